/**
 * The claims export of Microsoft's portal, read into rows. Its columns are not published (field facts 5.2), so they are
 * found by their names, in any order, and what one row lacks does not hold up the others.
 */
package io.cpor.partnercenter.export;
