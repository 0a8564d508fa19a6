package io.cpor.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;

/**
 * The units of one month: what Microsoft counted, and what a formula makes of the same rows.
 *
 * @param rows of the report
 * @param rowsLacking those that do not hold what the formula needs
 * @param imported the units that Microsoft counted
 * @param computed the units by the formula
 */
public record MonthOfUnits(YearMonth month, long rows, long rowsLacking, BigDecimal imported, BigDecimal computed) {
    private static final int DIGITS = 1;

    /** Whether the formula comes as near to Microsoft's figure as that. */
    boolean isWithin(BigDecimal percent) {
        return computed.subtract(imported).abs().movePointRight(2).compareTo(imported.multiply(percent)) <= 0;
    }

    /** By how many of a hundred the formula is wrong; never rounded down to what it is not. */
    public BigDecimal wrongBy() {
        return imported.signum() == 0
                ? null
                : computed.subtract(imported).abs().movePointRight(2).divide(imported, DIGITS, RoundingMode.UP);
    }
}
