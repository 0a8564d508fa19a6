package io.cpor.process.bulk;

import io.cpor.association.value.Coded;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of files of agreements, as they are stored. */
@Component
class BulkRows {
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate many;

    BulkRows(JdbcClient jdbc, JdbcTemplate many) {
        this.jdbc = jdbc;
        this.many = many;
    }

    /** @param agreement in JSON, or {@code null} if the row is faulty already */
    record Taken(int line, String customer, String signedOn, String agreement, String message) {}

    /** @param agreement in JSON */
    record Kept(int line, String agreement) {}

    record Verdict(int line, List<String> faults) {
        RowState state() {
            return faults.isEmpty() ? RowState.GOOD : RowState.FAULTY;
        }
    }

    void add(String id, List<Taken> rows) {
        many.batchUpdate(
                "insert into bulk_start_row (run_id, line, customer, facts, state, message, signed_on)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                rows,
                AT_ONCE,
                (insert, row) -> {
                    insert.setString(1, id);
                    insert.setInt(2, row.line());
                    insert.setString(3, row.customer());
                    insert.setString(4, row.agreement());
                    insert.setString(5, (row.agreement() == null ? RowState.FAULTY : RowState.READ).code());
                    insert.setString(6, row.message());
                    insert.setString(7, row.signedOn());
                });
    }

    Map<RowState, Integer> counts(String id) {
        Map<RowState, Integer> counts = new EnumMap<>(RowState.class);
        for (RowState state : RowState.values()) {
            counts.put(state, 0);
        }
        jdbc.sql("select state, count(*) as rows_of_it from bulk_start_row where run_id = :id group by state")
                .param("id", id)
                .query(row -> {
                    counts.put(Coded.of(RowState.class, row.getString("state")), row.getInt("rows_of_it"));
                });
        return counts;
    }

    /** In the order of the file. */
    List<BulkRow> some(String id, Collection<RowState> states, int offset, int most) {
        return jdbc.sql(
                        "select line, coalesce(customer, customer_name) as customer, signed_on, facts, state, message, association_id"
                                + " from bulk_start_row left join association on association.id = association_id"
                                + " where run_id = :id and state in (:states) order by line limit :most offset :offset")
                .param("id", id)
                .param("states", states.stream().map(RowState::code).toList())
                .param("most", most)
                .param("offset", offset)
                .query((row, number) -> new BulkRow(
                        row.getInt("line"),
                        row.getString("customer"),
                        row.getString("signed_on"),
                        AgreementSummary.of(row.getString("facts")),
                        Coded.of(RowState.class, row.getString("state")),
                        FaultText.faults(row.getString("message")),
                        row.getString("association_id")))
                .list();
    }

    /** The next rows whose agreement is still known. */
    List<Kept> keptRows(String id, int afterLine, int most) {
        return jdbc.sql("select line, facts as agreement from bulk_start_row where run_id = :id and line > :after"
                        + " and facts is not null order by line limit :most")
                .param("id", id)
                .param("after", afterLine)
                .param("most", most)
                .query(Kept.class)
                .list();
    }

    @Transactional
    void recordVerdicts(String id, List<Verdict> verdicts) {
        many.batchUpdate(
                "update bulk_start_row set state = ?, message = ? where run_id = ? and line = ?"
                        + " and state in ('read', 'good', 'faulty')",
                verdicts,
                AT_ONCE,
                (update, verdict) -> {
                    update.setString(1, verdict.state().code());
                    update.setString(2, FaultText.of(verdict.faults()));
                    update.setString(3, id);
                    update.setInt(4, verdict.line());
                });
    }

    /** What the faulty rows say is no longer needed once the check is over. */
    void forgetFaulty(String id) {
        jdbc.sql("update bulk_start_row set facts = null, signed_on = null where run_id = :id and state = 'faulty'")
                .param("id", id)
                .update();
    }

    List<Kept> good(String id, int most) {
        return jdbc.sql("select line, facts as agreement from bulk_start_row where run_id = :id and state = 'good'"
                        + " order by line limit :most")
                .param("id", id)
                .param("most", most)
                .query(Kept.class)
                .list();
    }

    /**
     * Takes a good row out for good, if this transaction ends well.
     *
     * @return whether nobody else did
     */
    boolean take(String id, int line) {
        return jdbc.sql("update bulk_start_row set state = 'started', facts = null, customer = null,"
                                + " signed_on = null"
                                + " where run_id = :id and line = :line and state = 'good'")
                        .param("id", id)
                        .param("line", line)
                        .update()
                > 0;
    }

    void markStarted(String id, int line, String associationId) {
        jdbc.sql("update bulk_start_row set association_id = :association where run_id = :id and line = :line")
                .param("association", associationId)
                .param("id", id)
                .param("line", line)
                .update();
    }

    void markRefused(String id, int line, List<String> faults) {
        jdbc.sql("update bulk_start_row set state = 'refused', facts = null, signed_on = null,"
                        + " message = :message"
                        + " where run_id = :id and line = :line and state = 'good'")
                .param("message", FaultText.of(faults))
                .param("id", id)
                .param("line", line)
                .update();
    }
}
