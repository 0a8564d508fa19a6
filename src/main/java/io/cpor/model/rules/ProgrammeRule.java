package io.cpor.model.rules;

import io.cpor.association.programme.EstimateRow;
import io.cpor.association.programme.ScoreRow;
import io.cpor.association.programme.ScoreRules;
import io.cpor.process.policy.ProgrammeRows;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** What Microsoft's programmes count: each row makes sense, and from today on each figure has one value. */
final class ProgrammeRule {
    private static final String REMEDY = "Put that row right; a figure that changes gets a row of its own.";

    private final Clock clock;

    ProgrammeRule(Clock clock) {
        this.clock = clock;
    }

    void checkScore(List<Map<String, Object>> table, Violations complaints) {
        try {
            List<ScoreRow> rows = ProgrammeRows.score(table);
            LocalDate today = LocalDate.now(clock);
            TreeSet<LocalDate> days = new TreeSet<>(List.of(today));
            for (ScoreRow row : rows) {
                days.add(row.validity().from());
                if (row.validity().to() != null) {
                    days.add(row.validity().to().plusDays(1));
                }
            }
            days.tailSet(today).forEach(day -> ScoreRules.on(day, rows));
        } catch (IllegalStateException wrong) {
            complaints.ofFile(wrong.getMessage(), REMEDY);
        }
    }

    void checkEstimates(List<Map<String, Object>> table, Violations complaints) {
        try {
            List<EstimateRow> rows = ProgrammeRows.estimates(table);
            for (EstimateRow older : rows) {
                for (EstimateRow newer : rows) {
                    if (newer != older
                            && isSame(older, newer)
                            && older.validity().contains(newer.validity().from())) {
                        throw new IllegalStateException("has two formulas for \"" + newer.engagement() + "\" from "
                                + newer.validity().from());
                    }
                }
            }
        } catch (IllegalStateException wrong) {
            complaints.ofFile(wrong.getMessage(), REMEDY);
        }
    }

    private static boolean isSame(EstimateRow one, EstimateRow other) {
        return one.engagement().equalsIgnoreCase(other.engagement()) && Objects.equals(one.lever(), other.lever());
    }
}
