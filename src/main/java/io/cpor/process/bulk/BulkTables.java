package io.cpor.process.bulk;

import io.cpor.association.Coded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files of agreements and their rows, as they are stored. */
@Component
class BulkTables {
    private final JdbcClient jdbc;
    private final JdbcTemplate many;

    BulkTables(JdbcClient jdbc, JdbcTemplate many) {
        this.jdbc = jdbc;
        this.many = many;
    }

    /** @param facts in JSON, or {@code null} if the row is faulty already */
    record Taken(int line, String customer, String signedOn, String facts, String message) {}

    /** @param facts the agreement in JSON */
    record Facts(int line, String facts) {}

    record Verdict(int line, List<String> faults) {
        RowState state() {
            return faults.isEmpty() ? RowState.GOOD : RowState.FAULTY;
        }
    }

    @Transactional
    void insert(BulkStart run, boolean startWhenChecked, List<Taken> rows) {
        jdbc.sql("insert into bulk_start (id, file_name, handed_in_by, handed_in_at, touched_at, state,"
                        + " start_when_checked) values (:id, :file, :by, :at, :at, :state, :start)")
                .param("id", run.id())
                .param("file", run.fileName())
                .param("by", run.handedInBy())
                .param("at", utc(run.handedInAt()))
                .param("state", run.state().code())
                .param("start", startWhenChecked)
                .update();
        many.batchUpdate(
                "insert into bulk_start_row (run_id, line, customer, facts, state, message, signed_on)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                rows,
                500,
                (insert, row) -> {
                    insert.setString(1, run.id());
                    insert.setInt(2, row.line());
                    insert.setString(3, row.customer());
                    insert.setString(4, row.facts());
                    insert.setString(5, (row.facts() == null ? RowState.FAULTY : RowState.READ).code());
                    insert.setString(6, row.message());
                    insert.setString(7, row.signedOn());
                });
    }

    Optional<BulkStart> find(String id) {
        return jdbc.sql("select * from bulk_start where id = :id")
                .param("id", id)
                .query(BulkTables::run)
                .optional();
    }

    /** The newest first. */
    List<BulkStart> all() {
        return jdbc.sql("select * from bulk_start order by handed_in_at desc, id")
                .query(BulkTables::run)
                .list();
    }

    private static BulkStart run(ResultSet row, int number) throws SQLException {
        return new BulkStart(
                row.getString("id"),
                row.getString("file_name"),
                row.getString("handed_in_by"),
                row.getObject("handed_in_at", OffsetDateTime.class).toInstant(),
                Coded.of(BulkState.class, row.getString("state")));
    }

    /** @return whether it was in that state before */
    boolean moved(String id, BulkState from, BulkState to, Instant at) {
        return jdbc.sql("update bulk_start set state = :to, touched_at = :at where id = :id and state = :from")
                        .param("id", id)
                        .param("from", from.code())
                        .param("to", to.code())
                        .param("at", utc(at))
                        .update()
                > 0;
    }

    /** @param by the id of who wants the good rows started */
    @Transactional
    boolean confirmed(String id, String by, Instant at) {
        boolean first = moved(id, BulkState.CHECKED, BulkState.STARTING, at);
        if (first) {
            jdbc.sql("update bulk_start set confirmed_by = :by where id = :id")
                    .param("by", by)
                    .param("id", id)
                    .update();
        }
        return first;
    }

    boolean startsWhenChecked(String id) {
        return jdbc.sql("select start_when_checked from bulk_start where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Who wants the rows started. */
    String startedBy(String id) {
        return jdbc.sql("select coalesce(confirmed_by, handed_in_by) from bulk_start where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
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
    List<BulkRow> rows(String id, Collection<RowState> states, int offset, int most) {
        return jdbc.sql(
                        "select line, coalesce(customer, customer_name) as customer, signed_on, state, message, association_id"
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
                        Coded.of(RowState.class, row.getString("state")),
                        FaultText.faults(row.getString("message")),
                        row.getString("association_id")))
                .list();
    }

    /** The next rows whose agreement is still known. */
    List<Facts> facts(String id, int afterLine, int most) {
        return jdbc.sql("select line, facts from bulk_start_row where run_id = :id and line > :after"
                        + " and facts is not null order by line limit :most")
                .param("id", id)
                .param("after", afterLine)
                .param("most", most)
                .query(Facts.class)
                .list();
    }

    @Transactional
    void judged(String id, List<Verdict> verdicts) {
        many.batchUpdate(
                "update bulk_start_row set state = ?, message = ? where run_id = ? and line = ?"
                        + " and state in ('read', 'good', 'faulty')",
                verdicts,
                500,
                (update, verdict) -> {
                    update.setString(1, verdict.state().code());
                    update.setString(2, FaultText.of(verdict.faults()));
                    update.setString(3, id);
                    update.setInt(4, verdict.line());
                });
    }

    /** The check is over: what the faulty rows say is no longer needed. */
    @Transactional
    void checked(String id, Instant at) {
        jdbc.sql("update bulk_start_row set facts = null where run_id = :id and state = 'faulty'")
                .param("id", id)
                .update();
        moved(id, BulkState.CHECKING, startsWhenChecked(id) ? BulkState.STARTING : BulkState.CHECKED, at);
    }

    List<Facts> good(String id, int most) {
        return jdbc.sql("select line, facts from bulk_start_row where run_id = :id and state = 'good'"
                        + " order by line limit :most")
                .param("id", id)
                .param("most", most)
                .query(Facts.class)
                .list();
    }

    /**
     * Takes a good row out for good, if this transaction ends well.
     *
     * @return whether nobody else did
     */
    boolean taken(String id, int line) {
        return jdbc.sql("update bulk_start_row set state = 'started', facts = null, customer = null,"
                                + " signed_on = null"
                                + " where run_id = :id and line = :line and state = 'good'")
                        .param("id", id)
                        .param("line", line)
                        .update()
                > 0;
    }

    void started(String id, int line, String associationId) {
        jdbc.sql("update bulk_start_row set association_id = :association where run_id = :id and line = :line")
                .param("association", associationId)
                .param("id", id)
                .param("line", line)
                .update();
    }

    void refused(String id, int line, List<String> faults) {
        jdbc.sql("update bulk_start_row set state = 'refused', facts = null, message = :message"
                        + " where run_id = :id and line = :line and state = 'good'")
                .param("message", FaultText.of(faults))
                .param("id", id)
                .param("line", line)
                .update();
    }

    /** Its rows go with it. */
    boolean forget(String id) {
        return jdbc.sql("delete from bulk_start where id = :id and state in ('checked', 'started', 'failed')")
                        .param("id", id)
                        .update()
                > 0;
    }

    /** @return whether there was one that is done */
    boolean forgetOldestDone() {
        return jdbc.sql("delete from bulk_start where id = (select id from bulk_start"
                                + " where state in ('started', 'failed') order by touched_at, id limit 1)")
                        .update()
                > 0;
    }

    int forgetUntouchedSince(Instant then) {
        return jdbc.sql("delete from bulk_start where touched_at < :then and state in ('checked', 'started', 'failed')")
                .param("then", utc(then))
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
