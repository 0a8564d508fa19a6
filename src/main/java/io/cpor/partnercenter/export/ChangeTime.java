package io.cpor.partnercenter.export;

import java.time.Instant;

/**
 * When a claim changed, as precisely as the export says it.
 *
 * @param at the moment, or the first one of the day if only the day is given
 * @param wholeDay whether only the day is given
 */
public record ChangeTime(Instant at, boolean wholeDay) {}
