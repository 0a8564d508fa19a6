package io.cpor.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cpor.association.value.Coded;
import io.cpor.report.intake.ReportPreview;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** The parts of what applying a report would do. */
final class ReportPreviewView {
    private ReportPreviewView() {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MonthView(
            @Schema(type = "string", example = "2026-05", description = "Left out for rows without a date")
            YearMonth month,

            String locationId,
            long rows,

            @Schema(description = "How many rows are known of that month and location that the file does not hold")
            long lacking) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Corrected(
            long line,
            @Schema(type = "string", example = "2026-05") YearMonth month,
            String customer,
            String workload,
            List<ChangedField> changes) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangedField(String field, String before, String after) {}

    /** What is asked. */
    enum Asked implements Coded {
        NAME,
        ID
    }

    record Unknown(
            Asked what,
            String value,
            long rows,
            @Schema(description = "Codes that may be meant") List<String> suggestions) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UnknownClaimView(String claimId, String tenantId, String customer, long rows) {}

    record SilentClaimView(String claimId, String associationId, String customer) {}

    static List<MonthView> months(ReportPreview preview) {
        return preview.months().stream()
                .map(one -> new MonthView(one.month(), one.locationId(), one.rows(), one.lacking()))
                .toList();
    }

    static List<Corrected> corrections(ReportPreview preview) {
        return preview.examples().stream()
                .map(one -> new Corrected(
                        one.line(),
                        one.month(),
                        one.customer(),
                        one.workload(),
                        one.changes().stream()
                                .map(change -> new ChangedField(change.field(), change.before(), change.after()))
                                .toList()))
                .toList();
    }

    static List<Unknown> unknown(ReportPreview preview) {
        return Stream.concat(
                        preview.names().stream()
                                .map(one -> new Unknown(Asked.NAME, one.name(), one.rows(), one.suggestions())),
                        preview.ids().stream().map(one -> new Unknown(Asked.ID, one.id(), one.rows(), List.of())))
                .toList();
    }

    static List<UnknownClaimView> claims(ReportPreview preview) {
        return preview.claims().stream()
                .map(one -> new UnknownClaimView(one.claimId(), one.tenantId(), one.customer(), one.rows()))
                .toList();
    }

    static List<SilentClaimView> silent(ReportPreview preview) {
        return preview.withoutRows().stream()
                .map(one -> new SilentClaimView(one.claimId(), one.associationId(), one.customer()))
                .toList();
    }
}
