/**
 * What managers look back on: every instance, running and ended, and figures over all of them. It reads the engine's history
 * joined with our tables and changes nothing. An individual's name is personal data and is not shown here.
 */
package io.cpor.process.history;
