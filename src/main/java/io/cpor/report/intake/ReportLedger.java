package io.cpor.report.intake;

import io.cpor.report.layout.ReportKind;
import java.sql.Date;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells of which months and locations every row is known, because somebody said so of a file. */
@Component
public class ReportLedger {
    /** On this day of a month its reports of the month before are there; until then that month may still change. */
    private static final int SETTLED_ON = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReportLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Declared(String locationId, YearMonth month) {}

    /** How far each kind is complete, in the order of the kinds; one of which nothing is known yet too. */
    public List<LedgerLine> lines() {
        return Stream.of(ReportKind.values()).map(this::line).toList();
    }

    public LedgerLine line(ReportKind kind) {
        List<Declared> declared = jdbc.sql(
                        "select location_id, in_month from report_month where kind = :kind and location_id not in"
                                + " (select id from partner_id where level = 'other') order by in_month")
                .param("kind", kind.code())
                .query((row, number) -> new Declared(row.getString(1), month(row.getDate(2))))
                .list();
        if (declared.isEmpty()) {
            return new LedgerLine(kind, null, List.of());
        }
        Set<String> locations = new TreeSet<>(jdbc.sql("select distinct id from partner_id where level = 'location'"
                        + " and (valid_to is null or valid_to >= :today)")
                .param("today", java.time.LocalDate.now(clock))
                .query(String.class)
                .list());
        declared.forEach(one -> locations.add(one.locationId()));
        YearMonth completeTo = null;
        boolean gap = false;
        List<LedgerLine.Missing> missing = new ArrayList<>();
        for (YearMonth month = declared.get(0).month(); !month.isAfter(newestExpected()); month = month.plusMonths(1)) {
            YearMonth looked = month;
            List<String> lacking = locations.stream()
                    .filter(location -> !declared.contains(new Declared(location, looked)))
                    .toList();
            gap |= !lacking.isEmpty();
            completeTo = gap ? completeTo : month;
            if (!lacking.isEmpty()) {
                missing.add(new LedgerLine.Missing(month, lacking));
            }
        }
        return new LedgerLine(kind, completeTo, missing);
    }

    /** The newest month of which every report must be there by today. */
    private YearMonth newestExpected() {
        java.time.LocalDate today = java.time.LocalDate.now(clock);
        return YearMonth.from(today).minusMonths(today.getDayOfMonth() >= SETTLED_ON ? 1 : 2);
    }

    /** Whether the figures of a month may still change. */
    public boolean isProvisional(YearMonth month) {
        return month.isAfter(newestExpected());
    }

    private static YearMonth month(Date first) {
        return YearMonth.from(first.toLocalDate());
    }
}
