package io.cpor.testing.portfolio;

import io.cpor.testing.ReportFixtures;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A partner with customers, whose usage and money follow from a seed alone, so that each figure can be computed again and none
 * has to be kept.
 *
 * @param months how many, the newest of them {@link #LAST}
 * @param codes of the workloads
 * @param names what reports call them, in the same order
 */
record Portfolio(int customers, int months, List<String> codes, List<String> names, long seed) {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    /** The newest month that does not change any more. */
    static final YearMonth LAST = YearMonth.of(2026, 10);

    static final List<String> LOCATIONS = List.of("1234567", "7654321");
    static final List<String> CURRENCIES = List.of("EUR", "USD");

    /** So many workloads of a customer are claimed together. */
    static final int GROUP = 5;

    int workloads() {
        return codes.size();
    }

    int last() {
        return months - 1;
    }

    YearMonth month(int index) {
        return LAST.plusMonths(index - last());
    }

    int index(LocalDate day) {
        return last() - (int) YearMonth.from(day).until(LAST, ChronoUnit.MONTHS);
    }

    String tenant(int customer) {
        return ReportFixtures.tenant(customer);
    }

    /** Some names look like formulas, or hold what separates cells. */
    String name(int customer) {
        return customer % 10 == 3
                ? "=HYPERLINK(\"http://x.example\";\"" + customer + "\"), Größe & Söhne"
                : "Customer " + customer + " Ltd";
    }

    static String tpid(int customer) {
        return String.valueOf(70_000_000 + customer);
    }

    static String location(int customer) {
        return LOCATIONS.get(customer % LOCATIONS.size());
    }

    static String currency(String location) {
        return CURRENCIES.get(LOCATIONS.indexOf(location));
    }

    /** A number from 0 on, which is always the same for the same place. */
    int number(int below, int... place) {
        long mixed = seed;
        for (int one : place) {
            mixed = (mixed ^ one) * 0x9E3779B97F4A7C15L;
            mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
            mixed ^= mixed >>> 27;
        }
        return (int) Long.remainderUnsigned(mixed, below);
    }

    long seats(int customer, int workload, int month, Story story) {
        return switch (story) {
            case UNUSED -> 600;
            case FEW_UNUSED -> 100;
            default -> 200 + number(300, customer, workload, 1) + 5L * (month / 6);
        };
    }

    /** They rise slowly, so that only stories fall. */
    long users(int customer, int workload, int month, Story story) {
        long seats = seats(customer, workload, month, story);
        long usual = seats * (60 + number(20, customer, workload, 2)) / 100
                + month / 2
                + number(4, customer, workload, month);
        return switch (story) {
            case UNUSED -> 180;
            case FEW_UNUSED -> 38;
            case OVERFULL -> seats + 20 + month;
            case FALLING -> falling(usual, month, 85);
            case FELL_LITTLE -> falling(usual, month, 92);
            case FELL_ONCE -> month == last() - 1 ? usual * 86 / 100 : usual;
            default -> usual;
        };
    }

    /** In each of the last two months so many per cent of the one before. */
    private long falling(long usual, int month, int percent) {
        long before = usual;
        for (int fall = last() - 1; fall <= month; fall++) {
            before = before * percent / 100;
        }
        return before;
    }
}
