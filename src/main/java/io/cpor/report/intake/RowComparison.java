package io.cpor.report.intake;

import io.cpor.report.intake.ReportPreview.Change;
import io.cpor.report.intake.ReportPreview.Correction;
import io.cpor.report.intake.ReportPreview.MonthCount;
import io.cpor.report.layout.ReportColumn;
import io.cpor.report.layout.ReportKind;
import io.cpor.table.TextSanitizer;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares the rows of an import with those in force, in the database. */
@Component
class RowComparison {
    private static final int EXAMPLES = 50;
    private static final int LONGEST_SHOWN = 100;

    private final JdbcClient jdbc;

    RowComparison(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<MonthCount> months(String id, RowSql sql) {
        String held = "select in_month, location_id, count(*) as held from " + sql.table()
                + " where import_id = :id and replaced_by is null group by in_month, location_id";
        return jdbc.sql("select p.in_month, p.location_id, p.held, (select count(*) from " + sql.table()
                        + " f where f.in_force and f.in_month = p.in_month and f.location_id = p.location_id"
                        + sql.ofKind("f") + " and not exists (select 1 from " + sql.table()
                        + " s where s.import_id = :id and s.row_key = f.row_key)) from (" + held
                        + ") p order by p.in_month, p.location_id limit " + Application.MOST_MONTHS)
                .param("id", id)
                .query((row, number) -> new MonthCount(month(row, 1), row.getString(2), row.getLong(3), row.getLong(4)))
                .list();
    }

    long unchanged(String id, RowSql sql) {
        return count(id, sql, sql.same("s", "f"));
    }

    long corrections(String id, RowSql sql) {
        return count(id, sql, "not (" + sql.same("s", "f") + ")");
    }

    /** Those whose dates say that they are the older ones. */
    long older(String id, RowSql sql) {
        return sql.kind().isDated()
                ? count(
                        id,
                        sql,
                        "not (" + sql.same("s", "f") + ") and " + sql.decided()
                                + " and s.calculated_at < f.calculated_at")
                : 0;
    }

    /** Those that do not say which of the two is the newer one. */
    long undecided(String id, RowSql sql) {
        return count(id, sql, "not (" + sql.same("s", "f") + ") and not " + sql.decided());
    }

    private long count(String id, RowSql sql, String condition) {
        if (jdbc.sql(sql.anyInForce()).query(Long.class).single() == 0) {
            return 0;
        }
        return jdbc.sql("select count(*) from " + sql.beside() + " and " + condition)
                .param("id", id)
                .query(Long.class)
                .single();
    }

    List<Correction> examples(String id, RowSql sql) {
        if (jdbc.sql(sql.anyInForce()).query(Long.class).single() == 0) {
            return List.of();
        }
        Map<String, ReportColumn> columns = sql.kind().columns().stream()
                .collect(Collectors.toMap(
                        ReportColumn::target, column -> column, (first, second) -> first, LinkedHashMap::new));
        String both = columns.keySet().stream()
                .filter(sql.kind().targets()::contains)
                .map(column -> "s." + column + " as new_" + column + ", f." + column + " as old_" + column)
                .collect(Collectors.joining(", "));
        return jdbc.sql("select s.line as line, s.in_month as in_month, " + both + " from " + sql.beside()
                        + " and not (" + sql.same("s", "f") + ") order by s.line limit " + EXAMPLES)
                .param("id", id)
                .query((row, number) -> new Correction(
                        row.getLong("line"),
                        month(row, 2),
                        sql.kind() == ReportKind.PAYMENTS ? null : row.getString("new_customer_name"),
                        sql.kind().hasTarget("workload_name") ? row.getString("new_workload_name") : null,
                        changes(row, sql.kind(), columns)))
                .list();
    }

    private static List<Change> changes(ResultSet row, ReportKind kind, Map<String, ReportColumn> columns)
            throws SQLException {
        List<Change> changes = new ArrayList<>();
        for (Map.Entry<String, ReportColumn> column : columns.entrySet()) {
            if (!kind.targets().contains(column.getKey())) {
                continue;
            }
            String before = text(row.getObject("old_" + column.getKey()));
            String after = text(row.getObject("new_" + column.getKey()));
            boolean money = column.getValue().isMoney();
            if (!Objects.equals(before, after)) {
                changes.add(new Change(column.getValue().label(), money ? null : before, money ? null : after));
            }
        }
        return changes;
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return value == null ? null : TextSanitizer.clip(value.toString(), LONGEST_SHOWN);
    }

    private static YearMonth month(ResultSet row, int column) throws SQLException {
        Date first = row.getDate(column);
        return first == null ? null : YearMonth.from(first.toLocalDate());
    }
}
