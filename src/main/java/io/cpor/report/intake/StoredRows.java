package io.cpor.report.intake;

import io.cpor.report.layout.ReportKind;
import io.cpor.report.layout.ReportRow;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of reports, as they are stored. */
@Component
class StoredRows {
    private static final String TWICE = "The same %s stands in line %d and says something else; that line counts.";

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    StoredRows(JdbcTemplate batches, JdbcClient jdbc) {
        this.batches = batches;
        this.jdbc = jdbc;
    }

    /** Stores rows that are not in force yet. */
    void add(String id, ReportKind kind, List<ReportRow> rows) {
        RowSql sql = new RowSql(kind);
        batches.batchUpdate(sql.insert(), new BatchPreparedStatementSetter() {
            @Override
            public void setValues(PreparedStatement statement, int at) throws SQLException {
                Object[] values = sql.values(id, rows.get(at));
                for (int column = 0; column < values.length; column++) {
                    statement.setObject(column + 1, values[column]);
                }
            }

            @Override
            public int getBatchSize() {
                return rows.size();
            }
        });
    }

    /**
     * Sees to it that each key stands once in the import: of two rows that say the same one goes, of two with dates the newer
     * one counts, of others the first.
     *
     * @return the others, which are faults
     */
    List<RowFault> keepEachOnce(String id, ReportKind kind) {
        RowSql sql = new RowSql(kind);
        if (!hasKeyTwice(id, sql)) {
            return List.of();
        }
        String earlier = " exists (select 1 from " + sql.table()
                + " f where f.import_id = s.import_id and f.row_key = s.row_key and f.id < s.id";
        jdbc.sql("delete from " + sql.table() + " s where s.import_id = :id and" + earlier + " and "
                        + sql.same("s", "f") + ")")
                .param("id", id)
                .update();
        if (kind.isDated()) {
            jdbc.sql("update " + sql.table()
                            + " s set replaced_by = :id where s.import_id = :id and exists (select 1 from "
                            + sql.table() + " f where f.import_id = s.import_id and f.row_key = s.row_key"
                            + " and f.calculated_at > s.calculated_at)")
                    .param("id", id)
                    .update();
        }
        String left =
                " where s.import_id = :id and s.replaced_by is null and" + earlier + " and f.replaced_by is null)";
        List<RowFault> twice = jdbc.sql("select s.line, (select min(f.line) from " + sql.table()
                        + " f where f.import_id = s.import_id and f.row_key = s.row_key and f.replaced_by is null"
                        + " and f.id < s.id) as first from " + sql.table() + " s" + left + " order by s.line")
                .param("id", id)
                .query((row, number) ->
                        new RowFault(row.getLong(1), "", String.format(TWICE, what(kind), row.getLong(2))))
                .list();
        jdbc.sql("delete from " + sql.table() + " s" + left).param("id", id).update();
        return twice;
    }

    /** Most files hold each key once; to see that, the database reads its index, and no row. */
    private boolean hasKeyTwice(String id, RowSql sql) {
        return !jdbc.sql("select row_key from " + sql.table() + " where import_id = :id group by row_key"
                        + " having count(*) > 1 limit 1")
                .param("id", id)
                .query(String.class)
                .list()
                .isEmpty();
    }

    private static String what(ReportKind kind) {
        return switch (kind) {
            case USAGE -> "claim, customer, workload, location and month";
            case OFFICE_USAGE -> "customer, workload, location, attribution and month";
            case EARNINGS -> "earningId";
            case INELIGIBLE -> "unearnedId";
            case PAYMENTS -> "payment and participant";
            case CAPS -> "cap and refresh date";
        };
    }

    long count(String id, ReportKind kind) {
        return jdbc.sql("select count(*) from " + kind.table() + " where import_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /** Forgets the rows of an import that is not applied, whatever kind it is. */
    void forget(String id) {
        Arrays.stream(ReportKind.values())
                .map(ReportKind::table)
                .distinct()
                .forEach(table -> jdbc.sql("delete from " + table + " where import_id = :id")
                        .param("id", id)
                        .update());
    }
}
