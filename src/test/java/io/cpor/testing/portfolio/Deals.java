package io.cpor.testing.portfolio;

import io.cpor.testing.portfolio.Deal.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** The associations of a portfolio, and the story of each line. */
final class Deals {
    private static final List<Story> SEEDED = List.of(
            Story.NO_USAGE,
            Story.NO_EARNINGS,
            Story.EARNING_GONE,
            Story.INELIGIBLE,
            Story.STOPPED,
            Story.DROPPED_WITH_ROWS,
            Story.FALLING,
            Story.UNUSED,
            Story.OLD_POE);
    private static final List<Story> TRAPS = List.of(
            Story.TIME_OVER, Story.FELL_ONCE, Story.FELL_LITTLE, Story.FEW_UNUSED, Story.OVERFULL, Story.DROPPED);

    private static final int KINDS = 20;

    private final Portfolio portfolio;
    private final List<Deal> all = new ArrayList<>();
    private final Map<Story, Seed> seeds = new EnumMap<>(Story.class);
    private final Map<Integer, Story> stories = new HashMap<>();

    /** Where a discrepancy is. */
    record Seed(int customer, int workload) {}

    Deals(Portfolio portfolio) {
        this.portfolio = portfolio;
        seed();
        for (int customer = 0; customer < portfolio.customers(); customer++) {
            for (int group = 0; group < groups(); group++) {
                add(customer, group);
            }
        }
        for (int one = 0; one < 3; one++) {
            String subscription =
                    UUID.nameUUIDFromBytes(new byte[] {(byte) one}).toString();
            all.add(new Deal(
                    id(), "S-" + one, one, List.of(), subscription, Kind.SUBSCRIPTION, approved(2), null, null));
        }
    }

    List<Deal> all() {
        return all;
    }

    Seed seeded(Story story) {
        return seeds.get(story);
    }

    Story story(int customer, int workload) {
        return stories.getOrDefault(customer * portfolio.workloads() + workload, Story.HEALTHY);
    }

    private int groups() {
        return portfolio.workloads() / Portfolio.GROUP;
    }

    private static int place(int customer, int group) {
        return (customer * 7 + group * 3) % KINDS;
    }

    /** The customer's first group is the one that has the discrepancy, in customers that are far from each other. */
    private void seed() {
        List<Integer> adopted = customers(0, 9);
        Set<Integer> taken = new HashSet<>();
        for (int at = 0; at < SEEDED.size(); at++) {
            int customer = adopted.get(at * (adopted.size() / SEEDED.size()));
            keep(SEEDED.get(at), customer, at % Portfolio.GROUP);
            taken.add(customer);
        }
        keep(Story.UNKNOWN_CLAIM, customers(17, 18).get(0), 1);
        for (int customer = 0; customer < portfolio.customers(); customer++) {
            for (int workload = 0; workload < portfolio.workloads(); workload++) {
                int trap = portfolio.number(3 * TRAPS.size(), customer, workload, 3);
                if (trap < TRAPS.size() && !taken.contains(customer)) {
                    stories.putIfAbsent(customer * portfolio.workloads() + workload, TRAPS.get(trap));
                }
            }
        }
    }

    private List<Integer> customers(int from, int to) {
        return IntStream.range(0, portfolio.customers())
                .filter(one -> place(one, 0) >= from && place(one, 0) <= to)
                .boxed()
                .toList();
    }

    private void keep(Story story, int customer, int workload) {
        seeds.put(story, new Seed(customer, workload));
        stories.put(customer * portfolio.workloads() + workload, story);
    }

    private void add(int customer, int group) {
        int place = place(customer, group);
        List<Integer> lines = IntStream.range(group * Portfolio.GROUP, (group + 1) * Portfolio.GROUP)
                .boxed()
                .toList();
        int since = portfolio.number(portfolio.months() - 9, customer, group, 4);
        int last = portfolio.last();
        if (place <= 9) {
            adopt(customer, lines, since);
        } else if (place == 10) {
            LocalDate day = customer % 2 == 0
                    ? approved(last)
                    : portfolio.month(last - 1).atDay(20);
            deal(customer, lines, Kind.YOUNG, day, null, null);
        } else if (place <= 12) {
            deal(customer, lines, Kind.AGREED, approved(last - 8 + customer % 3), null, null);
        } else if (place == 13) {
            deal(
                    customer,
                    lines,
                    Kind.LOST,
                    approved(1),
                    portfolio.month(last - 6).atDay(15),
                    null);
        } else if (place == 14) {
            deal(
                    customer,
                    lines,
                    Kind.LOST,
                    approved(1),
                    portfolio.month(last - 8).atDay(15),
                    null);
            deal(customer, lines, Kind.REGAINED, approved(last - 6), null, null);
        } else if (place == 15) {
            deal(customer, lines, Kind.IN_WORK, null, null, null);
        } else if (place == 16) {
            deal(customer, lines, Kind.OPTED_OUT, approved(since), null, null);
        } else if (place == 19) {
            deal(customer, lines, Kind.BY_TPID, approved(since), null, null);
        }
    }

    private void adopt(int customer, List<Integer> lines, int since) {
        Story story = story(customer, seededLine(customer, lines));
        LocalDate poe = story == Story.OLD_POE
                ? Portfolio.TODAY.minusMonths(14)
                : customer % 3 == 0 ? null : Portfolio.TODAY.minusMonths(1 + customer % 9);
        if (story == Story.NO_USAGE) {
            List<Integer> only = List.of(seeded(story).workload());
            deal(customer, only, Kind.ADOPTED, approved(portfolio.last() - 5), null, poe);
        } else {
            deal(customer, lines, Kind.ADOPTED, approved(since), null, poe);
        }
    }

    private int seededLine(int customer, List<Integer> lines) {
        return lines.stream()
                .filter(line -> story(customer, line).isSeeded())
                .findFirst()
                .orElse(lines.get(0));
    }

    private LocalDate approved(int month) {
        return portfolio.month(month).atDay(10);
    }

    private void deal(int customer, List<Integer> lines, Kind kind, LocalDate approved, LocalDate lost, LocalDate poe) {
        String claim = kind == Kind.IN_WORK
                ? null
                : "C-" + customer + "-" + lines.get(0) + (kind == Kind.REGAINED ? "-b" : "");
        all.add(new Deal(id(), claim, customer, lines, null, kind, approved, lost, poe));
    }

    private String id() {
        return String.format("CPOR-2023-%05d", 10_001 + all.size());
    }
}
