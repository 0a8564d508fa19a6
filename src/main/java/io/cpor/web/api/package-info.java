/** The JSON API. What is wrong with a request is said as RFC 9457 problem details, all of it at once. */
package io.cpor.web.api;
