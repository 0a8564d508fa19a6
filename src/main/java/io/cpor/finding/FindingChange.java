package io.cpor.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A change of a finding's state.
 *
 * @param state since then
 * @param month the newest month that showed it then, or {@code null}
 * @param reason why it was set aside, or {@code null}
 * @param by a user id, or {@code null} if nobody did it
 */
public record FindingChange(
        FindingState state, YearMonth month, String reason, LocalDate asideUntil, String by, Instant at) {}
