package io.cpor.finding;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * When a finding that somebody dealt with or set aside opens again.
 *
 * @param doneMonth the newest month that showed it when somebody did that, or {@code null}
 * @param doneMeasure how bad it was then
 */
record Reopening(FindingState state, YearMonth doneMonth, double doneMeasure, LocalDate asideUntil) {
    private static final double ROUNDING = 1e-9;

    /** Whether what the rule finds now opens it. */
    boolean isOpenedBy(YearMonth month, double measure, LocalDate today, int worsePerCent) {
        return switch (state) {
            case OPEN -> false;
            case ENDED -> true;
            case DEALT_WITH ->
                measure > doneMeasure + ROUNDING || month != null && (doneMonth == null || month.isAfter(doneMonth));
            case SET_ASIDE -> isOpenedOn(today) || measure * 100 >= doneMeasure * (100 + worsePerCent) - ROUNDING;
        };
    }

    /** Whether its day has come, whatever the rule finds. */
    boolean isOpenedOn(LocalDate today) {
        return state == FindingState.SET_ASIDE && asideUntil != null && !today.isBefore(asideUntil);
    }
}
