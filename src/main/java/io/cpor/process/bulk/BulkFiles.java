package io.cpor.process.bulk;

import io.cpor.association.value.Coded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files of agreements, as they are stored; their rows go with them. */
@Component
class BulkFiles {
    private final JdbcClient jdbc;

    BulkFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(BulkFile file, boolean startWhenChecked) {
        jdbc.sql("insert into bulk_start (id, file_name, handed_in_by, handed_in_at, touched_at, state,"
                        + " start_when_checked) values (:id, :file, :by, :at, :at, :state, :start)")
                .param("id", file.id())
                .param("file", file.fileName())
                .param("by", file.handedInBy())
                .param("at", utc(file.handedInAt()))
                .param("state", file.state().code())
                .param("start", startWhenChecked)
                .update();
    }

    Optional<BulkFile> find(String id) {
        return jdbc.sql("select * from bulk_start where id = :id")
                .param("id", id)
                .query(BulkFiles::file)
                .optional();
    }

    /** The newest first. */
    List<BulkFile> all() {
        return jdbc.sql("select * from bulk_start order by handed_in_at desc, id")
                .query(BulkFiles::file)
                .list();
    }

    private static BulkFile file(ResultSet row, int number) throws SQLException {
        return new BulkFile(
                row.getString("id"),
                row.getString("file_name"),
                row.getString("handed_in_by"),
                row.getObject("handed_in_at", OffsetDateTime.class).toInstant(),
                Coded.of(BulkState.class, row.getString("state")));
    }

    /** @return whether it was in that state before */
    boolean changeState(String id, BulkState from, BulkState to, Instant at) {
        return jdbc.sql("update bulk_start set state = :to, touched_at = :at where id = :id and state = :from")
                        .param("id", id)
                        .param("from", from.code())
                        .param("to", to.code())
                        .param("at", utc(at))
                        .update()
                > 0;
    }

    /** The check is over. */
    void markChecked(String id, Instant at) {
        jdbc.sql("update bulk_start set state = case when start_when_checked then 'starting' else 'checked' end,"
                        + " touched_at = :at where id = :id and state = 'checking'")
                .param("id", id)
                .param("at", utc(at))
                .update();
    }

    /**
     * @param by the id of who wants the good rows started
     * @return whether nobody wanted it before
     */
    boolean confirm(String id, String by, Instant at) {
        return jdbc.sql("update bulk_start set state = 'starting', confirmed_by = :by, touched_at = :at"
                                + " where id = :id and state = 'checked'")
                        .param("by", by)
                        .param("at", utc(at))
                        .param("id", id)
                        .update()
                > 0;
    }

    String handedInBy(String id) {
        return jdbc.sql("select handed_in_by from bulk_start where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** Who wants the rows started. */
    String startedBy(String id) {
        return jdbc.sql("select coalesce(confirmed_by, handed_in_by) from bulk_start where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

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
