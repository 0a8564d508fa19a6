package io.cpor.score;

import io.cpor.association.programme.ScoreRules;
import io.cpor.association.programme.ScoreTrack;
import java.time.LocalDate;
import java.util.List;

/**
 * A customer with the lines that the score asks about.
 *
 * @param lines those of workloads that count
 * @param uncounted those in work of workloads that do not
 */
record ScoredCustomer(String tenantId, String customer, List<ScoredLine> lines, List<ScoredLine> uncounted) {
    /** Whether it brings a deployment already in that track. */
    boolean isDeployed(ScoreTrack track, ScoreRules rules, LocalDate today) {
        return lines.stream().anyMatch(one -> one.track() == track && one.isDeployed(rules, today));
    }

    /** Whether it counts as a customer already in that track. */
    boolean isCounted(ScoreTrack track) {
        return lines.stream().anyMatch(one -> one.isActive() && one.track() == track);
    }

    /** Whether a line is ours of which no report tells the seats, so that it may count already. */
    boolean isDoubtful() {
        return lines.stream().anyMatch(one -> one.isActive() && !one.hasSeats());
    }
}
