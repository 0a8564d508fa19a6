/**
 * Who may do what. One log-in against the engine's users for Tasklist, Cockpit, our pages and the API; roles are the
 * engine's groups; what a role may do in the engine is granted here, at every start.
 */
package io.cpor.security;
