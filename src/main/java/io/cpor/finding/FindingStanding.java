package io.cpor.finding;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What somebody did about a finding last.
 *
 * @param version rises with each change; who changes it names the one that was seen
 * @param reason why it was set aside, or {@code null}
 * @param asideUntil the day on which it opens again, or {@code null} if only worsening opens it
 * @param by a user id, or {@code null} if nobody did anything yet
 */
public record FindingStanding(int version, String reason, LocalDate asideUntil, String by, Instant at) {}
