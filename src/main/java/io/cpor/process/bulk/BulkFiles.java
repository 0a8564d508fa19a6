package io.cpor.process.bulk;

import io.cpor.association.value.Coded;
import io.cpor.process.filework.StoredFiles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files of agreements, as they are stored; their rows go with them. */
@Component
class BulkFiles {
    private final JdbcClient jdbc;
    private final StoredFiles steps;

    BulkFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.steps = new StoredFiles(
                jdbc,
                "bulk_start",
                List.of(BulkState.CHECKED, BulkState.STARTED, BulkState.FAILED),
                List.of(BulkState.STARTED, BulkState.FAILED));
    }

    /** What they have in common with other files. */
    StoredFiles steps() {
        return steps;
    }

    void add(BulkFile file, boolean startWhenChecked) {
        jdbc.sql("insert into bulk_start (id, file_name, handed_in_by, handed_in_at, touched_at, state,"
                        + " start_when_checked) values (:id, :file, :by, :at, :at, :state, :start)")
                .param("id", file.id())
                .param("file", file.fileName())
                .param("by", file.handedInBy())
                .param("at", StoredFiles.utc(file.handedInAt()))
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

    /** The check is over. */
    void markChecked(String id, Instant at) {
        jdbc.sql("update bulk_start set state = case when start_when_checked then 'starting' else 'checked' end,"
                        + " touched_at = :at where id = :id and state = 'checking'")
                .param("id", id)
                .param("at", StoredFiles.utc(at))
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
                        .param("at", StoredFiles.utc(at))
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
}
