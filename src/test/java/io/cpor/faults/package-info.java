/**
 * What must hold whatever breaks: at most one association per claim at Partner Center, one record of evidence for every
 * signature that was accepted, and no case lost. The application is the packaged jar in a process of its own, killed as the
 * machine would kill it; Partner Center is a process of its own too, which keeps its state, counts, and breaks off on demand.
 */
package io.cpor.faults;
