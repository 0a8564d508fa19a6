package io.cpor.money;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Rows that earned nothing for one reason.
 *
 * @param reason Microsoft's code, or as the report writes it if that is none that is known, or {@code null} if it says nothing
 * @param words the reason in words, or {@code null} if the code is not known
 * @param actionable whether the partner can act on it
 * @param news whether it tells how a workload is taken up, and no fault
 * @param remedy what to do, or {@code null}
 * @param until the first day not yet past on which the time to act ends for some rows, or {@code null} if no date is published
 * @param rowsInTime those that can still be acted on; {@code null} if no date is published
 * @param usd of the transactions, in Microsoft's column; it is no earning that was lost
 */
public record NotEligible(
        String reason,
        String words,
        boolean actionable,
        boolean news,
        String remedy,
        LocalDate until,
        Long rowsInTime,
        long rows,
        long customers,
        BigDecimal usd) {
    public NotEligible {
        usd = Amounts.plain(usd);
    }
}
