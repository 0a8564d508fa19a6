/**
 * Microsoft's reports come in: a file is read in the background, compared with what is known, looked at by a person, and put
 * into force. Every earlier value stays readable.
 */
package io.cpor.report.intake;
