package io.cpor.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what earned nothing, by the reason. The report tells the day of the transaction and no other. */
@Component
class IneligibleSums {
    private final JdbcClient jdbc;

    IneligibleSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(String reason, LocalDate day, String customer, long count, BigDecimal usd) {}

    /** The most rows first. One without a day counts if every month is asked for. */
    List<NotEligible> of(MoneyPeriod period, LocalDate today) {
        Map<String, List<Row>> reasons = new LinkedHashMap<>();
        for (Row row : rows(period)) {
            String known = IneligibleReason.find(row.reason()).map(Enum::name).orElse(row.reason());
            reasons.computeIfAbsent(known, any -> new ArrayList<>()).add(row);
        }
        return reasons.values().stream()
                .map(rows -> sum(rows, today))
                .sorted(Comparator.comparingLong(NotEligible::rows)
                        .reversed()
                        .thenComparing(NotEligible::reason, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private List<Row> rows(MoneyPeriod period) {
        String condition = period.equals(MoneyPeriod.ALL) ? "" : " and " + period.condition("transaction_date");
        return jdbc.sql("select trim(reason) as reason, transaction_date, coalesce(tenant_id, tpid) as customer,"
                        + " count(*) as counted, sum(amount_usd) as usd from ineligible_row where in_force" + condition
                        + " group by trim(reason), transaction_date, coalesce(tenant_id, tpid)")
                .query((row, number) -> new Row(
                        row.getString("reason"),
                        row.getObject("transaction_date", LocalDate.class),
                        row.getString("customer"),
                        row.getLong("counted"),
                        row.getBigDecimal("usd")))
                .list();
    }

    private static NotEligible sum(List<Row> rows, LocalDate today) {
        String written = rows.get(0).reason();
        Optional<IneligibleReason> reason = IneligibleReason.find(written);
        int days = reason.map(IneligibleReason::days).orElse(0);
        List<Row> inTime = rows.stream()
                .filter(row -> days > 0
                        && row.day() != null
                        && !row.day().plusDays(days).isBefore(today))
                .toList();
        return new NotEligible(
                reason.map(Enum::name).orElse(written),
                reason.map(IneligibleReason::words).orElse(null),
                reason.map(IneligibleReason::remedy).isPresent(),
                reason.map(IneligibleReason::isNews).orElse(false),
                reason.map(IneligibleReason::remedy).orElse(null),
                inTime.stream()
                        .map(row -> row.day().plusDays(days))
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                days == 0 ? null : inTime.stream().mapToLong(Row::count).sum(),
                rows.stream().mapToLong(Row::count).sum(),
                rows.stream()
                        .map(Row::customer)
                        .filter(one -> one != null)
                        .distinct()
                        .count(),
                rows.stream().map(Row::usd).reduce(null, Amounts::sum));
    }
}
