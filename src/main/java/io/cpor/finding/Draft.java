package io.cpor.finding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What a rule found, before it is kept.
 *
 * @param subject with the rule, what the finding is known by from one judgement to the next
 * @param measure how bad it is; the larger, the worse
 */
record Draft(
        FindingRule rule,
        String subject,
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
        double measure) {
    /** About a line. */
    static Draft of(
            FindingRule rule, WatchedLine line, YearMonth month, List<FindingEvidence> evidence, String remedy) {
        return new Draft(
                rule,
                line.subject(),
                line.tenantId(),
                line.claim().customer(),
                line.code(),
                line.claim().name(),
                line.claimId(),
                line.associationId(),
                line.locationId(),
                month,
                null,
                null,
                evidence,
                remedy,
                1);
    }

    Draft withStake(BigDecimal usd) {
        return new Draft(
                rule,
                subject,
                tenantId,
                customer,
                code,
                name,
                claimId,
                associationId,
                locationId,
                month,
                usd,
                until,
                evidence,
                remedy,
                measure);
    }

    Draft withUntil(LocalDate day) {
        return new Draft(
                rule,
                subject,
                tenantId,
                customer,
                code,
                name,
                claimId,
                associationId,
                locationId,
                month,
                stakeUsd,
                day,
                evidence,
                remedy,
                measure);
    }

    Draft withMeasure(double how) {
        return new Draft(
                rule,
                subject,
                tenantId,
                customer,
                code,
                name,
                claimId,
                associationId,
                locationId,
                month,
                stakeUsd,
                until,
                evidence,
                remedy,
                how);
    }
}
