package io.cpor.report.intake;

import io.cpor.association.value.WorkBell;
import io.cpor.report.layout.ReportKind;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reports that were handed in, as they are stored. */
@Component
class StoredReports {
    private static final int RECENT = 20;

    private final JdbcClient jdbc;
    private final WorkBell bell = new WorkBell();

    StoredReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Rings when a report is to be read, compared or applied. */
    WorkBell bell() {
        return bell;
    }

    void add(String id, String fileName, long size, String keptAs, String by, Instant at) {
        jdbc.sql("insert into report_import (id, state, file_name, file_size, kept_as, uploaded_by, uploaded_at)"
                        + " values (:id, :state, :file, :size, :kept, :by, :at)")
                .param("id", id)
                .param("state", ReportState.READING.code())
                .param("file", fileName)
                .param("size", size)
                .param("kept", keptAs)
                .param("by", by)
                .param("at", utc(at))
                .update();
        bell.ring();
    }

    Optional<ReportImport> find(String id) {
        return jdbc.sql("select * from report_import where id = :id")
                .param("id", id)
                .query(ImportRow::read)
                .optional();
    }

    /** As {@link #find}; nobody else changes it before the transaction ends. */
    Optional<ReportImport> lock(String id) {
        return jdbc.sql("select * from report_import where id = :id for update")
                .param("id", id)
                .query(ImportRow::read)
                .optional();
    }

    List<ReportImport> recent() {
        return jdbc.sql("select * from report_import order by uploaded_at desc, id limit " + RECENT)
                .query(ImportRow::read)
                .list();
    }

    /** The oldest first. */
    List<ReportImport> in(ReportState state) {
        return jdbc.sql("select * from report_import where state = :state order by uploaded_at, id")
                .param("state", state.code())
                .query(ImportRow::read)
                .list();
    }

    /** Those that are being applied are locked, so that two nodes apply one after the other. */
    List<String> lockApplying() {
        return jdbc.sql("select id from report_import where state = :state order by uploaded_at, id for update")
                .param("state", ReportState.APPLYING.code())
                .query(String.class)
                .list();
    }

    boolean changeStep(String id, ReportState from, ReportState to) {
        boolean changed = jdbc.sql("update report_import set state = :to where id = :id and state = :from")
                        .param("to", to.code())
                        .param("id", id)
                        .param("from", from.code())
                        .update()
                > 0;
        bell.ring();
        return changed;
    }

    /**
     * Counts lines as read, if nobody else did so meanwhile.
     *
     * @param before how many were read before
     * @return whether this is the caller's doing
     */
    boolean advance(String id, ReportKind kind, long before, long lines, long rows, long refused, int percent) {
        return jdbc.sql("update report_import set kind = :kind, lines_read = :lines, rows_read = rows_read + :rows,"
                                + " rows_refused = rows_refused + :refused, percent_read = :percent"
                                + " where id = :id and lines_read = :before and state = :state and kept_as is not null")
                        .param("kind", kind.code())
                        .param("lines", lines)
                        .param("rows", rows)
                        .param("refused", refused)
                        .param("percent", percent)
                        .param("id", id)
                        .param("before", before)
                        .param("state", ReportState.READING.code())
                        .update()
                > 0;
    }

    void markReadWhole(String id) {
        jdbc.sql("update report_import set kept_as = null, percent_read = 100 where id = :id")
                .param("id", id)
                .update();
    }

    void keepPreview(String id, String preview) {
        jdbc.sql("update report_import set preview = :preview where id = :id")
                .param("preview", preview)
                .param("id", id)
                .update();
    }

    Optional<String> preview(String id) {
        return jdbc.sql("select preview from report_import where id = :id and preview is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    void delete(String id) {
        jdbc.sql("delete from report_import where id = :id").param("id", id).update();
    }

    /** Those that were handed in before that moment, and are neither applied nor being applied. */
    List<String> left(Instant before) {
        return jdbc.sql("select id from report_import where uploaded_at < :before and state in ('reading', 'preview',"
                        + " 'refused')")
                .param("before", utc(before))
                .query(String.class)
                .list();
    }

    /** What the others would do is no longer known, because what they were compared with has changed. */
    void compareAgain(ReportKind kind) {
        jdbc.sql("update report_import set state = :reading, preview = null where kind = :kind and state = :preview")
                .param("reading", ReportState.READING.code())
                .param("kind", kind.code())
                .param("preview", ReportState.PREVIEW.code())
                .update();
        bell.ring();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
