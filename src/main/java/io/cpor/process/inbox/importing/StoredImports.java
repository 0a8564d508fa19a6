package io.cpor.process.inbox.importing;

import io.cpor.association.adoption.ApprovedClaim;
import io.cpor.process.filework.FileState.Step;
import io.cpor.process.filework.StoredFiles;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Imports of claims, as they are stored; what is left to do goes with them. */
@Component
class StoredImports extends StoredFiles<ImportState> {
    private final JdbcClient jdbc;
    private final ImportJson json;

    StoredImports(JdbcClient jdbc, ImportJson json) {
        super(jdbc, "claims_import", ImportState.class, Step.DONE, Step.FAILED, Step.CHECKED);
        this.jdbc = jdbc;
        this.json = json;
    }

    void keepContent(String id, byte[] content) {
        jdbc.sql("update claims_import set content = :content where id = :id")
                .param("content", Base64.getEncoder().encodeToString(content))
                .param("id", id)
                .update();
    }

    /** The file as it was handed in, as long as that is kept. */
    Optional<byte[]> content(String id) {
        return jdbc.sql("select content from claims_import where id = :id and content is not null")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(Base64.getDecoder()::decode);
    }

    void recordProgress(String id, ImportState in, ImportProgress progress) {
        jdbc.sql("update claims_import set rows_done = :done, rows_total = :total where id = :id and state = :state")
                .param("done", progress.done())
                .param("total", progress.total())
                .param("id", id)
                .param("state", in.code())
                .update();
    }

    ImportProgress progress(String id) {
        return jdbc.sql("select rows_done as done, rows_total as total from claims_import where id = :id")
                .param("id", id)
                .query(ImportProgress.class)
                .optional()
                .orElse(new ImportProgress(0, 0));
    }

    /** What it would do or did, as soon as that is known. */
    Optional<ImportReport> report(String id) {
        return jdbc.sql("select report from claims_import where id = :id and report is not null")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(report -> json.read(report, ImportReport.class));
    }

    void keepApproved(String id, List<ApprovedClaim> claims) {
        jdbc.sql("update claims_import set approved = :approved where id = :id")
                .param("approved", json.written(claims))
                .param("id", id)
                .update();
    }

    /** The approved claims that no association had, in JSON, as soon as that is known. */
    Optional<String> approved(String id) {
        return jdbc.sql("select approved from claims_import where id = :id and approved is not null")
                .param("id", id)
                .query(String.class)
                .optional();
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
}
