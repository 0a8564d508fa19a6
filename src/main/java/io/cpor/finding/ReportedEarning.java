package io.cpor.finding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What a line of a tenant earned in a month.
 *
 * @param code of the workload, or {@code null} if nobody explained its name
 * @param usd of the rows that are assigned; {@code null} if one of them has none, or none is
 * @param ends the last day of the subscription, if the report tells it
 */
record ReportedEarning(
        String tenantId,
        String code,
        String subscriptionId,
        YearMonth month,
        String locationId,
        String claimId,
        BigDecimal usd,
        LocalDate ends) {
    boolean isOf(WatchedLine line) {
        return line.code().equals(code) || line.code().equals(subscriptionId);
    }
}
