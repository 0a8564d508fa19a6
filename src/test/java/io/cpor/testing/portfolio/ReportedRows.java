package io.cpor.testing.portfolio;

import io.cpor.testing.portfolio.Deal.Kind;
import io.cpor.testing.portfolio.Rows.Cap;
import io.cpor.testing.portfolio.Rows.Earning;
import io.cpor.testing.portfolio.Rows.Ineligible;
import io.cpor.testing.portfolio.Rows.Usage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What Microsoft reports of a portfolio in the end. Nothing is kept: the rows are made up each time that they are asked for. */
final class ReportedRows {
    static final String UNKNOWN_CLAIM = "X-1";

    /** Of the month that the earning went of, counted from the newest. */
    static final int CORRECTED = 4;

    private static final int NEVER_EARNED = 5;
    private static final int NOT_ELIGIBLE = 2;

    private final Portfolio portfolio;
    private final Deals deals;

    ReportedRows(Portfolio portfolio, Deals deals) {
        this.portfolio = portfolio;
        this.deals = deals;
    }

    /** Of the report of our own claims: each line from its approval on. */
    void usage(Consumer<Usage> take) {
        for (Deal deal : deals.all()) {
            for (int workload : deal.workloads()) {
                Story story = deals.story(deal.customer(), workload);
                for (int month = firstMonth(deal); month <= lastMonth(deal, story); month++) {
                    take.accept(row(deal.customer(), workload, month, deal.claimId()));
                }
            }
        }
        Deals.Seed unknown = deals.seeded(Story.UNKNOWN_CLAIM);
        for (int month = portfolio.last() - 2; month <= portfolio.last(); month++) {
            take.accept(row(unknown.customer(), unknown.workload(), month, UNKNOWN_CLAIM));
        }
    }

    /** Of the month that is not over yet: so far only the first half of the customers is reported. */
    void provisional(Consumer<Usage> take) {
        usage(row -> {
            if (row.month() == portfolio.last() && row.customer() < portfolio.customers() / 2) {
                take.accept(row(row.customer(), row.workload(), portfolio.months(), row.claimId()));
            }
        });
    }

    private Usage row(int customer, int workload, int month, String claimId) {
        Story story = deals.story(customer, workload);
        return new Usage(
                customer,
                workload,
                month,
                portfolio.users(customer, workload, month, story),
                portfolio.seats(customer, workload, month, story),
                claimId);
    }

    private int firstMonth(Deal deal) {
        return deal.approvedOn() == null ? Integer.MAX_VALUE : portfolio.index(deal.approvedOn());
    }

    private int lastMonth(Deal deal, Story story) {
        if (deal.kind() == Kind.YOUNG || story == Story.NO_USAGE || story == Story.DROPPED) {
            return -1;
        }
        if (deal.lostOn() != null) {
            return portfolio.index(deal.lostOn());
        }
        return story == Story.STOPPED ? portfolio.last() - 3 : portfolio.last();
    }

    /** Of the report of whole tenants: lines that nobody claims, one that is reported no more, and some with their TPID. */
    void office(Consumer<Usage> take) {
        Map<Integer, Deal> claimed = new HashMap<>();
        deals.all()
                .forEach(deal -> deal.workloads()
                        .forEach(workload -> claimed.put(deal.customer() * portfolio.workloads() + workload, deal)));
        for (int customer = 0; customer < portfolio.customers(); customer++) {
            for (int workload = 0; workload < portfolio.workloads(); workload++) {
                Deal deal = claimed.get(customer * portfolio.workloads() + workload);
                boolean always =
                        deal == null || deal.kind() == Kind.IN_WORK || deals.story(customer, workload) == Story.STOPPED;
                int from = always ? 0 : deal.kind() == Kind.BY_TPID ? portfolio.last() : portfolio.months();
                for (int month = from; month < portfolio.months(); month++) {
                    take.accept(row(customer, workload, month, null));
                }
            }
        }
    }

    /** What the usage earned, and what it did not. */
    private void paidFor(Consumer<Earning> earned, Consumer<Ineligible> notEarned) {
        Map<String, Deal> byClaim = new HashMap<>();
        deals.all().forEach(deal -> byClaim.put(deal.claimId(), deal));
        usage(row -> {
            Deal deal = byClaim.get(row.claimId());
            if (deal == null || deal.kind() != Kind.OPTED_OUT && row.month() > firstMonth(deal)) {
                String reason = reason(row, deal);
                if (reason == null) {
                    earned.accept(earning(row, deal));
                } else if (!reason.isEmpty()) {
                    boolean byTpid = deal.kind() == Kind.BY_TPID;
                    String id = "U-" + row.customer() + "-" + row.workload() + "-" + row.month();
                    notEarned.accept(new Ineligible(
                            id, row.customer(), row.workload(), row.month(), reason, byTpid, amount(row)));
                }
            }
        });
    }

    /** {@code null} if it earned, empty if no report says anything. */
    private String reason(Usage row, Deal deal) {
        int back = portfolio.last() - row.month();
        Story story = deals.story(row.customer(), row.workload());
        if (story == Story.TIME_OVER && deal != null) {
            int since = row.month() - firstMonth(deal);
            return since < 4 ? null : since == 4 ? "MXTMCPMT" : "";
        }
        if (story == Story.NO_EARNINGS && back == NEVER_EARNED || story == Story.EARNING_GONE && back == CORRECTED) {
            return "";
        }
        if (story == Story.INELIGIBLE && back == NOT_ELIGIBLE) {
            return "IVDPOE";
        }
        int drawn = portfolio.number(10, row.customer(), row.workload(), row.month(), 5);
        return story.isSeeded() || drawn < 7 ? null : drawn < 9 ? "PAULWPHWM" : "MAULWPHWM";
    }

    /** The earning that the correction of its month took away. */
    Earning goneEarning() {
        Deals.Seed seed = deals.seeded(Story.EARNING_GONE);
        Deal deal = deals.all().stream()
                .filter(one ->
                        one.customer() == seed.customer() && one.workloads().contains(seed.workload()))
                .findFirst()
                .orElseThrow();
        return earning(row(seed.customer(), seed.workload(), portfolio.last() - CORRECTED, deal.claimId()), deal);
    }

    private long amount(Usage row) {
        return 1_000 + portfolio.number(5_000, row.customer(), row.workload(), row.month(), 6);
    }

    private Earning earning(Usage row, Deal deal) {
        boolean byTpid = deal != null && deal.kind() == Kind.BY_TPID && row.workload() % 2 == 0;
        int first = deal == null ? row.month() : firstMonth(deal);
        long baseline =
                portfolio.users(row.customer(), row.workload(), first, deals.story(row.customer(), row.workload()));
        return earning(
                "E-" + row.customer() + "-" + row.workload() + "-" + row.month(),
                row,
                byTpid,
                null,
                baseline,
                amount(row));
    }

    private Earning earning(String id, Usage row, boolean byTpid, String subscription, Long baseline, long amount) {
        String location = row.customer() < 0 ? row.claimId() : Portfolio.location(row.customer());
        boolean paid = row.month() <= portfolio.last() - 2;
        return new Earning(
                id,
                row.customer(),
                row.workload(),
                row.month(),
                location,
                row.customer() < 0 ? null : row.claimId(),
                byTpid,
                subscription,
                row.users(),
                row.seats(),
                baseline,
                amount,
                Portfolio.currency(location).equals("EUR") ? amount * 11 / 10 : amount,
                paid ? paymentId(location, row.month()) : null,
                paid ? "Sent" : "Upcoming");
    }

    String paymentId(String location, int month) {
        return "P-" + location + "-" + portfolio.month(month + 1);
    }

    void earnings(Consumer<Earning> take) {
        paidFor(
                one -> {
                    take.accept(one);
                    if (one.month() % 12 == 5 && one.customer() % 10 == 4 && one.workload() == 0) {
                        Usage taken = new Usage(one.customer(), 0, one.month(), 0, 0, one.claimId());
                        take.accept(earning(one.id() + "-N", taken, false, null, null, -250));
                    }
                    if (one.month() % 12 == 7 && one.customer() % 10 == 6 && one.workload() == 1) {
                        take.accept(reversed(one));
                    }
                },
                none -> {});
        for (int month = 0; month < portfolio.months(); month++) {
            for (String location : Portfolio.LOCATIONS) {
                Usage nobodys = new Usage(-1, -1, month, 0, 0, location);
                take.accept(earning("D-" + location + "-" + month, nobodys, false, null, null, 9_999 + month));
            }
        }
        Deal bySubscription = deals.all().get(deals.all().size() - 1);
        for (int month = firstMonth(bySubscription) + 1; month < portfolio.months(); month++) {
            Usage row = new Usage(bySubscription.customer(), -1, month, 0, 0, bySubscription.claimId());
            take.accept(earning("B-" + month, row, false, bySubscription.subscription(), null, 12_345));
        }
    }

    private static Earning reversed(Earning one) {
        return new Earning(
                one.id() + "-R",
                one.customer(),
                one.workload(),
                one.month(),
                one.location(),
                one.claimId(),
                false,
                null,
                one.users(),
                one.seats(),
                null,
                777,
                777,
                null,
                "Reversed");
    }

    void ineligible(Consumer<Ineligible> take) {
        paidFor(one -> {}, take);
    }

    /** Each customer with an agreement has a cap of its own, and each location one. */
    List<Cap> caps() {
        List<Cap> caps = new ArrayList<>();
        Set<Integer> customers = new HashSet<>();
        for (int back = 2; back >= 0; back--) {
            var day = portfolio.month(portfolio.last() - back).atEndOfMonth();
            for (String location : Portfolio.LOCATIONS) {
                caps.add(new Cap(location, -1, day, 50_000_000, 10_000_000 - 1_000_000L * back));
            }
            for (Deal deal : deals.all()) {
                if (deal.kind() == Kind.AGREED && customers.add(deal.customer() * 3 + back)) {
                    boolean near = deal.customer() == nearlyCapped() && back == 0;
                    caps.add(new Cap(
                            Portfolio.location(deal.customer()),
                            deal.customer(),
                            day,
                            1_000_000,
                            near ? 960_000 : 500_000));
                }
            }
        }
        return caps;
    }

    int nearlyCapped() {
        return deals.all().stream()
                .filter(one -> one.kind() == Kind.AGREED)
                .findFirst()
                .orElseThrow()
                .customer();
    }
}
