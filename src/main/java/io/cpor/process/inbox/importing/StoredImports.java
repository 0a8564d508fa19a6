package io.cpor.process.inbox.importing;

import io.cpor.association.value.Coded;
import io.cpor.process.filework.StoredFiles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Imports of claims, as they are stored; what is left to do goes with them. */
@Component
class StoredImports {
    private static final String RUN =
            "select id, file_name, handed_in_by, handed_in_at, state, rows_done, rows_total from claims_import";
    private static final String APPLY =
            "update claims_import set state = 'applying', confirmed_by = :by, touched_at = :at,"
                    + " rows_done = 0, rows_total = (select count(*) from claims_import_row"
                    + " where run_id = claims_import.id and not doubt) where id = :id and state = 'previewed'";

    /** What is done is forgotten before what somebody may still want to apply. */
    private static final List<ImportState> RESTING =
            List.of(ImportState.APPLIED, ImportState.FAILED, ImportState.PREVIEWED);

    private final JdbcClient jdbc;
    private final ImportJson json;
    private final StoredFiles steps;

    StoredImports(JdbcClient jdbc, ImportJson json) {
        this.jdbc = jdbc;
        this.json = json;
        this.steps = new StoredFiles(jdbc, "claims_import", RESTING, RESTING);
    }

    /** What they have in common with other files. */
    StoredFiles steps() {
        return steps;
    }

    void add(ImportRun run, byte[] content, boolean apply) {
        jdbc.sql("insert into claims_import (id, file_name, handed_in_by, handed_in_at, touched_at, state, rows_done,"
                        + " rows_total, content, start_when_checked)"
                        + " values (:id, :file, :by, :at, :at, :state, :done, :total, :content, :apply)")
                .param("id", run.id())
                .param("file", run.fileName())
                .param("by", run.by())
                .param("at", StoredFiles.utc(run.handedIn()))
                .param("state", run.state().code())
                .param("done", run.done())
                .param("total", run.total())
                .param("content", Base64.getEncoder().encodeToString(content))
                .param("apply", apply)
                .update();
    }

    Optional<ImportRun> find(String id) {
        return jdbc.sql(RUN + " where id = :id")
                .param("id", id)
                .query(StoredImports::run)
                .optional();
    }

    /** The newest first. */
    List<ImportRun> all() {
        return jdbc.sql(RUN + " order by handed_in_at desc, id")
                .query(StoredImports::run)
                .list();
    }

    private static ImportRun run(ResultSet row, int number) throws SQLException {
        return new ImportRun(
                row.getString("id"),
                row.getString("file_name"),
                row.getString("handed_in_by"),
                row.getObject("handed_in_at", OffsetDateTime.class).toInstant(),
                Coded.of(ImportState.class, row.getString("state")),
                row.getInt("rows_done"),
                row.getInt("rows_total"));
    }

    /** The file as it was handed in, as long as that is kept. */
    Optional<byte[]> content(String id) {
        return jdbc.sql("select content from claims_import where id = :id and content is not null")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(Base64.getDecoder()::decode);
    }

    void recordProgress(String id, ImportState state, int done) {
        jdbc.sql("update claims_import set rows_done = :done where id = :id and state = :state")
                .param("done", done)
                .param("id", id)
                .param("state", state.code())
                .update();
    }

    /** What it would do or did, as soon as that is known. */
    Optional<ImportReport> report(String id) {
        return jdbc.sql("select report from claims_import where id = :id and report is not null")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(report -> json.read(report, ImportReport.class));
    }

    /** The file itself is needed no more. */
    void recordReport(String id, ImportReport report) {
        jdbc.sql("update claims_import set report = :report, content = null where id = :id")
                .param("report", json.written(report))
                .param("id", id)
                .update();
    }

    void forgetContent(String id) {
        jdbc.sql("update claims_import set content = null where id = :id")
                .param("id", id)
                .update();
    }

    /**
     * @param by the id of who wants it applied
     * @return whether nobody wanted it before
     */
    boolean confirm(String id, String by, Instant at) {
        return jdbc.sql(APPLY)
                        .param("by", by)
                        .param("at", StoredFiles.utc(at))
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Goes on at once if whoever handed it in wanted that. */
    void confirmIfWanted(ImportRun run, Instant at) {
        jdbc.sql(APPLY + " and start_when_checked")
                .param("by", run.by())
                .param("at", StoredFiles.utc(at))
                .param("id", run.id())
                .update();
    }

    String appliedBy(String id) {
        return jdbc.sql("select confirmed_by from claims_import where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }
}
