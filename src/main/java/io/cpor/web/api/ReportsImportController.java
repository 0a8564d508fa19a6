package io.cpor.web.api;

import io.cpor.association.value.Fault;
import io.cpor.report.intake.Application;
import io.cpor.report.intake.NotPreviewed;
import io.cpor.report.intake.ReportBusy;
import io.cpor.report.intake.ReportImport;
import io.cpor.report.intake.ReportImports;
import io.cpor.web.form.LargestBody;
import io.cpor.web.form.StreamedFile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Microsoft's reports of usage and money, for programs that fetch them. */
@RestController
@Tag(name = "Reports")
class ReportsImportController {
    private static final String IMPORTS = "/api/reports/imports";
    private static final int LARGEST_BODY = 1024 * 1024;

    private final ReportImports reports;
    private final RequestJson json;

    ReportsImportController(ReportImports reports, RequestJson json) {
        this.reports = reports;
        this.json = json;
    }

    @Operation(
            summary = "Hand in a report of Microsoft's: CSV, TSV, XLSX of at most 100 MB, or a ZIP of CSV files",
            description =
                    "CPOR – Microsoft 365 usage, OfficeUsage, Earnings – Default, Ineligible revenue usage, Payments or"
                            + " MaxCapBalance, recognised by its columns. It is read in the background, and nothing counts before"
                            + " it is applied. One person hands in one file at a time.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "multipart/form-data",
                                            schema = @Schema(implementation = MultipartTable.Upload.class))))
    @ApiResponse(
            responseCode = "202",
            description = "Taken in; Location tells how far it has got",
            content = @Content(schema = @Schema(implementation = ReportImportView.class)))
    @ApiResponse(responseCode = "400", description = "No file, or it is cut off", content = @Content)
    @ApiResponse(
            responseCode = "409",
            description = "Another file of the same person is on its way or being read",
            content = @Content)
    @ApiResponse(responseCode = "411", description = "No length is announced", content = @Content)
    @ApiResponse(responseCode = "413", description = "More bytes than are read", content = @Content)
    @ApiResponse(responseCode = "415", description = "No multipart/form-data", content = @Content)
    @PostMapping(LargestBody.REPORTS_API)
    ResponseEntity<Object> begin(@Parameter(hidden = true) HttpServletRequest request, Principal who)
            throws IOException {
        StreamedFile file = StreamedFile.of(request);
        if (file == null) {
            throw MultipartTable.notMultipart();
        }
        ReportImport begun = reports.begin(file::writeTo, request.getContentLengthLong(), who.getName());
        return ResponseEntity.accepted()
                .location(URI.create(IMPORTS + "/" + begun.id()))
                .body(view(begun));
    }

    @Operation(summary = "How far the import of a report has got, and what applying it would do")
    @GetMapping(IMPORTS + "/{id}")
    ResponseEntity<ReportImportView> show(@PathVariable String id) {
        return ResponseEntity.of(reports.find(id).map(this::view));
    }

    @Operation(
            summary = "Apply a report that was read; asked for twice, it happens once",
            description =
                    "Rows with a known key replace what was known, which stays readable. What the file lacks goes only"
                            + " for the months and locations that it is complete for.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = ApplicationReader.Sent.class))))
    @ApiResponse(
            responseCode = "202",
            description = "It is being applied, or was",
            content = @Content(schema = @Schema(implementation = ReportImportView.class)))
    @ApiResponse(responseCode = "400", description = "Every fault at once", content = @Content)
    @ApiResponse(responseCode = "409", description = "It is still being read, or was refused", content = @Content)
    @PostMapping(IMPORTS + "/{id}/apply")
    ResponseEntity<Object> apply(
            @PathVariable String id, @Parameter(hidden = true) HttpServletRequest request, Principal who)
            throws IOException {
        Application said = ApplicationReader.read(json.object(request, LARGEST_BODY));
        return reports.apply(id, said, who.getName())
                .map(one -> ResponseEntity.accepted().<Object>body(view(one)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @Operation(summary = "Forget a report that is not applied, and its rows")
    @ApiResponse(responseCode = "204", description = "Forgotten")
    @ApiResponse(responseCode = "409", description = "It is being applied, or was", content = @Content)
    @DeleteMapping(IMPORTS + "/{id}")
    ResponseEntity<Void> forget(@PathVariable String id) {
        return ResponseEntity.status(reports.forget(id) ? HttpStatus.NO_CONTENT : HttpStatus.NOT_FOUND)
                .build();
    }

    @ExceptionHandler
    ResponseEntity<Object> busy(ReportBusy busy) {
        return ApiProblems.problem(
                HttpStatus.CONFLICT, busy.getMessage(), List.of(new Fault("file", busy.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<Object> notPreviewed(NotPreviewed other) {
        return ApiProblems.problem(
                HttpStatus.CONFLICT, other.getMessage(), List.of(new Fault("id", other.getMessage())));
    }

    private ReportImportView view(ReportImport one) {
        return ReportImportView.of(one, reports.preview(one.id()).orElse(null), reports.faults(one.id()));
    }
}
