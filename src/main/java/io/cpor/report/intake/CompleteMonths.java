package io.cpor.report.intake;

import io.cpor.association.value.Coded;
import io.cpor.association.value.InvalidInput;
import io.cpor.report.intake.Application.CompleteMonth;
import io.cpor.report.layout.ReportKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The months and locations of which somebody said that every row is known, and those of which somebody took that back. */
@Component
public class CompleteMonths {
    private static final int SHOWN = 300;

    private final JdbcClient jdbc;
    private final ReportTransaction transaction;
    private final Clock clock;

    CompleteMonths(JdbcClient jdbc, ReportTransaction transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param importId of the file that holds every row */
    public record Declared(
            ReportKind kind,
            YearMonth month,
            String locationId,
            String importId,
            String declaredBy,
            Instant declaredAt) {}

    public record TakenBack(Declared declared, String by, Instant at) {}

    /** Notes that an import holds every row of these months and locations. */
    void declare(ReportImport one, List<CompleteMonth> complete) {
        for (CompleteMonth month : complete) {
            String where = " where kind = :kind and location_id = :location and in_month = :month";
            String update = "update report_month set import_id = :import, declared_by = :by, declared_at = :at" + where;
            if (write(update, one, month) == 0) {
                write(
                        "insert into report_month (kind, location_id, in_month, import_id, declared_by, declared_at)"
                                + " values (:kind, :location, :month, :import, :by, :at)",
                        one,
                        month);
            }
        }
    }

    private int write(String sql, ReportImport one, CompleteMonth month) {
        return key(sql, one.kind(), month)
                .param("import", one.id())
                .param("by", one.appliedBy())
                .param("at", StoredReports.utc(clock.instant()))
                .update();
    }

    private JdbcClient.StatementSpec key(String sql, ReportKind kind, CompleteMonth month) {
        return jdbc.sql(sql)
                .param("kind", kind.code())
                .param("location", month.locationId())
                .param("month", month.month().atDay(1));
    }

    /**
     * Takes back that a month is complete: it counts as missing again, and who had said so stays known. Rows that went then
     * come back with a file that holds them.
     *
     * @throws InvalidInput if it is not complete
     */
    public void takeBack(ReportKind kind, CompleteMonth month, String by) {
        transaction.run(() -> {
            String of = " from report_month where kind = :kind and location_id = :location and in_month = :month";
            key(
                            "insert into report_month_taken_back (kind, location_id, in_month, import_id, declared_by,"
                                    + " declared_at, taken_back_by, taken_back_at) select kind, location_id, in_month,"
                                    + " import_id, declared_by, declared_at, cast(:by as varchar(64)),"
                                    + " cast(:at as timestamp with time zone)"
                                    + of,
                            kind,
                            month)
                    .param("by", by)
                    .param("at", StoredReports.utc(clock.instant()))
                    .update();
            if (key("delete" + of, kind, month).update() == 0) {
                throw new InvalidInput(
                        "month",
                        "Nobody said that " + kind.label() + " is complete for this month and location, or it was taken"
                                + " back already; load the page anew.");
            }
        });
    }

    /**
     * The newest months first.
     *
     * @param locationId of which location; empty for all
     */
    public List<Declared> list(ReportKind kind, String locationId) {
        return jdbc.sql("select * from report_month where kind = :kind and (:location = '' or location_id = :location)"
                        + " order by in_month desc, location_id limit " + SHOWN)
                .param("kind", kind.code())
                .param("location", locationId)
                .query((row, number) -> declared(row))
                .list();
    }

    /** What was taken back last comes first. */
    public List<TakenBack> takenBack(ReportKind kind) {
        return jdbc.sql("select * from report_month_taken_back where kind = :kind order by taken_back_at desc limit "
                        + SHOWN)
                .param("kind", kind.code())
                .query((row, number) ->
                        new TakenBack(declared(row), row.getString("taken_back_by"), at(row, "taken_back_at")))
                .list();
    }

    private static Declared declared(ResultSet row) throws SQLException {
        return new Declared(
                Coded.of(ReportKind.class, row.getString("kind")),
                YearMonth.from(row.getDate("in_month").toLocalDate()),
                row.getString("location_id"),
                row.getString("import_id"),
                row.getString("declared_by"),
                at(row, "declared_at"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
