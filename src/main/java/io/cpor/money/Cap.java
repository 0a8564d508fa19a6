package io.cpor.money;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How much may be earned at most, as Microsoft said it last.
 *
 * @param tenantId {@code null} if the cap holds for the whole location; it is not spread over customers
 * @param tpid by which the customer is named if the report knows no tenant, or {@code null}
 */
public record Cap(
        String locationId,
        String program,
        String engagement,
        String lever,
        String tenantId,
        String tpid,
        String customer,
        BigDecimal maxUsd,
        BigDecimal earnedUsd,
        BigDecimal balanceUsd,
        BigDecimal targetUsd,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDate refreshedOn) {
    public Cap {
        maxUsd = Amounts.plain(maxUsd);
        earnedUsd = Amounts.plain(earnedUsd);
        balanceUsd = Amounts.plain(balanceUsd);
        targetUsd = Amounts.plain(targetUsd);
    }
}
