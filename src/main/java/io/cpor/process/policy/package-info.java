/**
 * Microsoft's windows and our intervals, and what Microsoft would send a POE back for: read from {@code claim-policy.dmn}
 * and {@code poe-preflight.dmn} in {@code processes}, never written in Java.
 */
package io.cpor.process.policy;
