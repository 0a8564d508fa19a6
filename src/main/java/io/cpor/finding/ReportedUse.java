package io.cpor.finding;

import io.cpor.insight.RowOwners.Owner;
import io.cpor.report.layout.ReportKind;
import java.time.YearMonth;

/**
 * How a line of a tenant was used in a month, as one report tells it for one claim.
 *
 * @param code {@code null} if nobody explained the name yet
 * @param claimId {@code null} in the report of whole tenants
 * @param owner the association whose row it is, or {@code null}
 */
record ReportedUse(
        String tenantId,
        String code,
        YearMonth month,
        ReportKind kind,
        String claimId,
        Long activeUsers,
        Long paidSeats,
        Owner owner) {
    ReportedUse ownedBy(Owner whose) {
        return new ReportedUse(tenantId, code, month, kind, claimId, activeUsers, paidSeats, whose);
    }

    /** Such as "412 active users, 500 paid seats". */
    String words() {
        return (activeUsers == null ? "active users not told" : Words.count(activeUsers, "active user")) + ", "
                + (paidSeats == null ? "paid seats not told" : Words.count(paidSeats, "paid seat"));
    }
}
