package io.cpor.insight;

/**
 * What is looked for in the coverage.
 *
 * @param customer a part of the customer's name or tenant, or empty; neither case nor accents matter
 * @param code only this workload or subscription, or empty for all
 * @param state only lines that stand so, or {@code null} for all
 * @param page counts from 0
 */
public record CoverageSearch(String customer, String code, LineState state, CoverageOrder order, int page, int size) {
    /** Whether it asks for certain lines, so that all of these are shown. */
    boolean isNarrow() {
        return !code.isEmpty() || state != null;
    }

    boolean isWanted(CoveredLine line) {
        return (code.isEmpty() || line.code().equals(code)) && (state == null || line.state() == state);
    }
}
