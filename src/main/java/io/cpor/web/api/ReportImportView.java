package io.cpor.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cpor.report.intake.ReportImport;
import io.cpor.report.intake.ReportPreview;
import io.cpor.report.intake.ReportState;
import io.cpor.report.intake.RowFault;
import io.cpor.report.layout.ReportKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** How far the import of a report has got, and what applying it would do. Amounts are never in it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportImportView(
        String id,
        ReportKind kind,
        ReportState state,
        String fileName,
        Instant uploadedAt,

        @Schema(description = "How much of the file is read; 0 in a workbook until it is read")
        int percentRead,

        @Schema(description = "How many rows could be read") long rows,
        @Schema(description = "Why it is refused") String refusal,
        List<ReportPreviewView.MonthView> months,

        @Schema(description = "How many rows are known already as they are")
        Long unchanged,

        @Schema(description = "How many rows say something else than what is known")
        Long corrected,

        @Schema(description = "How many of those are older, as their dates say, and change nothing")
        Long older,

        @Schema(description = "Whether it must be said if the file is the newer one, to apply it")
        Boolean newerAsked,

        @Schema(description = "The first rows that say something else; amounts are left out")
        List<ReportPreviewView.Corrected> corrections,

        @Schema(description = "Names and IDs that are not known yet")
        List<ReportPreviewView.Unknown> unknown,

        @Schema(description = "Claims of the file that are not known here")
        List<ReportPreviewView.UnknownClaimView> unknownClaims,

        @Schema(description = "Our own active claims of which the file holds no row")
        List<ReportPreviewView.SilentClaimView> claimsWithoutRows,

        @Schema(description = "How many rows could not be read")
        long refusedRows,

        @Schema(description = "The first rows that could not be read")
        List<FaultView> faults) {

    record FaultView(
            long line,

            @Schema(description = "The file within a ZIP; empty if there is none")
            String part,

            String message) {}

    static ReportImportView of(ReportImport one, ReportPreview preview, List<RowFault> faults) {
        List<FaultView> told = faults.stream()
                .map(fault -> new FaultView(fault.line(), fault.part(), fault.words()))
                .toList();
        return new ReportImportView(
                one.id(),
                one.kind(),
                one.state(),
                one.fileName(),
                one.uploadedAt(),
                one.percentRead(),
                preview == null ? one.rowsRead() : preview.rows(),
                one.refusal(),
                preview == null ? null : ReportPreviewView.months(preview),
                preview == null ? null : preview.unchanged(),
                preview == null ? null : preview.corrections(),
                preview == null ? null : preview.older(),
                preview == null ? null : preview.undecided() > 0,
                preview == null ? null : ReportPreviewView.corrections(preview),
                preview == null ? null : ReportPreviewView.unknown(preview),
                preview == null ? null : ReportPreviewView.claims(preview),
                preview == null ? null : ReportPreviewView.silent(preview),
                one.rowsRefused(),
                told);
    }
}
