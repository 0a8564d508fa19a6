package io.cpor.finding;

import io.cpor.association.limit.DayLimits;
import io.cpor.association.limit.FindingLimit;
import io.cpor.association.limit.LimitTable;
import io.cpor.association.value.OfficeTime;
import io.cpor.insight.LineClaim;
import io.cpor.insight.RowOwners;
import io.cpor.money.Caps;
import io.cpor.report.layout.ReportKind;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks every rule about every line. Of the reports only the months of some customers at once are in memory, each added up by
 * the database, so that it matters little how many years are known.
 */
@Component
class Judgement {
    private static final int CUSTOMERS_AT_ONCE = 50;

    /** A stake needs three complete months, and lines that fall so many as the table says. */
    private static final int LEAST_MONTHS = 6;

    private static final Set<ReportKind> COMPARED =
            Set.of(ReportKind.USAGE, ReportKind.OFFICE_USAGE, ReportKind.EARNINGS, ReportKind.INELIGIBLE);

    private final WatchedLines lines;
    private final KnownMonthsReader months;
    private final TenantRowsReader rows;
    private final UnknownClaims unknownClaims;
    private final Caps caps;
    private final LimitTable limits;
    private final OfficeTime office;
    private final Clock clock;
    private final TransactionTemplate reading;

    Judgement(
            WatchedLines lines,
            KnownMonthsReader months,
            TenantRowsReader rows,
            UnknownClaims unknownClaims,
            Caps caps,
            LimitTable limits,
            OfficeTime office,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.lines = lines;
        this.months = months;
        this.rows = rows;
        this.unknownClaims = unknownClaims;
        this.caps = caps;
        this.limits = limits;
        this.office = office;
        this.clock = clock;
        // a report that is applied meanwhile is seen whole or not at all
        this.reading = new TransactionTemplate(transactions);
        reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        reading.setReadOnly(true);
    }

    Judged judge() {
        return reading.execute(status -> {
            LocalDate today = office.date(clock.instant());
            Judged judged = new Judged(today, new DayLimits(limits.limits(), today), months.read(), new Verdicts());
            judgeCustomers(judged);
            unknownClaims.judge(judged);
            caps.since(today).forEach(cap -> CapRule.judge(cap, judged));
            return judged;
        });
    }

    private void judgeCustomers(Judged judged) {
        Map<String, List<WatchedLine>> customers = lines.read().stream()
                .collect(Collectors.groupingBy(WatchedLine::tenantId, TreeMap::new, Collectors.toList()));
        Map<String, String> claims = lines.associationsByClaimId();
        YearMonth from = firstMonth(judged);
        List<String> tenants = new ArrayList<>(customers.keySet());
        for (int at = 0; at < tenants.size(); at += CUSTOMERS_AT_ONCE) {
            List<String> some = tenants.subList(at, Math.min(at + CUSTOMERS_AT_ONCE, tenants.size()));
            Map<String, TenantRows> read = rows.read(some, from);
            some.forEach(tenant -> judgeCustomer(
                    tenant,
                    customers.get(tenant),
                    read.get(tenant).ownedBy(owners(customers.get(tenant), claims)),
                    judged));
        }
    }

    private RowOwners owners(List<WatchedLine> own, Map<String, String> claims) {
        List<LineClaim> claimed = own.stream().map(WatchedLine::claim).toList();
        return new RowOwners(claimed, claims, office.zone());
    }

    /** Back from the earliest place that is behind the others. */
    private static YearMonth firstMonth(Judged judged) {
        int back = Math.max(LEAST_MONTHS, judged.limit(FindingLimit.MONEY_MONTHS));
        back = Math.max(back, judged.limit(FindingLimit.INELIGIBLE_MONTHS));
        back = Math.max(back, judged.limit(FindingLimit.FALLING_MONTHS) + 1);
        YearMonth settled = judged.months().newestSettled();
        return judged.months()
                .earliestNewest(COMPARED)
                .filter(month -> month.isBefore(settled))
                .orElse(settled)
                .minusMonths(back);
    }

    static void judgeCustomer(String tenant, List<WatchedLine> own, TenantRows rows, Judged judged) {
        for (WatchedLine line : own) {
            UsageRules.judge(line, rows, judged);
            AdoptionRules.judge(line, rows, judged);
            MoneyRule.judge(line, rows, judged);
            DroppedLineRule.judge(line, rows, judged);
            DateRules.judgeLine(line, rows, judged);
            if (line.isActive() && !line.usageReported()) {
                judged.verdicts().addUnreported(line.engagement());
            }
        }
        own.stream()
                .collect(Collectors.groupingBy(WatchedLine::associationId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(ofClaim -> DateRules.judgeClaim(ofClaim, rows, judged));
        new IneligibleRule(tenant, own, rows, judged).judge();
    }
}
