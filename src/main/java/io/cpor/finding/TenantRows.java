package io.cpor.finding;

import io.cpor.insight.RowOwners;
import io.cpor.report.layout.ReportKind;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the reports tell of one customer, each row with the association whose it is. */
final class TenantRows {
    private final List<ReportedUse> uses = new ArrayList<>();
    private final List<ReportedEarning> earnings = new ArrayList<>();
    private final List<RefusedEarning> refused = new ArrayList<>();
    private final List<PayEnd> payEnds = new ArrayList<>();
    private RowOwners owners;

    /** A month for which Microsoft said that the time in which a line earns is over. */
    record PayEnd(String tenantId, String code, String subscriptionId, YearMonth month) {
        boolean isOf(WatchedLine line) {
            return line.code().equals(code) || line.code().equals(subscriptionId);
        }
    }

    void addUse(ReportedUse use) {
        uses.add(use);
    }

    void addEarning(ReportedEarning earning) {
        earnings.add(earning);
    }

    void addRefused(RefusedEarning one) {
        refused.add(one);
    }

    void addPayEnd(PayEnd end) {
        payEnds.add(end);
    }

    /** Finds out whose each row is. */
    TenantRows ownedBy(RowOwners byWhom) {
        owners = byWhom;
        uses.replaceAll(use -> use.ownedBy(byWhom.of(use.claimId(), use.tenantId(), use.code(), use.month())
                .orElse(null)));
        return this;
    }

    /** The rows of the report of our claims that are this line's. */
    List<ReportedUse> ofLine(WatchedLine line) {
        return uses.stream()
                .filter(use -> use.kind() == ReportKind.USAGE && line.code().equals(use.code()))
                .filter(use ->
                        use.owner() != null && use.owner().associationId().equals(line.associationId()))
                .toList();
    }

    /** Whether the line's claim has a row in that month under a name that nobody explained yet: it may be the line's. */
    boolean isUnexplained(WatchedLine line, YearMonth month) {
        return uses.stream()
                .filter(use -> use.code() == null && use.month().equals(month))
                .anyMatch(use ->
                        use.owner() != null && use.owner().associationId().equals(line.associationId()));
    }

    /**
     * One row for each month: of our claims, or, if that report has none, of the report of whole tenants. Several rows of a
     * month hold the same figures, so the largest is taken.
     */
    TreeMap<YearMonth, ReportedUse> monthly(WatchedLine line) {
        List<ReportedUse> own = ofLine(line);
        Stream<ReportedUse> counted = own.isEmpty()
                ? uses.stream()
                        .filter(use -> use.kind() == ReportKind.OFFICE_USAGE
                                && line.code().equals(use.code())
                                && line.isActiveIn(use.month()))
                : own.stream();
        return counted.collect(Collectors.toMap(ReportedUse::month, use -> use, TenantRows::larger, TreeMap::new));
    }

    private static ReportedUse larger(ReportedUse one, ReportedUse other) {
        return new ReportedUse(
                one.tenantId(),
                one.code(),
                one.month(),
                one.kind(),
                one.claimId(),
                larger(one.activeUsers(), other.activeUsers()),
                larger(one.paidSeats(), other.paidSeats()),
                one.owner());
    }

    private static Long larger(Long one, Long other) {
        return one == null ? other : other == null ? one : Long.valueOf(Math.max(one, other));
    }

    /** The months in which the customer pays for seats of anything. */
    Set<YearMonth> monthsWithSeats() {
        return uses.stream()
                .filter(use -> use.paidSeats() != null && use.paidSeats() > 0)
                .map(ReportedUse::month)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Whether a report of money has any row that may be this line's, and may be of its location.
     *
     * @param months knows which IDs stand above the locations
     */
    boolean isMoneyTold(WatchedLine line, YearMonth month, KnownMonths months) {
        return earnings.stream().anyMatch(one -> month.equals(one.month()) && isEarningOf(one, line, months))
                || refused.stream()
                        .anyMatch(one -> month.equals(one.month())
                                && one.isOf(line)
                                && months.isWithin(one.locationId(), line.locationId()));
    }

    /** A row that names neither workload nor subscription is of every line of its claim. */
    private boolean isEarningOf(ReportedEarning one, WatchedLine line, KnownMonths months) {
        boolean unnamed = one.code() == null && one.subscriptionId() == null;
        if (!unnamed && !one.isOf(line) || !months.isWithin(one.locationId(), line.locationId())) {
            return false;
        }
        return one.claimId() == null || isClaimOf(one, line);
    }

    private boolean isClaimOf(ReportedEarning one, WatchedLine line) {
        return owners.of(one.claimId(), one.tenantId(), line.code(), one.month())
                .filter(owner -> owner.associationId().equals(line.associationId()))
                .isPresent();
    }

    /** What the line itself earned, by its claim or, if the row names none that is known, by the line. */
    List<ReportedEarning> earned(WatchedLine line, Collection<YearMonth> months) {
        return earnings.stream()
                .filter(one -> one.month() != null && months.contains(one.month()))
                .filter(one -> one.isOf(line) && isClaimOf(one, line))
                .toList();
    }

    List<ReportedEarning> earnings() {
        return earnings;
    }

    List<ReportedUse> uses() {
        return uses;
    }

    List<RefusedEarning> refused() {
        return refused;
    }

    /** The first month in which the line was this association's and its time to earn was over. */
    Optional<YearMonth> payEnd(WatchedLine line) {
        return payEnds.stream()
                .filter(one -> one.isOf(line) && one.month() != null && line.isActiveIn(one.month()))
                .map(PayEnd::month)
                .min(YearMonth::compareTo);
    }

    RowOwners owners() {
        return owners;
    }
}
