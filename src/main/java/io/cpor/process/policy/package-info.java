/** Microsoft's windows and our intervals: read from {@code processes/claim-policy.dmn}, never written in Java. */
package io.cpor.process.policy;
