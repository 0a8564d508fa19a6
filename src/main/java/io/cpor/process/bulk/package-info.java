/**
 * Many agreements at once: a file is taken in, each row is checked and shown, and the good ones are started, each in a
 * transaction of its own. All of it is kept in tables, so that a stop at any moment loses and doubles nothing.
 */
package io.cpor.process.bulk;
