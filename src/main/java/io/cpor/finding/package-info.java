/** What reports say that somebody should act on: rules judge the reports and what is known of associations, and what they find is kept. */
package io.cpor.finding;
