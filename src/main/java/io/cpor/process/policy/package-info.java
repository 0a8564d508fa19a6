/**
 * Microsoft's windows and our intervals, what Microsoft would send a POE back for, and what it lets partners claim: read from
 * the tables in {@code processes}, never written in Java.
 */
package io.cpor.process.policy;
