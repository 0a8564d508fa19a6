package io.cpor.association;

import java.time.Instant;

/** Staff had another contact, or another address of the contact, put in. */
public record ContactChange(String by, Instant at) {}
