/** What Microsoft reports of associations once they are active: usage, earnings, what was not eligible, payments and caps. */
package io.cpor.report;
