/**
 * What staff see and do outside of their tasks' forms: the sheets of an association, its claim and its POE, which Tasklist
 * shows as tabs, and the tables they hand in, of claims and of agreements.
 */
package io.cpor.web.staff;
