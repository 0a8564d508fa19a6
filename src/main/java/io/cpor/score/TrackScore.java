package io.cpor.score;

import io.cpor.association.programme.ScoreMetric;
import io.cpor.association.programme.ScoreRules;
import io.cpor.association.programme.ScoreTrack;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One of the two paths with all its parts.
 *
 * @param passing how many points are needed
 * @param qualifiedOn the newest of the days that count on which the points that were entered were enough, or {@code null}
 */
public record TrackScore(ScoreTrack track, List<MetricScore> metrics, int passing, LocalDate qualifiedOn) {
    public TrackScore {
        metrics = List.copyOf(metrics);
    }

    /** @param entries all of them, the newest day first */
    static TrackScore of(ScoreTrack track, List<ScoreEntry> entries, ScoreRules rules, LocalDate today) {
        LocalDate first =
                YearMonth.from(today).minusMonths(rules.qualifyingMonths()).atDay(1);
        LocalDate qualified = entries.stream()
                .filter(one -> one.track() == track)
                .map(ScoreEntry::shownOn)
                .filter(day -> !day.isBefore(first) && !day.isAfter(today))
                .filter(day -> asOf(day, track, entries, rules).isPassing())
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new TrackScore(track, asOf(today, track, entries, rules).metrics(), rules.passingPoints(), qualified);
    }

    private static TrackScore asOf(LocalDate day, ScoreTrack track, List<ScoreEntry> entries, ScoreRules rules) {
        List<MetricScore> metrics = new ArrayList<>();
        for (ScoreMetric metric : ScoreMetric.values()) {
            ScoreEntry newest = entries.stream()
                    .filter(one -> one.track() == track && one.metric() == metric)
                    .filter(one -> !one.shownOn().isAfter(day))
                    .findFirst()
                    .orElse(null);
            metrics.add(new MetricScore(metric, newest, rules.most(metric, track), rules.needed(metric, track)));
        }
        return new TrackScore(track, metrics, rules.passingPoints(), null);
    }

    /** The points of the parts that are known. */
    public BigDecimal total() {
        return metrics.stream()
                .map(MetricScore::points)
                .filter(one -> one != null)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether anybody entered points of any part. */
    public boolean isEntered() {
        return unknown().size() < metrics.size();
    }

    /** The parts of which nobody entered points. */
    public List<ScoreMetric> unknown() {
        return metrics.stream()
                .filter(one -> one.entry() == null)
                .map(MetricScore::metric)
                .toList();
    }

    /** The parts without any point, each of which is enough to miss the designation. */
    public List<ScoreMetric> withoutPoints() {
        return metrics.stream()
                .filter(one -> one.entry() != null && one.points().signum() == 0)
                .map(MetricScore::metric)
                .toList();
    }

    /** How many points are missing; 0 if none is. */
    public BigDecimal missing() {
        return BigDecimal.valueOf(passing).subtract(total()).max(BigDecimal.ZERO);
    }

    /** Whether every part is known and has points, and all together are enough. */
    public boolean isPassing() {
        return unknown().isEmpty() && withoutPoints().isEmpty() && missing().signum() == 0;
    }

    MetricScore metric(ScoreMetric wanted) {
        return metrics.get(wanted.ordinal());
    }
}
