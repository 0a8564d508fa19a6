/**
 * What comes from outside about a claim: stored first, applied by a job. Whoever sees a decision first, an integration's
 * event, the poll, the sweep or an import, puts it here, and what comes later is already recorded.
 */
package io.cpor.process.inbox;
