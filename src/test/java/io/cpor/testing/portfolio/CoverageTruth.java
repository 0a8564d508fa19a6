package io.cpor.testing.portfolio;

import io.cpor.insight.CoverageResult;
import io.cpor.insight.CoveredLine;
import io.cpor.insight.CustomerCoverage;
import io.cpor.insight.LineState;
import io.cpor.insight.MonthlyUse;
import io.cpor.testing.portfolio.Deal.Kind;
import io.cpor.testing.portfolio.Rows.Usage;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the coverage and a customer's months must show, counted from the generated rows in plain Java. */
final class CoverageTruth {
    private final Portfolio portfolio;
    private final PortfolioApplication application;
    private final Map<Integer, Usage> newest = new HashMap<>();
    private final Set<Integer> ofClaims = new HashSet<>();

    /** @param newestComplete the newest month of usage that is complete */
    CoverageTruth(PortfolioApplication application, int newestComplete) {
        this.application = application;
        this.portfolio = application.portfolio;
        application.rows.office(row -> {
            if (row.month() == portfolio.last()) {
                newest.put(place(row.customer(), row.workload()), row);
            }
        });
        application.rows.usage(row -> {
            Usage office = newest.get(place(row.customer(), row.workload()));
            if (row.month() == newestComplete) {
                ofClaims.add(place(row.customer(), row.workload()));
            }
            if (row.month() == newestComplete && (office == null || office.month() <= newestComplete)) {
                newest.put(place(row.customer(), row.workload()), row);
            }
        });
    }

    private int place(int customer, int workload) {
        return customer * portfolio.workloads() + workload;
    }

    /** Each line of which anything is known: how it stands, since when, and its figures. */
    Set<String> lines() {
        Map<Integer, Deal> deals = new HashMap<>(); // the later ones go before the earlier ones
        Set<String> lines = new TreeSet<>();
        for (Deal deal : application.deals.all()) {
            deal.workloads().forEach(workload -> deals.put(place(deal.customer(), workload), deal));
            if (deal.subscription() != null) {
                lines.add(written(deal.customer(), deal.subscription(), LineState.ACTIVE, deal.approvedOn(), null));
            }
        }
        for (int customer = 0; customer < portfolio.customers(); customer++) {
            for (int workload = 0; workload < portfolio.workloads(); workload++) {
                Deal deal = deals.get(place(customer, workload));
                Usage row = newest.get(place(customer, workload));
                LineState state = state(deal, customer, workload, row);
                if (state != LineState.FREE_UNKNOWN) {
                    lines.add(written(customer, portfolio.codes().get(workload), state, since(deal, workload), row));
                }
            }
        }
        return lines;
    }

    private LineState state(Deal deal, int customer, int workload, Usage row) {
        if (deal == null) {
            return row == null
                    ? LineState.FREE_UNKNOWN
                    : ofClaims.contains(place(customer, workload)) ? LineState.NOT_RECORDED : LineState.FREE;
        }
        if (application.stored().droppedOn(deal, workload) != null) {
            return LineState.DROPPED;
        }
        return deal.kind() == Kind.IN_WORK
                ? LineState.IN_WORK
                : deal.lostOn() == null ? LineState.ACTIVE : LineState.LOST;
    }

    private LocalDate since(Deal deal, int workload) {
        if (deal == null) {
            return null;
        }
        LocalDate dropped = application.stored().droppedOn(deal, workload);
        return dropped != null
                ? dropped
                : deal.kind() == Kind.IN_WORK
                        ? Portfolio.TODAY.minusDays(20)
                        : deal.lostOn() == null ? deal.approvedOn() : deal.lostOn();
    }

    private String written(int customer, String code, LineState state, LocalDate since, Usage row) {
        String figures =
                row == null ? "-" : portfolio.month(row.month()) + " " + row.users() + "/" + row.seats() + " complete";
        return portfolio.tenant(customer) + " " + portfolio.name(customer) + " " + code + " " + state + " " + since
                + " " + figures;
    }

    /** The same as the coverage shows it. */
    static Set<String> shown(List<CustomerCoverage> customers) {
        Set<String> lines = new TreeSet<>();
        for (CustomerCoverage customer : customers) {
            for (CoveredLine one : customer.lines()) {
                if (one.state() != LineState.FREE_UNKNOWN) {
                    String figures = one.figure() == null
                            ? "-"
                            : one.figure().month() + " " + one.figure().activeUsers() + "/"
                                    + one.figure().paidSeats()
                                    + (one.figure().complete() ? " complete" : "");
                    lines.add(customer.tenantId() + " " + customer.customer() + " " + one.code() + " " + one.state()
                            + " " + one.since() + " " + figures);
                }
            }
        }
        return lines;
    }

    long unusedSeats() {
        return newest.values().stream()
                .mapToLong(row -> Math.max(0, row.seats() - row.users()))
                .sum();
    }

    /** How many lines stand how; what can be claimed and nobody reports is counted, too. */
    static Map<LineState, Long> counted(CoverageResult result) {
        Map<LineState, Long> counted = new EnumMap<>(LineState.class);
        counted.putAll(result.counts());
        counted.remove(LineState.FREE_UNKNOWN);
        return counted;
    }

    Map<LineState, Long> counts() {
        return lines().stream()
                .map(line -> LineState.valueOf(line.replaceAll(".* ([A-Z_]+) (\\S+) (-|\\S+ \\S+ complete)$", "$1")))
                .collect(Collectors.groupingBy(
                        state -> state, () -> new EnumMap<>(LineState.class), Collectors.counting()));
    }

    /** Of some customers, each line's figures of each month with the claim and the association that they belong to. */
    Map<Integer, Set<String>> months(Set<Integer> customers) {
        Map<String, String> owners = new HashMap<>();
        application.deals.all().forEach(deal -> owners.put(deal.claimId(), deal.id()));
        Map<Integer, Set<String>> months = new TreeMap<>();
        customers.forEach(one -> months.put(one, new TreeSet<>()));
        Set<String> reported = new HashSet<>();
        application.rows.usage(row -> {
            if (customers.contains(row.customer())) {
                reported.add(place(row.customer(), row.workload()) + " " + row.month());
                months.get(row.customer()).add(written(row, owners.get(row.claimId())));
            }
        });
        application.rows.provisional(row -> {
            if (customers.contains(row.customer())) {
                months.get(row.customer()).add(written(row, owners.get(row.claimId())));
            }
        });
        application.rows.office(row -> {
            if (customers.contains(row.customer())
                    && !reported.contains(place(row.customer(), row.workload()) + " " + row.month())) {
                months.get(row.customer()).add(written(row, null));
            }
        });
        return months;
    }

    private String written(Usage row, String owner) {
        return portfolio.codes().get(row.workload()) + " " + portfolio.month(row.month()) + " " + row.users() + "/"
                + row.seats() + " " + row.claimId() + " " + owner
                + (row.month() > portfolio.last() ? " provisional" : "");
    }

    static Set<String> shown(Iterable<MonthlyUse> months) {
        Set<String> shown = new TreeSet<>();
        months.forEach(one -> shown.add(one.code() + " " + one.month() + " " + one.activeUsers() + "/"
                + one.paidSeats() + " " + one.claimId() + " "
                + (one.claimId() == null || one.owner() == null
                        ? null
                        : one.owner().associationId())
                + (one.provisional() ? " provisional" : "")));
        return shown;
    }
}
