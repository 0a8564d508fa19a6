package io.cpor.report.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds out what applying an import would do, and keeps it until it is applied. */
@Component
class ReportPreviews {
    private final StoredReports reports;
    private final StoredRows rows;
    private final RowComparison comparison;
    private final ReportNames names;
    private final PartnerIds ids;
    private final ReportClaims claims;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;

    ReportPreviews(
            StoredReports reports,
            StoredRows rows,
            RowComparison comparison,
            ReportNames names,
            PartnerIds ids,
            ReportClaims claims,
            ObjectMapper json,
            TransactionTemplate transaction) {
        this.reports = reports;
        this.rows = rows;
        this.comparison = comparison;
        this.names = names;
        this.ids = ids;
        this.claims = claims;
        this.json = json;
        this.transaction = transaction;
    }

    /** Compares an import that was read to its end with what is known. */
    void make(ReportImport one) {
        ReportPreview preview = of(one);
        transaction.executeWithoutResult(status -> {
            if (reports.changeStep(one.id(), ReportState.READING, ReportState.PREVIEW)) {
                reports.keepPreview(one.id(), written(preview));
            }
        });
    }

    private ReportPreview of(ReportImport one) {
        RowSql sql = new RowSql(one.kind());
        String id = one.id();
        long corrections = comparison.corrections(id, sql);
        return new ReportPreview(
                comparison.months(id, sql),
                rows.count(id, one.kind()),
                comparison.unchanged(id, sql),
                corrections,
                corrections == 0 ? 0 : comparison.older(id, sql),
                corrections == 0 ? 0 : comparison.undecided(id, sql),
                comparison.examples(id, sql),
                names.unknown(id, sql),
                ids.unknown(id, sql),
                claims.unknown(id, sql),
                claims.withoutRows(id, sql));
    }

    Optional<ReportPreview> find(String id) {
        return reports.preview(id).map(this::read);
    }

    private String written(ReportPreview preview) {
        try {
            return json.writeValueAsString(preview);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a preview cannot be written as JSON", e);
        }
    }

    private ReportPreview read(String text) {
        try {
            return json.readValue(text, ReportPreview.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is stored of a report is no preview", e);
        }
    }
}
