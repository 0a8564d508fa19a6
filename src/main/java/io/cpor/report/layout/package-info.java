/** Microsoft's reports: their columns, what their cells say, and what a row is known by. */
package io.cpor.report.layout;
