package io.cpor.poe;

import java.time.Instant;

/** Who opened the link is not the right person and names another; staff decide whether that person is asked. */
public record Referral(String name, String title, String email, Instant namedAt) {}
