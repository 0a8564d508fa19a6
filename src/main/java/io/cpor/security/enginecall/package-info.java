/**
 * Which calls of the engine's own HTTP interfaces are answered, for whom, and what their bodies may carry. The engine's REST
 * API and the web applications' API let people act beneath the process, so a table ({@code engine-calls.yaml}) names every
 * call that is needed; everything else is refused. A body is read into a known shape and written anew, so that what was
 * checked is what the engine gets.
 */
package io.cpor.security.enginecall;
