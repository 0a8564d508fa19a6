package io.cpor.process.bulkaction;

import io.cpor.association.value.Coded;
import io.cpor.table.TextSanitizer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tasks and associations of bulk actions, as they are stored. */
@Component
class BulkActionRows {
    private static final String SELECT =
            "select line, task_id, task_name, case_key, state, message from bulk_action_row where run_id = :id";
    private static final int LONGEST = 2000;

    private final JdbcClient jdbc;
    private final JdbcTemplate many;

    BulkActionRows(JdbcClient jdbc, JdbcTemplate many) {
        this.jdbc = jdbc;
        this.many = many;
    }

    void add(String id, List<BulkActionRow> rows) {
        many.batchUpdate(
                "insert into bulk_action_row (run_id, line, task_id, task_name, case_key, state)"
                        + " values (?, ?, ?, ?, ?, ?)",
                rows,
                BulkActions.MOST,
                (insert, row) -> {
                    insert.setString(1, id);
                    insert.setInt(2, row.line());
                    insert.setString(3, row.taskId());
                    insert.setString(4, row.taskName());
                    insert.setString(5, row.caseKey());
                    insert.setString(6, row.state().code());
                });
    }

    List<BulkActionRow> all(String id) {
        return jdbc.sql(SELECT + " order by line")
                .param("id", id)
                .query(BulkActionRows::row)
                .list();
    }

    List<BulkActionRow> waiting(String id) {
        return jdbc.sql(SELECT + " and state = 'waiting' order by line")
                .param("id", id)
                .query(BulkActionRows::row)
                .list();
    }

    private static BulkActionRow row(ResultSet row, int number) throws SQLException {
        return new BulkActionRow(
                row.getInt("line"),
                row.getString("task_id"),
                row.getString("task_name"),
                row.getString("case_key"),
                Coded.of(BulkActionRowState.class, row.getString("state")),
                row.getString("message"));
    }

    Map<BulkActionRowState, Integer> counts(String id) {
        Map<BulkActionRowState, Integer> counts = new EnumMap<>(BulkActionRowState.class);
        for (BulkActionRowState state : BulkActionRowState.values()) {
            counts.put(state, 0);
        }
        jdbc.sql("select state, count(*) as rows_of_it from bulk_action_row where run_id = :id group by state")
                .param("id", id)
                .query(row -> {
                    counts.put(Coded.of(BulkActionRowState.class, row.getString("state")), row.getInt("rows_of_it"));
                });
        return counts;
    }

    /** @return whether it waited, so that it is the caller's to do if this transaction ends well */
    boolean take(String id, int line) {
        return mark(id, line, BulkActionRowState.DONE, null) > 0;
    }

    void tell(String id, int line, String message) {
        jdbc.sql("update bulk_action_row set message = :message where run_id = :id and line = :line")
                .param("message", TextSanitizer.clip(message, LONGEST))
                .param("id", id)
                .param("line", line)
                .update();
    }

    void refuse(String id, int line, String why) {
        mark(id, line, BulkActionRowState.REFUSED, why);
    }

    private int mark(String id, int line, BulkActionRowState state, String message) {
        return jdbc.sql("update bulk_action_row set state = :state, message = :message"
                        + " where run_id = :id and line = :line and state = 'waiting'")
                .param("state", state.code())
                .param("message", message == null ? null : TextSanitizer.clip(message, LONGEST))
                .param("id", id)
                .param("line", line)
                .update();
    }
}
