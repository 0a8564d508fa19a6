/**
 * The rule book: what a status of a claim means for its association. {@link io.cpor.association.status.StatusRules} decides
 * it, from what is recorded and what was seen; it knows no engine, no database and no clock. Poll, sweep, inbox, import and
 * confirmation act on its answer.
 */
package io.cpor.association.status;
