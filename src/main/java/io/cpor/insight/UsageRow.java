package io.cpor.insight;

import java.time.YearMonth;

/**
 * A row of a report of usage that counts.
 *
 * @param ofClaims whether it is of the report of our own claims, and not of the one of whole tenants
 */
record UsageRow(String code, YearMonth month, boolean ofClaims, String claimId, Long activeUsers, Long paidSeats) {}
