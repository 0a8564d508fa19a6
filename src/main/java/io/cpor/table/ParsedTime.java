package io.cpor.table;

import java.time.Instant;

/**
 * A moment, as precisely as a table says it.
 *
 * @param at the moment, or the first one of the day if only the day is given
 * @param wholeDay whether only the day is given
 */
public record ParsedTime(Instant at, boolean wholeDay) {}
