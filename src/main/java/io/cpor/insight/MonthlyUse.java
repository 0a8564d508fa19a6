package io.cpor.insight;

import java.time.YearMonth;

/**
 * How a line of a customer was used in one month.
 *
 * @param claimId of the report's row, or {@code null} if only the report of the whole tenant tells of it
 * @param owner the association whose row it is, or {@code null} if no association of ours fits
 * @param provisional whether Microsoft may still change the month's figures
 */
public record MonthlyUse(
        String code,
        YearMonth month,
        Long activeUsers,
        Long paidSeats,
        String claimId,
        RowOwners.Owner owner,
        boolean provisional) {}
