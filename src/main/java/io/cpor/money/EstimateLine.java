package io.cpor.money;

import io.cpor.association.programme.EstimateRow;
import io.cpor.association.programme.UnitTerm;
import java.math.BigDecimal;

/**
 * A line of a customer in the month that is estimated.
 *
 * @param baseline the newest that was reported
 * @param usersBefore active users of the month of that baseline, by which it may have risen; {@code null} if not known
 * @param seats paid for in the month that is estimated; {@code null} if not known
 * @param users active in it; {@code null} if not known
 */
record EstimateLine(String tenantId, BigDecimal baseline, BigDecimal usersBefore, BigDecimal seats, BigDecimal users) {
    /** Whether everything is known that the formula needs. */
    boolean isKnown(EstimateRow formula) {
        return counted(formula) != null && (formula.less() == UnitTerm.NOTHING || baseline != null);
    }

    /** The most units: as if the mark had stayed where it was. */
    BigDecimal most(EstimateRow formula) {
        return units(formula, baseline);
    }

    /** The fewest: the mark has risen to the users of the month before. */
    BigDecimal fewest(EstimateRow formula) {
        return units(formula, usersBefore == null || baseline == null ? baseline : baseline.max(usersBefore));
    }

    private BigDecimal units(EstimateRow formula, BigDecimal mark) {
        BigDecimal units = formula.less() == UnitTerm.NOTHING
                ? counted(formula)
                : counted(formula).subtract(mark);
        return units.signum() <= 0 || units.compareTo(formula.atLeast()) < 0 ? BigDecimal.ZERO : units;
    }

    private BigDecimal counted(EstimateRow formula) {
        return formula.counted() == UnitTerm.PAID_SEATS ? seats : users;
    }
}
