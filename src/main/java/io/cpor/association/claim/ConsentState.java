package io.cpor.association.claim;

import java.time.Instant;

/** The customer's consent to a claim, and since when it is so. */
public record ConsentState(Consent state, Instant since) {}
