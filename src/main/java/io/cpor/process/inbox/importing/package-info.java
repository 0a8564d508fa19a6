/**
 * Importing the portal's claims export: each row is judged by what is known here, shown first, and what is news goes
 * through the same inbox as that of the poll, the sweep and integrations. What is handed in is kept in tables, so
 * that a stop at any moment loses and doubles nothing.
 */
package io.cpor.process.inbox.importing;
