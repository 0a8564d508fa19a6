/** How the embedded engine is set up: what history keeps, and how a refusal reaches the one who is refused. */
package io.cpor.process.engine;
