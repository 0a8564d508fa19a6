/**
 * Tables that people hand in, CSV or Excel, read into rows whose columns are found by their names, in any order. What one
 * row lacks does not hold up the others; a file that is more or other than a plain table is refused.
 */
package io.cpor.table;
