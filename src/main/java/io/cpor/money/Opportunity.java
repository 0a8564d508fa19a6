package io.cpor.money;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * How far a customer's paid seats stand above the high-water mark. It is no earning.
 *
 * @param code of the workload, or {@code null} if nobody explained its name yet
 * @param workload as the report writes it
 * @param month of the paid seats, and of a mark that was reported
 * @param units paid seats less the mark; not above zero if nothing can be earned
 */
public record Opportunity(
        String tenantId,
        String customer,
        String code,
        String workload,
        YearMonth month,
        BigDecimal paidSeats,
        BigDecimal highWaterMark,
        MarkSource markSource,
        BigDecimal units) {}
