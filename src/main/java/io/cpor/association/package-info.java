/**
 * The nouns: an {@link io.cpor.association.Association} and what belongs to it. The engine knows where an association
 * is; this package knows what is true of it, and refuses what cannot be. It depends on nothing else of ours.
 */
package io.cpor.association;
