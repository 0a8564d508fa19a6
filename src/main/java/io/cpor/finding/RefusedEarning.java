package io.cpor.finding;

import io.cpor.money.IneligibleReason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Rows of a line of a tenant that earned nothing on one day for one reason.
 *
 * @param code of the workload, or {@code null} if nobody explained its name
 * @param reason {@code null} if Microsoft did not publish what it means
 * @param day {@code null} if the report does not tell it
 * @param usd of the transactions
 */
record RefusedEarning(
        String tenantId,
        String customer,
        String code,
        String subscriptionId,
        String workload,
        YearMonth month,
        String locationId,
        IneligibleReason reason,
        LocalDate day,
        long rows,
        BigDecimal usd) {
    /** A row that names neither workload nor subscription may be of any line. */
    boolean isOf(WatchedLine line) {
        return line.code().equals(code) || line.code().equals(subscriptionId) || code == null && subscriptionId == null;
    }

    boolean isActionable() {
        return reason != null && reason.remedy() != null;
    }

    /** The last day to act, if one is published. */
    Optional<LocalDate> until() {
        return reason.days() == 0 || day == null ? Optional.empty() : Optional.of(day.plusDays(reason.days()));
    }
}
