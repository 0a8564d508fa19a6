package io.cpor.money;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tries a formula on the last three months: only one that tells what Microsoft counted may tell what it will count. */
final class EstimateTrial {
    static final int MONTHS = 3;

    /** A formula is right that is wrong by no more than that. */
    private static final BigDecimal PERCENT = new BigDecimal("5");

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    private EstimateTrial() {}

    /** The months that a formula is tried on, the newest last. */
    static List<YearMonth> months(YearMonth completeTo) {
        return List.of(completeTo.minusMonths(2), completeTo.minusMonths(1), completeTo);
    }

    /**
     * Why the formula is not to be trusted, in words, or nothing if it is.
     *
     * @param wanted the last three complete months
     * @param known those of them of which the report has rows
     */
    static Optional<String> failure(List<YearMonth> wanted, List<MonthOfUnits> known) {
        for (YearMonth month : wanted) {
            Optional<MonthOfUnits> found =
                    known.stream().filter(one -> one.month().equals(month)).findFirst();
            Optional<String> failure = found.isEmpty()
                    ? Optional.of("the report of earnings has no row of " + name(month))
                    : failure(found.get());
            if (failure.isPresent()) {
                return failure;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> failure(MonthOfUnits one) {
        if (one.rowsLacking() > 0) {
            return Optional.of(one.rowsLacking() + " of " + one.rows() + " rows of " + name(one.month())
                    + " do not hold what the formula needs");
        }
        if (one.imported().signum() == 0) {
            return Optional.of(
                    "Microsoft counted no unit in " + name(one.month()) + ", which no formula can be tried on");
        }
        if (!one.isWithin(PERCENT)) {
            return Optional.of("the formula is wrong by " + one.wrongBy().toPlainString() + " % in "
                    + name(one.month()) + ": it makes " + plain(one.computed()) + " units of what Microsoft counted as "
                    + plain(one.imported()));
        }
        return Optional.empty();
    }

    private static String plain(BigDecimal units) {
        return units.signum() == 0 ? "0" : units.stripTrailingZeros().toPlainString();
    }

    static String name(YearMonth month) {
        return MONTH.format(month);
    }
}
