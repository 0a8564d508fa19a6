package io.cpor.score;

import io.cpor.association.Outcome;
import io.cpor.association.agreement.EngagementLevel;
import io.cpor.association.programme.ScoreMetric;
import io.cpor.association.programme.ScoreRules;
import io.cpor.association.programme.ScoreTrack;
import io.cpor.insight.CoveredLine;
import io.cpor.insight.Figure;
import io.cpor.insight.LineState;
import io.cpor.process.policy.RepositoryProgramme;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Customers and points, made for tests of the score. */
final class ScoreExamples {
    static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    static final LocalDate LONG_AGO = LocalDate.of(2024, 5, 1);
    static final ScoreRules RULES = ScoreRules.on(TODAY, new RepositoryProgramme().score());

    private ScoreExamples() {}

    /** A customer whose lines are added one by one. */
    static final class Example {
        private final String name;
        private final List<ScoredLine> lines = new ArrayList<>();
        private final List<ScoredLine> uncounted = new ArrayList<>();

        Example(String name) {
            this.name = name;
        }

        Example active(String code, Integer users, Integer seats) {
            return active(code, users, seats, LONG_AGO, null);
        }

        Example active(String code, Integer users, Integer seats, LocalDate since, UsedShare whenClaimed) {
            lines.add(ScoredLine.of(line(code, LineState.ACTIVE, users, seats, since), RULES, whenClaimed));
            return this;
        }

        Example inWork(String code, Integer users, Integer seats) {
            lines.add(ScoredLine.of(line(code, LineState.IN_WORK, users, seats, TODAY), RULES, null));
            return this;
        }

        Example inWorkUncounted(String code) {
            uncounted.add(ScoredLine.of(line(code, LineState.IN_WORK, 10, 100, TODAY), RULES, null));
            return this;
        }

        ScoredCustomer customer() {
            return new ScoredCustomer("tenant-of-" + name, name, List.copyOf(lines), List.copyOf(uncounted));
        }

        private CoveredLine line(String code, LineState state, Integer users, Integer seats, LocalDate since) {
            Figure figure = users == null && seats == null
                    ? null
                    : new Figure(
                            YearMonth.of(2026, 10),
                            users == null ? null : users.longValue(),
                            seats == null ? null : seats.longValue(),
                            true);
            return new CoveredLine(
                    code,
                    code,
                    EngagementLevel.WORKLOAD,
                    state,
                    "CPOR-" + name + "-" + code,
                    state == LineState.ACTIVE ? Outcome.ACTIVE : null,
                    since,
                    figure,
                    Set.of(),
                    true);
        }
    }

    static Example customer(String name) {
        return new Example(name);
    }

    static ScoreEntry entry(ScoreTrack track, ScoreMetric metric, String points, LocalDate shownOn) {
        return new ScoreEntry(track, metric, new BigDecimal(points), shownOn, "agent", Instant.EPOCH);
    }

    /** Both tracks, with these points. */
    static Map<ScoreTrack, TrackScore> scores(ScoreEntry... entries) {
        Map<ScoreTrack, TrackScore> scores = new EnumMap<>(ScoreTrack.class);
        for (ScoreTrack track : ScoreTrack.values()) {
            scores.put(track, TrackScore.of(track, List.of(entries), RULES, TODAY));
        }
        return scores;
    }
}
