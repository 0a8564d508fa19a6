/**
 * The customer's pages, behind the mailed link: the proof of execution to fill in, review and sign, or to decline. They
 * need no script, and no log-in but the link.
 */
package io.cpor.web.portal;
