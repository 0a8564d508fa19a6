package io.cpor.report.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cpor.report.intake.Application.CompleteMonth;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Applies an import as the person wanted it: all of it or, if it breaks off, nothing, and then once more. */
@Component
class ReportApplier {
    private final StoredReports reports;
    private final RowApplication rows;
    private final CompleteMonths months;
    private final ReportNames names;
    private final PartnerIds ids;
    private final ObjectMapper json;
    private final JdbcClient jdbc;
    private final ReportTransaction transaction;
    private final Clock clock;

    ReportApplier(
            StoredReports reports,
            RowApplication rows,
            CompleteMonths months,
            ReportNames names,
            PartnerIds ids,
            ObjectMapper json,
            JdbcClient jdbc,
            ReportTransaction transaction,
            Clock clock) {
        this.reports = reports;
        this.rows = rows;
        this.months = months;
        this.names = names;
        this.ids = ids;
        this.json = json;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Keeps what the person said, and who it was; it is applied next. */
    void order(ReportImport one, Application said, String by) {
        said.names().forEach(answer -> names.answer(answer.name(), answer.code(), by));
        said.ids().forEach(answer -> ids.answer(answer.id(), answer.level(), by));
        jdbc.sql("update report_import set state = :state, newer = :newer, complete_for = :complete, applied_by = :by"
                        + " where id = :id")
                .param("state", ReportState.APPLYING.code())
                .param("newer", said.newer())
                .param("complete", written(said.completeFor()))
                .param("by", by)
                .param("id", one.id())
                .update();
        reports.bell().ring();
    }

    /** Applies it. One import after the other, on whichever node, so that each is compared with what the other did. */
    void apply(String id) {
        transaction.run(() -> {
            if (!reports.lockApplying().contains(id)) {
                return; // another node did it
            }
            ReportImport one = reports.find(id).orElseThrow();
            List<CompleteMonth> complete = complete(id);
            RowSql sql = new RowSql(one.kind());
            names.keepKnown(id, sql);
            ids.keepKnown();
            rows.apply(id, sql, !Boolean.FALSE.equals(one.newer()), complete);
            months.declare(one, complete);
            jdbc.sql("update report_import set state = :state, applied_at = :at where id = :id")
                    .param("state", ReportState.APPLIED.code())
                    .param("at", StoredReports.utc(clock.instant()))
                    .param("id", id)
                    .update();
            reports.compareAgain(one.kind());
        });
    }

    private List<CompleteMonth> complete(String id) {
        String said = jdbc.sql("select complete_for from report_import where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        try {
            return json.readValue(said, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what a report is complete for cannot be read", e);
        }
    }

    private String written(List<CompleteMonth> complete) {
        try {
            return json.writeValueAsString(complete);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what a report is complete for cannot be written", e);
        }
    }
}
