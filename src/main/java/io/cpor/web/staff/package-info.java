/** What staff do outside of their tasks: the POE with its document and evidence, which Tasklist shows as a tab, and the import of claims. */
package io.cpor.web.staff;
