package io.cpor.insight;

import io.cpor.report.intake.LedgerLine;
import io.cpor.report.intake.ReportLedger;
import io.cpor.report.layout.ReportKind;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The newest figures of every line of every customer: of the newest complete month, and where no month is complete, of the
 * newest that has any rows. One month of each report is read, however many are known.
 */
@Component
class LineFigures {
    /** The report of our own claims goes before the one of whole tenants. */
    private static final List<ReportKind> KINDS = List.of(ReportKind.USAGE, ReportKind.OFFICE_USAGE);

    private static final int MONTHS_BACK = 120;

    private final JdbcClient jdbc;
    private final ReportLedger ledger;
    private final Clock clock;

    LineFigures(JdbcClient jdbc, ReportLedger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A line of a customer. */
    record Key(String tenantId, String code) {}

    /** @param unrecorded whether a claim of ours stands in the row that no association has */
    record Reported(String customer, Figure figure, boolean unrecorded) {}

    /** @param tenantId {@code null} for every customer */
    Map<Key, Reported> newest(String tenantId) {
        Map<Key, Reported> newest = new HashMap<>();
        for (ReportKind kind : KINDS) {
            LedgerLine known = ledger.line(kind);
            Optional<YearMonth> month = Optional.ofNullable(known.completeTo()).or(() -> newestMonth(kind));
            month.ifPresent(of -> read(kind, of, known.completeTo() != null, tenantId)
                    .forEach((line, reported) -> newest.merge(line, reported, LineFigures::newer)));
        }
        return newest;
    }

    /** The first of both if they are of one month. */
    private static Reported newer(Reported first, Reported second) {
        Figure figure = second.figure().month().isAfter(first.figure().month()) ? second.figure() : first.figure();
        return new Reported(
                first.customer() == null ? second.customer() : first.customer(),
                figure,
                first.unrecorded() || second.unrecorded());
    }

    /**
     * A tenant's figures stand in one row for each way in which partners belong to it, and again for the global account; they
     * are the same in each, so the largest is taken and none is added.
     */
    private Map<Key, Reported> read(ReportKind kind, YearMonth month, boolean complete, String tenantId) {
        Map<Key, Reported> read = new HashMap<>();
        jdbc.sql("select u.tenant_id, n.code, max(u.customer_name), max(u.active_users), max(u.paid_seats),"
                        + " max(case when u.claim_id is not null and c.claim_id is null then 1 else 0 end)"
                        + " from usage_row u join report_name n on n.name_folded = u.name_folded"
                        + " left join claim c on c.claim_id = u.claim_id"
                        + " where u.kind = :kind and u.in_force and u.in_month = :month and n.code is not null"
                        + (tenantId == null ? "" : " and u.tenant_id = :tenant") + " group by u.tenant_id, n.code")
                .param("kind", kind.code())
                .param("month", month.atDay(1))
                .param("tenant", tenantId)
                .query(row -> {
                    read.put(
                            new Key(row.getString(1), row.getString(2)),
                            new Reported(
                                    row.getString(3),
                                    new Figure(
                                            month,
                                            row.getObject(4, Long.class),
                                            row.getObject(5, Long.class),
                                            complete),
                                    row.getInt(6) > 0));
                });
        return read;
    }

    /** Each month is looked up in the index; asking for the newest one would read every row. */
    private Optional<YearMonth> newestMonth(ReportKind kind) {
        LocalDate first = YearMonth.now(clock).atDay(1);
        String months = IntStream.range(0, MONTHS_BACK)
                .mapToObj(back -> "(date '" + first.minusMonths(back) + "')")
                .collect(Collectors.joining(", "));
        Date newest = jdbc.sql(
                        "select max(m.first_day) from (values " + months + ") as m (first_day) where exists"
                                + " (select 1 from usage_row u where u.kind = :kind and u.in_force and u.in_month = m.first_day)")
                .param("kind", kind.code())
                .query((row, number) -> row.getDate(1))
                .list()
                .get(0);
        return Optional.ofNullable(newest).map(day -> YearMonth.from(day.toLocalDate()));
    }
}
