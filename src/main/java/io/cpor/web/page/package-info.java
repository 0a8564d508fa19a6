/** The pages for everybody: the welcome and the log-in. */
package io.cpor.web.page;
