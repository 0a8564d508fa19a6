/**
 * Logging in and staying logged in: passwords are checked here and nowhere else, guessing is slowed down, and a session is
 * compared with the users of the engine every few seconds.
 */
package io.cpor.security.login;
