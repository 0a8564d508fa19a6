/** The claim in Partner Center: its attempts, what Microsoft said of it, disputes, consent and decision. */
package io.cpor.association.claim;
