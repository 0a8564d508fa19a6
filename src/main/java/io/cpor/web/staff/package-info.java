/** The POE as staff see it: its document, its evidence, and what they can do with it. Tasklist shows it as a tab. */
package io.cpor.web.staff;
