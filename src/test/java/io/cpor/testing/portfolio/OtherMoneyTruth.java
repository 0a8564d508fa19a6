package io.cpor.testing.portfolio;

import io.cpor.money.Cap;
import io.cpor.money.ComparedPayment;
import io.cpor.money.NotEligible;
import io.cpor.money.OpportunityList;
import io.cpor.testing.portfolio.Rows.Earning;
import io.cpor.testing.portfolio.Rows.Usage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What must be told of usage that earned nothing, of payments, caps and opportunities, from the generated rows. */
final class OtherMoneyTruth {
    private final PortfolioApplication application;
    private final Portfolio portfolio;

    OtherMoneyTruth(PortfolioApplication application) {
        this.application = application;
        this.portfolio = application.portfolio;
    }

    Set<String> notEligible() {
        Map<String, long[]> sums = new TreeMap<>();
        Map<String, Set<Integer>> customers = new HashMap<>();
        application.rows.ineligible(row -> {
            long[] sum = sums.computeIfAbsent(row.reason(), any -> new long[2]);
            sum[0]++;
            sum[1] += row.usd();
            customers.computeIfAbsent(row.reason(), any -> new HashSet<>()).add(row.customer());
        });
        Set<String> told = new TreeSet<>();
        sums.forEach((reason, sum) -> told.add(reason + " " + sum[0] + " rows of "
                + customers.get(reason).size() + " customers " + Rows.money(sum[1])));
        return told;
    }

    static Set<String> shown(Collection<NotEligible> notEligible) {
        Set<String> shown = new TreeSet<>();
        notEligible.forEach(one ->
                shown.add(one.reason() + " " + one.rows() + " rows of " + one.customers() + " customers " + one.usd()));
        return shown;
    }

    Set<String> payments() {
        Map<String, long[]> earned = new TreeMap<>();
        application.rows.earnings(row -> {
            if (row.paymentId() != null) {
                long[] sum = earned.computeIfAbsent(row.paymentId() + " " + row.location(), any -> new long[2]);
                sum[0]++;
                sum[1] += row.amount();
            }
        });
        Set<String> told = new TreeSet<>();
        for (Rows.Payment one : PaymentRows.of(portfolio, application.rows)) {
            long[] sum = earned.remove(one.id() + " " + one.location());
            String finding = sum == null
                    ? "NO_EARNINGS"
                    : sum[1] != one.earned()
                            ? "AMOUNTS_DIFFER"
                            : one.earned() - one.withheld() == one.total() ? "AGREES" : "DEDUCTIONS_UNEXPLAINED";
            told.add(one.id() + " " + one.location() + " " + finding + " " + (sum == null ? 0 : sum[0]) + " rows "
                    + (sum == null ? null : Rows.money(sum[1] - one.earned())) + " " + Rows.money(one.earned()) + " "
                    + Rows.money(one.total()));
        }
        earned.forEach((key, sum) -> told.add(key + " NO_PAYMENT " + sum[0] + " rows null null null"));
        return told;
    }

    static Set<String> shownPayments(Collection<ComparedPayment> payments) {
        Set<String> shown = new TreeSet<>();
        payments.forEach(one -> shown.add(one.paymentId() + " " + one.participantId() + " " + one.finding() + " "
                + one.earnings().rows() + " rows " + one.difference() + " " + one.earned() + " " + one.totalPayment()));
        return shown;
    }

    List<String> caps() {
        return application.rows.caps().stream()
                .filter(one -> one.refreshedOn().equals(Portfolio.LAST.atEndOfMonth()))
                .map(one -> one.location() + " " + (one.customer() < 0 ? null : portfolio.tenant(one.customer())) + " "
                        + Rows.money(one.max()) + " " + Rows.money(one.earned()) + " " + Rows.money(one.balance()))
                .sorted()
                .toList();
    }

    static List<String> shownCaps(Collection<Cap> caps) {
        return caps.stream()
                .map(one -> one.locationId() + " " + one.tenantId() + " " + one.maxUsd() + " " + one.earnedUsd() + " "
                        + one.balanceUsd())
                .sorted()
                .toList();
    }

    /** Of each line by the newest earning that names a mark; the last text tells how many lines have none. */
    List<String> opportunities() {
        Map<Integer, Earning> newest = new HashMap<>();
        application.rows.earnings(row -> {
            if (row.baseline() != null) {
                newest.merge(
                        row.customer() * portfolio.workloads() + row.workload(),
                        row,
                        (one, other) -> one.month() >= other.month() ? one : other);
            }
        });
        Set<Integer> used = new HashSet<>();
        application.rows.provisional((Usage row) -> used.add(row.customer() * portfolio.workloads() + row.workload()));
        used.removeAll(newest.keySet());
        List<String> told = new ArrayList<>();
        newest.values()
                .forEach(row -> told.add(portfolio.tenant(row.customer()) + " "
                        + portfolio.codes().get(row.workload()) + " " + portfolio.month(row.month()) + " "
                        + (row.seats() - row.baseline())));
        told.sort(null);
        told.add(used.size() + " unknown");
        return told;
    }

    static List<String> shown(OpportunityList list) {
        List<String> shown = new ArrayList<>();
        list.lines()
                .forEach(one -> shown.add(one.tenantId() + " " + one.code() + " " + one.month() + " "
                        + one.units().toPlainString()));
        shown.sort(null);
        shown.add(list.unknown() + " unknown");
        return shown;
    }
}
