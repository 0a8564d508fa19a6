package io.cpor.finding;

import io.cpor.association.value.Coded;
import io.cpor.report.intake.ReportLedger;
import io.cpor.report.layout.ReportKind;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads which months are complete, in two queries. */
@Component
class KnownMonthsReader {
    private final JdbcClient jdbc;
    private final ReportLedger ledger;
    private final Clock clock;

    KnownMonthsReader(JdbcClient jdbc, ReportLedger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    KnownMonths read() {
        List<KnownMonths.Declared> declared = jdbc.sql("select kind, location_id, in_month from report_month")
                .query((row, number) -> new KnownMonths.Declared(
                        Coded.of(ReportKind.class, row.getString(1)),
                        row.getString(2),
                        YearMonth.from(row.getObject(3, LocalDate.class))))
                .list();
        List<String> global = jdbc.sql("select id from partner_id where level = 'global'")
                .query(String.class)
                .list();
        return new KnownMonths(declared, new HashSet<>(global), newestSettled());
    }

    private YearMonth newestSettled() {
        YearMonth month = YearMonth.now(clock);
        while (ledger.isProvisional(month)) {
            month = month.minusMonths(1);
        }
        return month;
    }
}
