package io.cpor.finding;

import io.cpor.association.Outcome;
import io.cpor.association.agreement.EngagementLevel;
import io.cpor.association.limit.DayLimits;
import io.cpor.finding.KnownMonths.Declared;
import io.cpor.finding.TenantRows.PayEnd;
import io.cpor.insight.LineClaim;
import io.cpor.insight.RowOwners;
import io.cpor.money.IneligibleReason;
import io.cpor.process.policy.RepositoryLimits;
import io.cpor.report.layout.ReportKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One customer with lines and rows of reports, made for tests, and what the rules say of it. */
final class Watched {
    static final String TENANT = "6b1f2f5e-0c7a-4b57-9a50-3f0c2d9c5a11";
    static final String LOCATION = "1234567";
    private static final ZoneId ZONE = ZoneOffset.UTC;

    private final List<WatchedLine> lines = new ArrayList<>();
    private final Map<String, String> claims = new HashMap<>();
    private final TenantRows rows = new TenantRows();
    private final List<Declared> declared = new ArrayList<>();
    private LocalDate today = LocalDate.of(2026, 7, 25);
    private YearMonth settled = YearMonth.of(2026, 6);

    static Watched on(String day) {
        Watched one = new Watched();
        one.today = LocalDate.parse(day);
        one.settled = YearMonth.from(one.today).minusMonths(one.today.getDayOfMonth() >= 20 ? 1 : 2);
        return one;
    }

    private static Instant at(String day) {
        return day == null ? null : LocalDate.parse(day).atStartOfDay(ZONE).toInstant();
    }

    /** A line of an association, whose claim is called as it with a C before. */
    Watched line(String association, String code, String activeSince, String lost, String dropped) {
        return add(association, code, activeSince, lost, dropped, true, true, false, null, null);
    }

    /** A line that is active since that day. */
    Watched active(String association, String code, String since) {
        return line(association, code, since, null, null);
    }

    Watched unreported(String association, String code, String since) {
        return add(association, code, since, null, null, false, true, false, null, null);
    }

    Watched unpaid(String association, String code, String since) {
        return add(association, code, since, null, null, true, false, false, null, null);
    }

    Watched optedOut(String association, String code, String since) {
        return add(association, code, since, null, null, true, true, true, null, null);
    }

    Watched dated(String association, String code, String since, String subscriptionEnd, String poeOn) {
        return add(association, code, since, null, null, true, true, false, subscriptionEnd, poeOn);
    }

    private Watched add(
            String association,
            String code,
            String since,
            String lost,
            String dropped,
            boolean usage,
            boolean money,
            boolean optedOut,
            String end,
            String poeOn) {
        LineClaim claim = new LineClaim(
                association,
                TENANT,
                "Contoso Ltd",
                code,
                code,
                EngagementLevel.WORKLOAD,
                "modern-work-and-security",
                "use-or-consume",
                since == null ? null : Outcome.ACTIVE,
                at("2024-01-10"),
                at(since),
                at(since),
                at(lost),
                at(dropped));
        lines.add(new WatchedLine(
                claim,
                "C" + association,
                LOCATION,
                since == null ? null : io.cpor.insight.Growth.firstWholeMonth(LocalDate.parse(since)),
                "Modern Work and Security Usage",
                usage,
                money,
                optedOut,
                end == null ? null : LocalDate.parse(end),
                poeOn == null ? null : LocalDate.parse(poeOn),
                ZONE));
        claims.put("C" + association, association);
        return this;
    }

    Watched complete(ReportKind kind, String... months) {
        return completeFor(LOCATION, kind, months);
    }

    /** Of each of these reports the months from one to another. */
    Watched complete(String from, String to, ReportKind... kinds) {
        for (ReportKind kind : kinds) {
            KnownMonths.between(YearMonth.parse(from), YearMonth.parse(to))
                    .forEach(month -> complete(kind, month.toString()));
        }
        return this;
    }

    Watched completeFor(String location, ReportKind kind, String... months) {
        for (String month : months) {
            declared.add(new Declared(kind, location, YearMonth.parse(month)));
        }
        return this;
    }

    Watched use(String claimId, String code, String month, long users, long seats) {
        rows.addUse(new ReportedUse(
                TENANT,
                code,
                YearMonth.parse(month),
                claimId == null ? ReportKind.OFFICE_USAGE : ReportKind.USAGE,
                claimId,
                users,
                seats,
                null));
        return this;
    }

    /** The same figures in each month from one to another. */
    Watched uses(String claimId, String code, String from, String to, long users, long seats) {
        KnownMonths.between(YearMonth.parse(from), YearMonth.parse(to))
                .forEach(month -> use(claimId, code, month.toString(), users, seats));
        return this;
    }

    Watched earning(String claimId, String code, String month, String usd) {
        rows.addEarning(new ReportedEarning(
                TENANT,
                code,
                null,
                YearMonth.parse(month),
                LOCATION,
                claimId,
                usd == null ? null : new BigDecimal(usd),
                null));
        return this;
    }

    Watched subscription(String code, String month, String ends) {
        rows.addEarning(new ReportedEarning(
                TENANT, null, code, YearMonth.parse(month), LOCATION, null, BigDecimal.ONE, LocalDate.parse(ends)));
        return this;
    }

    Watched refused(String code, IneligibleReason reason, String day) {
        return refusedAt(LOCATION, code, reason, day);
    }

    Watched refusedAt(String location, String code, IneligibleReason reason, String day) {
        rows.addRefused(new RefusedEarning(
                TENANT,
                "Contoso Ltd",
                code,
                null,
                code,
                YearMonth.from(LocalDate.parse(day)),
                location,
                reason,
                LocalDate.parse(day),
                1,
                new BigDecimal("100")));
        return this;
    }

    Watched payEnds(String code, String month) {
        rows.addPayEnd(new PayEnd(TENANT, code, null, YearMonth.parse(month)));
        return this;
    }

    Verdicts judged() {
        RowOwners owners = new RowOwners(lines.stream().map(WatchedLine::claim).toList(), claims, ZONE);
        Judged judged = new Judged(
                today,
                new DayLimits(new RepositoryLimits().limits(), today),
                new KnownMonths(declared, Set.of("9999999"), settled),
                new Verdicts());
        Judgement.judgeCustomer(TENANT, lines, rows.ownedBy(owners), judged);
        return judged.verdicts();
    }

    List<Draft> found() {
        return List.copyOf(judged().found().values());
    }

    /** Such as "rows-stopped teams 2026-06". */
    List<String> told() {
        return found().stream()
                .map(one -> one.rule().code() + " " + one.code() + (one.month() == null ? "" : " " + one.month()))
                .toList();
    }

    /** Such as "usage-no-earnings earnings 2026-06". */
    List<String> untold() {
        return judged().gaps().keySet().stream()
                .map(gap -> gap.rule().code() + " " + gap.missing().kind().code() + " "
                        + gap.missing().month())
                .toList();
    }
}
