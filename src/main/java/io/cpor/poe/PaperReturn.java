package io.cpor.poe;

import java.time.Instant;

/** A POE came back signed on paper and staff recorded it. */
public record PaperReturn(String recordedBy, Instant recordedAt) {}
