package io.cpor.testing.portfolio;

import io.cpor.money.Earnings;
import io.cpor.money.MoneyBasis;
import io.cpor.money.MoneyBy;
import io.cpor.money.MoneySearch;
import io.cpor.money.Sum;
import io.cpor.testing.portfolio.Rows.Earning;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the sums of earnings must be, added up from the generated rows in whole cents. */
final class MoneyTruth {
    private final PortfolioApplication application;
    private final Portfolio portfolio;
    private final Map<String, LocalDate> paidOn = new HashMap<>();

    MoneyTruth(PortfolioApplication application) {
        this.application = application;
        this.portfolio = application.portfolio;
        PaymentRows.of(portfolio, application.rows).forEach(one -> paidOn.put(one.id(), one.paidOn()));
    }

    private static final class Cents {
        private long rows;
        private long usd;
        private final Map<String, Long> currencies = new TreeMap<>();

        void add(Earning row) {
            rows++;
            usd += row.usd();
            currencies.merge(Portfolio.currency(row.location()), row.amount(), Long::sum);
        }

        @Override
        public String toString() {
            return rows + " rows " + Rows.money(usd) + " USD "
                    + currencies.entrySet().stream()
                            .map(one -> one.getKey() + " " + Rows.money(one.getValue()))
                            .collect(Collectors.toList());
        }
    }

    /** By key of a group, and by a word for each of the other sums. */
    Map<String, String> sums(MoneySearch search) {
        Map<String, Cents> sums = new TreeMap<>();
        application.rows.earnings(row -> {
            LocalDate day = day(row, search.basis());
            if (day == null) {
                add(sums, "without month", row);
            } else if (isWithin(day, search)) {
                add(sums, "total", row);
                String apart = row.isReversed()
                        ? "REVERSED"
                        : row.amount() < 0 ? "NEGATIVE" : row.customer() < 0 ? "NO_CUSTOMER" : null;
                if (apart != null) {
                    add(sums, "apart " + apart, row);
                }
                String key = key(row, search.by(), day);
                if (key != null) {
                    add(sums, "group " + key + (apart == null ? " assigned" : " not assignable"), row);
                }
            }
        });
        return sums.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().toString(), (one, same) -> one, TreeMap::new));
    }

    private static void add(Map<String, Cents> sums, String key, Earning row) {
        sums.computeIfAbsent(key, any -> new Cents()).add(row);
    }

    private LocalDate day(Earning row, MoneyBasis basis) {
        YearMonth month = portfolio.month(row.month());
        return switch (basis) {
            case USAGE -> month.atDay(28);
            case EARNED -> month.plusMonths(1).atDay(15);
            case PAID -> row.paymentId() == null ? null : paidOn.get(row.paymentId());
        };
    }

    private static boolean isWithin(LocalDate day, MoneySearch search) {
        YearMonth month = YearMonth.from(day);
        return (search.period().from() == null
                        || !month.isBefore(search.period().from()))
                && (search.period().to() == null
                        || !month.isAfter(search.period().to()));
    }

    private String key(Earning row, MoneyBy by, LocalDate day) {
        return switch (by) {
            case MONTH -> YearMonth.from(day).toString();
            case CUSTOMER -> row.customer() < 0 ? null : portfolio.tenant(row.customer());
            case ENGAGEMENT -> ReportFiles.engagement(row);
            case LOCATION -> row.location();
        };
    }

    /** The same as the application adds it up. */
    static Map<String, String> shown(Earnings earnings) {
        Map<String, String> shown = new TreeMap<>();
        put(shown, "total", earnings.total());
        put(shown, "without month", earnings.withoutMonth());
        earnings.notAssignable().forEach((why, sum) -> put(shown, "apart " + why, sum));
        earnings.groups().forEach(group -> {
            put(shown, "group " + group.key() + " assigned", group.assigned());
            put(shown, "group " + group.key() + " not assignable", group.notAssignable());
        });
        return shown;
    }

    private static void put(Map<String, String> shown, String key, Sum sum) {
        if (sum.rows() > 0) {
            shown.put(
                    key,
                    sum.rows() + " rows " + sum.usd() + " USD "
                            + sum.currencies().stream()
                                    .map(one -> one.currency() + " " + one.amount())
                                    .toList()
                            + (sum.rowsWithoutUsd() == 0 ? "" : " " + sum.rowsWithoutUsd() + " without"));
        }
    }
}
