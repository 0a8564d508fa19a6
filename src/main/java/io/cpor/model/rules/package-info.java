/**
 * What a model, a form or a decision must be like to be put to work, as rules with plain sentences. The build asks them about
 * the repository's own, and the engine about whatever is deployed, from wherever it comes.
 */
package io.cpor.model.rules;
