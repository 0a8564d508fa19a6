package io.cpor.sandbox;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that is done for a month of the portfolio.
 *
 * @param importId the report that was handed in for it, or {@code null}
 */
record PortfolioStep(YearMonth month, String name, String importId) {
    static final String ADOPT = "adopt";
    static final String LOOK_BEFORE = "before";
    static final String LOOK_AFTER = "after";

    /** What is done for a month, in this order. */
    static List<String> names(boolean history) {
        Stream<String> reports = Stream.of(PortfolioReport.values()).map(PortfolioReport::code);
        return history
                ? Stream.concat(Stream.of(ADOPT), reports).toList()
                : Stream.concat(Stream.concat(Stream.of(LOOK_BEFORE), reports), Stream.of(LOOK_AFTER))
                        .toList();
    }
}
