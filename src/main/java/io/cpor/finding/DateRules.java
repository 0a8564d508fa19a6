package io.cpor.finding;

import static io.cpor.finding.FindingRule.POE_AGE;
import static io.cpor.finding.FindingRule.SUBSCRIPTION_ENDS;

import io.cpor.association.limit.FindingLimit;
import io.cpor.report.layout.ReportKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at days that come: the POE grows old, and subscriptions end. */
final class DateRules {
    private static final int MOST_NAMES = 3;

    private DateRules() {}

    /**
     * Of the whole claim.
     *
     * @param lines of one association
     */
    static void judgeClaim(List<WatchedLine> lines, TenantRows rows, Judged judged) {
        List<WatchedLine> active = lines.stream().filter(WatchedLine::isActive).toList();
        LocalDate poeOn = active.isEmpty() ? null : active.get(0).poeOn();
        if (poeOn == null || judged.today().isBefore(poeOn.plusMonths(judged.limit(FindingLimit.POE_MONTHS)))) {
            return;
        }
        WatchedLine any = active.get(0);
        List<BigDecimal> stakes =
                active.stream().map(line -> judged.stake(line, rows)).toList();
        judged.add(new Draft(
                POE_AGE,
                any.associationId(),
                any.tenantId(),
                any.claim().customer(),
                active.size() == 1 ? any.code() : null,
                names(active),
                any.claimId(),
                any.associationId(),
                any.locationId(),
                null,
                stakes.stream().anyMatch(Objects::isNull)
                        ? null
                        : stakes.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                null,
                List.of(new FindingEvidence(null, null, "the POE is of " + Words.day(poeOn), Map.of())),
                "Ask the customer for a new POE and add it to the claim: if another partner claims the same, the newest one"
                        + " counts.",
                1 + ChronoUnit.YEARS.between(poeOn, judged.today())));
    }

    private static String names(List<WatchedLine> lines) {
        String first = lines.stream()
                .limit(MOST_NAMES)
                .map(line -> line.claim().name())
                .collect(Collectors.joining(", "));
        return lines.size() > MOST_NAMES ? first + " and " + (lines.size() - MOST_NAMES) + " more" : first;
    }

    static void judgeLine(WatchedLine line, TenantRows rows, Judged judged) {
        if (!line.isActive()) {
            return;
        }
        boolean stated = line.subscriptionEnd() != null;
        ReportedEarning told = stated ? null : newestEnd(line, rows);
        LocalDate end = stated ? line.subscriptionEnd() : told == null ? null : told.ends();
        int stage = end == null ? 0 : stage(end, judged);
        if (stage == 0) {
            return;
        }
        FindingEvidence evidence = stated
                ? new FindingEvidence(null, null, "staff stated that it ends on " + Words.day(end), Map.of())
                : new FindingEvidence(
                        ReportKind.EARNINGS, told.month(), "the subscription ends on " + Words.day(end), Map.of());
        judged.add(Draft.of(
                        SUBSCRIPTION_ENDS,
                        line,
                        null,
                        List.of(evidence),
                        "Renew it with the customer. A new subscription ID needs a new claim. If it is renewed, correct its last"
                                + " day on the customer's page.")
                .withUntil(end)
                .withMeasure(stage)
                .withStake(judged.stake(line, rows)));
    }

    private static ReportedEarning newestEnd(WatchedLine line, TenantRows rows) {
        return rows.earnings().stream()
                .filter(one -> one.isOf(line) && one.ends() != null && one.month() != null)
                .max(Comparator.comparing(ReportedEarning::month).thenComparing(ReportedEarning::ends))
                .orElse(null);
    }

    /** How many of the days to warn on have come; 0 as long as it is too early. */
    private static int stage(LocalDate end, Judged judged) {
        return (int) Stream.of(
                        FindingLimit.SUBSCRIPTION_FIRST_DAYS,
                        FindingLimit.SUBSCRIPTION_SECOND_DAYS,
                        FindingLimit.SUBSCRIPTION_LAST_DAYS)
                .filter(limit -> !judged.today().isBefore(end.minusDays(judged.limit(limit))))
                .count();
    }
}
