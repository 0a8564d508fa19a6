package io.cpor.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cpor.association.value.Fault;
import io.cpor.process.filework.StoredFile;
import io.cpor.process.inbox.importing.ImportProgress;
import io.cpor.process.inbox.importing.ImportRuns;
import io.cpor.process.inbox.importing.ImportState;
import io.cpor.web.form.FileName;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The portal's claims export, for programs that fetch it. */
@RestController
@RequestMapping(ClaimsImportController.PATH)
@Tag(name = "Claims")
class ClaimsImportController {
    static final String PATH = "/api/claims/import";

    private static final String AT_ONCE = "respond-async";

    /** Proxies and clients wait a minute, as a rule; a stop of the application waits half of that. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ImportRuns runs;

    ClaimsImportController(ImportRuns runs) {
        this.runs = runs;
    }

    /**
     * How far an import has got.
     *
     * @param busy whether it goes on by itself
     * @param done how many of {@code total} rows are done in this state
     * @param report what it would do or did, as soon as that is known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RunView(
            String id,
            String fileName,
            Instant handedInAt,
            ImportState state,
            boolean busy,
            int done,
            int total,
            ImportView report) {}

    @Operation(
            summary = "Import the claims export of Microsoft's portal, CSV or XLSX of at most 10 MB and 100,000 rows",
            description =
                    "Columns are found by their names; Claim ID and Status are needed. What is known already, or is older"
                            + " than what is known, changes nothing, so a file may be sent again. A row that may be of"
                            + " another customer, or drops what is not claimed here, is a question: it is applied only"
                            + " after a preview, by its line. It goes on after the"
                            + " answer, and after a restart.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "multipart/form-data",
                                            schema = @Schema(implementation = MultipartTable.Upload.class))))
    @ApiResponse(
            responseCode = "200",
            description = "What became of each row, or would in a preview",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @ApiResponse(
            responseCode = "202",
            description = "Taken in, and not done within 20 seconds; Location tells how far it has got",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    @ApiResponse(responseCode = "400", description = "No file, or no column Claim ID or Status", content = @Content)
    @ApiResponse(responseCode = "413", description = "More bytes or rows than are read", content = @Content)
    @ApiResponse(responseCode = "415", description = "Neither CSV nor a plain Excel workbook", content = @Content)
    @ApiResponse(responseCode = "500", description = "It broke off, for a reason of ours", content = @Content)
    @ApiResponse(responseCode = "503", description = "Many imports are under way already", content = @Content)
    @PostMapping
    ResponseEntity<Object> begin(
            @Parameter(hidden = true) @RequestParam(required = false) MultipartFile file,
            @Parameter(description = "Apply nothing, only say what would be") @RequestParam(defaultValue = "false")
                    boolean preview,
            @Parameter(description = "With " + AT_ONCE + ", the answer is 202 at once")
                    @RequestHeader(name = "Prefer", defaultValue = "")
                    String prefer,
            @Parameter(hidden = true) HttpServletRequest request,
            Principal who)
            throws IOException {
        MultipartFile table = MultipartTable.of(request, file);
        StoredFile<ImportState> begun = runs.begin(table, FileName.of(table), who.getName(), !preview);
        StoredFile<ImportState> run = prefer.contains(AT_ONCE)
                ? begun
                : runs.await(begun.id(), PATIENCE).orElse(begun);
        if (run.state() == ImportState.FAILED) {
            String message =
                    "The import broke off. What it had applied stays; send the file again, and only what is left"
                            + " is applied.";
            return ApiProblems.problem(HttpStatus.INTERNAL_SERVER_ERROR, message, List.of(new Fault("file", message)));
        }
        RunView view = view(run);
        boolean done = run.state() == (preview ? ImportState.PREVIEWED : ImportState.APPLIED);
        return ResponseEntity.status(done ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .location(URI.create(PATH + "/" + run.id()))
                .body(done ? view.report() : view);
    }

    @Operation(summary = "How far an import of claims has got; it is kept for a day after its last step")
    @GetMapping("/{id}")
    ResponseEntity<RunView> show(@PathVariable String id) {
        return ResponseEntity.of(runs.find(id).map(this::view));
    }

    @Operation(
            summary = "Apply what was sent as a preview, exactly as it was shown; asked for twice, it happens once",
            description = "A row whose outcome is question is left alone unless its line is named")
    @ApiResponse(responseCode = "400", description = "Nothing is asked about a line that is named", content = @Content)
    @ApiResponse(
            responseCode = "202",
            description = "It is being applied, or was",
            content = @Content(schema = @Schema(implementation = RunView.class)))
    @ApiResponse(
            responseCode = "409",
            description =
                    "It is still being previewed, broke off, or was confirmed before without a line that is named",
            content = @Content)
    @PostMapping("/{id}/apply")
    ResponseEntity<Object> apply(
            @PathVariable String id,
            @Parameter(description = "A row to be applied although its outcome is question, by its line; once for each")
                    @RequestParam(required = false)
                    Set<Integer> line,
            Principal who) {
        boolean confirmed = runs.confirm(id, who.getName(), line == null ? Set.of() : line);
        return runs.find(id)
                .map(run -> confirmed ? ResponseEntity.accepted().<Object>body(view(run)) : notPreviewed())
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<Object> notPreviewed() {
        String message = "The import is still being previewed, or broke off; apply it when its state is previewed.";
        return ApiProblems.problem(HttpStatus.CONFLICT, message, List.of(new Fault("id", message)));
    }

    @Operation(summary = "Forget an import and what its rows said; what was applied stays")
    @ApiResponse(responseCode = "204", description = "Forgotten")
    @ApiResponse(responseCode = "409", description = "It is being previewed or applied", content = @Content)
    @DeleteMapping("/{id}")
    ResponseEntity<Void> forget(@PathVariable String id) {
        if (runs.find(id).isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.status(runs.forget(id) ? HttpStatus.NO_CONTENT : HttpStatus.CONFLICT)
                .build();
    }

    private RunView view(StoredFile<ImportState> run) {
        ImportProgress progress = runs.progress(run.id());
        return new RunView(
                run.id(),
                run.fileName(),
                run.handedInAt(),
                run.state(),
                run.isBusy(),
                progress.done(),
                progress.total(),
                runs.report(run.id()).map(ImportView::of).orElse(null));
    }
}
