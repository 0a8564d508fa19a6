/** Sends a POE: prepares it, pins its form, mails its link. */
package io.cpor.process.dispatch;
