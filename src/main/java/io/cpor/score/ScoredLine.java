package io.cpor.score;

import io.cpor.association.programme.ScoreRules;
import io.cpor.association.programme.ScoreTrack;
import io.cpor.insight.CoveredLine;
import io.cpor.insight.LineState;
import java.time.LocalDate;

/**
 * A line of a customer, with what the score asks of it.
 *
 * @param track by its paid seats; {@code null} if they are too few or not known
 * @param share {@code null} if it is not known
 * @param whenClaimed its share in the month of the claim, or {@code null} if that is not known
 */
record ScoredLine(CoveredLine line, ScoreTrack track, UsedShare share, UsedShare whenClaimed) {
    static ScoredLine of(CoveredLine line, ScoreRules rules, UsedShare whenClaimed) {
        Long seats = line.figure() == null ? null : line.figure().paidSeats();
        return new ScoredLine(
                line,
                seats == null ? null : rules.track(seats).orElse(null),
                line.figure() == null ? null : UsedShare.of(line.figure().activeUsers(), seats),
                whenClaimed);
    }

    boolean isActive() {
        return line.state() == LineState.ACTIVE;
    }

    boolean isInWork() {
        return line.state() == LineState.IN_WORK;
    }

    boolean hasSeats() {
        return line.figure() != null && line.figure().paidSeats() != null;
    }

    /** Whether the claim is so young that it matters what was used before it. */
    boolean isYoung(ScoreRules rules, LocalDate today) {
        return line.since() != null
                && line.since().plusMonths(rules.claimedMonths()).isAfter(today);
    }

    /** Whether it was used that much when it was claimed, not long ago, so that it brings no deployment. */
    boolean isLeftOut(ScoreRules rules, LocalDate today) {
        return isYoung(rules, today) && whenClaimed != null && whenClaimed.isAbove(rules.deployedPercent());
    }

    boolean isDeployed(ScoreRules rules, LocalDate today) {
        return isActive() && share != null && share.isAtLeast(rules.deployedPercent()) && !isLeftOut(rules, today);
    }

    boolean isNear(ScoreRules rules) {
        return isActive()
                && share != null
                && share.isAtLeast(rules.nearPercent())
                && !share.isAtLeast(rules.deployedPercent());
    }
}
