/** The history of all instances over the API: a list, the same as CSV, and the figures of the dashboard. */
package io.cpor.web.api.history;
