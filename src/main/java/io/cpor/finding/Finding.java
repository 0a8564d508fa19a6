package io.cpor.finding;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * Something that the reports, or what is known of an association, say and that somebody should act on.
 *
 * @param tenantId {@code null} if it concerns a whole location, and no customer
 * @param code the workload's code, or the subscription's ID; {@code null} if it concerns no single line
 * @param name what Microsoft calls the workload or product
 * @param claimId {@code null} if no claim is known
 * @param associationId {@code null} if no association here fits
 * @param month the newest month that shows it; {@code null} if it belongs to no month
 * @param stakeUsd what the line earned in a month, the mean of the last three complete ones; {@code null} if that is not known,
 *     and for whoever may not see money
 * @param until the day by which to act, where one is published or stated, or {@code null}
 * @param remedy what to do, in words
 * @param cannotTell which report is missing to say whether it still holds, in words, or {@code null}
 * @param standing what people did about it
 */
public record Finding(
        long id,
        FindingRule rule,
        String tenantId,
        String customer,
        String code,
        String name,
        String claimId,
        String associationId,
        String locationId,
        YearMonth month,
        BigDecimal stakeUsd,
        LocalDate until,
        List<FindingEvidence> evidence,
        String remedy,
        FindingState state,
        Instant firstSeen,
        Instant lastSeen,
        String cannotTell,
        FindingStanding standing) {
    public Finding {
        evidence = List.copyOf(evidence);
    }

    /** The same as staff may see it. */
    public Finding withoutMoney() {
        return new Finding(
                id,
                rule,
                tenantId,
                customer,
                code,
                name,
                claimId,
                associationId,
                locationId,
                month,
                null,
                until,
                evidence.stream().map(FindingEvidence::withoutMoney).toList(),
                remedy,
                state,
                firstSeen,
                lastSeen,
                cannotTell,
                standing);
    }
}
