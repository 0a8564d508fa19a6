package io.cpor.association.programme;

import io.cpor.association.value.Coded;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The figures of the score that hold on one day. */
public final class ScoreRules {
    private final LocalDate day;
    private final Map<Place, ScoreRow> rows;

    private record Place(String code, ScoreTrack track) {}

    private ScoreRules(LocalDate day, Map<Place, ScoreRow> rows) {
        this.day = day;
        this.rows = rows;
    }

    /**
     * Those of that day.
     *
     * @throws IllegalStateException if one is missing, stands there twice or makes no sense; the message follows the file's name
     */
    public static ScoreRules on(LocalDate day, List<ScoreRow> table) {
        Map<Place, ScoreRow> rows = new HashMap<>();
        for (ScoreRow row : table) {
            if (row.validity().contains(day) && rows.put(new Place(row.code(), row.track()), row) != null) {
                throw new IllegalStateException("has two rows for " + place(row.code(), row.track()) + " on " + day
                        + "; end the older one in the column \"to\"");
            }
        }
        ScoreRules rules = new ScoreRules(day, rows);
        rules.requireAll();
        return rules;
    }

    /** Whether any figure of the score is known for that day. */
    public static boolean hasFigures(LocalDate day, List<ScoreRow> table) {
        return table.stream().anyMatch(row -> row.validity().contains(day));
    }

    private void requireAll() {
        for (ScoreTrack track : ScoreTrack.values()) {
            for (ScoreMetric metric : ScoreMetric.values()) {
                ScoreRow row = row(metric.code(), track);
                requirePositive(row, row.number(), "number");
                requirePositive(row, row.points(), "points");
            }
            whole(row(ScoreLimit.LEAST_SEATS.code(), track));
        }
        for (ScoreLimit limit : ScoreLimit.values()) {
            if (limit != ScoreLimit.WORKLOADS && !limit.isOfTrack()) {
                whole(row(limit.code(), null));
            }
        }
        if (nearPercent() >= deployedPercent()) {
            throw new IllegalStateException("has a \"near-percent\" that is not below \"deployed-percent\" on " + day);
        }
        if (workloads().isEmpty()) {
            throw new IllegalStateException("names no codes in the column \"workloads\" of \"workloads\" on " + day);
        }
    }

    private ScoreRow row(String code, ScoreTrack track) {
        ScoreRow row = rows.get(new Place(code, track));
        if (row == null) {
            throw new IllegalStateException("has no row for " + place(code, track) + " on " + day);
        }
        return row;
    }

    private static String place(String code, ScoreTrack track) {
        return "\"" + code + "\"" + (track == null ? "" : " (" + track.code() + ")");
    }

    private static void requirePositive(ScoreRow row, BigDecimal cell, String column) {
        if (cell == null || cell.signum() <= 0) {
            throw new IllegalStateException(
                    "needs a number above 0 in the column \"" + column + "\" of " + place(row.code(), row.track()));
        }
    }

    private static int whole(ScoreRow row) {
        requirePositive(row, row.number(), "number");
        try {
            return row.number().intValueExact();
        } catch (ArithmeticException fraction) {
            throw new IllegalStateException(
                    "needs a whole number in the column \"number\" of " + place(row.code(), row.track()));
        }
    }

    private int limit(ScoreLimit limit) {
        return whole(row(limit.code(), null));
    }

    /** The most points that a metric can have. */
    public BigDecimal most(ScoreMetric metric, ScoreTrack track) {
        return row(metric.code(), track).points();
    }

    /** How many of what it counts bring the most points. */
    public BigDecimal needed(ScoreMetric metric, ScoreTrack track) {
        return row(metric.code(), track).number();
    }

    /** The points for so many, in part and never more than the most. */
    public BigDecimal points(ScoreMetric metric, ScoreTrack track, long count) {
        return ScorePoints.of(count, needed(metric, track), most(metric, track));
    }

    public int passingPoints() {
        return limit(ScoreLimit.PASSING_POINTS);
    }

    public int deployedPercent() {
        return limit(ScoreLimit.DEPLOYED_PERCENT);
    }

    public int nearPercent() {
        return limit(ScoreLimit.NEAR_PERCENT);
    }

    public int claimedMonths() {
        return limit(ScoreLimit.CLAIMED_MONTHS);
    }

    public int qualifyingMonths() {
        return limit(ScoreLimit.QUALIFYING_MONTHS);
    }

    /** The codes of the workloads that count. */
    public Set<String> workloads() {
        return row(ScoreLimit.WORKLOADS.code(), null).workloads();
    }

    /** The track that so many paid seats of a workload count in; nothing if they are too few. */
    public Optional<ScoreTrack> track(long seats) {
        for (ScoreTrack track : ScoreTrack.values()) {
            ScoreRow most = rows.get(new Place(ScoreLimit.MOST_SEATS.code(), track));
            if (seats >= whole(row(ScoreLimit.LEAST_SEATS.code(), track)) && (most == null || seats <= whole(most))) {
                return Optional.of(track);
            }
        }
        return Optional.empty();
    }

    /** Where the figures are from, each once. */
    public Set<String> sources() {
        Set<String> sources = new TreeSet<>();
        rows.values().forEach(row -> sources.add(row.source()));
        return sources;
    }

    /** Whether a code is one that Java reads. */
    public static boolean isKnown(String code) {
        return Coded.find(ScoreMetric.class, code).isPresent()
                || Coded.find(ScoreLimit.class, code).isPresent();
    }
}
