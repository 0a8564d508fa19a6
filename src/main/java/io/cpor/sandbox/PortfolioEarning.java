package io.cpor.sandbox;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * What a line of the portfolio earned with one month of usage.
 *
 * @param units 0 if its paid seats do not stand above the high-water mark
 */
record PortfolioEarning(
        PortfolioStory story, PortfolioLine line, YearMonth month, int mark, int units, BigDecimal amount) {
    static final BigDecimal RATE = new BigDecimal("3.50");

    /** What is left of the cap at the end of the history, as a share of it. */
    private static final BigDecimal EARNED_OF_CAP = new BigDecimal("0.885");

    private static final BigDecimal OTHERS_CAP = new BigDecimal("60000");

    /** All of a story, month by month; none of a line whose use earns nothing. */
    static List<PortfolioEarning> of(PortfolioStory story, PortfolioDays days, YearMonth to) {
        List<PortfolioEarning> all = new ArrayList<>();
        BigDecimal left = cap(story, days);
        int first = days.place(days.first());
        for (YearMonth month = days.first(); !month.isAfter(to); month = month.plusMonths(1)) {
            for (PortfolioLine line : story.claimed()) {
                int place = days.place(month);
                int units = line.units(first, place);
                BigDecimal amount = RATE.multiply(BigDecimal.valueOf(units)).min(left);
                left = left.subtract(amount);
                all.add(new PortfolioEarning(story, line, month, line.highWaterMark(first, place), units, amount));
            }
        }
        return all;
    }

    /** How much a customer may earn us at most. */
    static BigDecimal cap(PortfolioStory story, PortfolioDays days) {
        if (story != PortfolioStory.CAP_NEAR) {
            return OTHERS_CAP;
        }
        PortfolioLine line = story.claimed().get(0);
        int first = days.place(days.first());
        int units = 0;
        for (int place = first; place <= 0; place++) {
            units += line.units(first, place);
        }
        return RATE.multiply(BigDecimal.valueOf(units))
                .divide(EARNED_OF_CAP, -1, RoundingMode.HALF_UP)
                .setScale(2);
    }

    /** Whether the report of earnings has it. */
    boolean isPaid(PortfolioDays days) {
        return units > 0 && !isSilent(days) && !isRefused(days);
    }

    /** Whether no report says anything of its money. */
    boolean isSilent(PortfolioDays days) {
        return story == PortfolioStory.NO_EARNINGS && days.place(month) > 0;
    }

    /** Whether Microsoft pays nothing for a reason that somebody can do something about. */
    boolean isRefused(PortfolioDays days) {
        return story == PortfolioStory.INELIGIBLE && days.place(month) > 1;
    }

    String id(String claimId) {
        return claimId + "-" + line.name().replaceAll("[^A-Za-z0-9]", "") + "-" + month;
    }
}
