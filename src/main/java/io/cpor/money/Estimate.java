package io.cpor.money;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/**
 * What an engagement may earn in the first month of which no report of earnings is complete. It is a guess, and stands apart
 * from what was read.
 *
 * @param lever as the report writes it, or {@code null} if it names none
 * @param month that is estimated, or {@code null} if nothing is
 * @param lines how many lines of customers it is made of
 * @param linesWithout how many more have no figures of that month
 * @param unitsFrom the fewest and
 * @param unitsTo the most units, as the high-water mark may have risen or not
 * @param usdFrom the same in US dollars, by what a unit brought in the last three months, and no more than the caps leave
 * @param trial how the formula did in the last three months
 * @param why why nothing is estimated, in words, or {@code null} if something is
 * @param source where the formula is from, or {@code null} if there is none
 */
public record Estimate(
        String engagement,
        String lever,
        YearMonth month,
        long lines,
        long linesWithout,
        BigDecimal unitsFrom,
        BigDecimal unitsTo,
        BigDecimal usdFrom,
        BigDecimal usdTo,
        List<MonthOfUnits> trial,
        String why,
        String source) {
    public Estimate {
        trial = List.copyOf(trial);
    }

    static Estimate none(String engagement, String lever, List<MonthOfUnits> trial, String why, String source) {
        return new Estimate(engagement, lever, null, 0, 0, null, null, null, null, trial, why, source);
    }

    public boolean isKnown() {
        return why == null;
    }
}
