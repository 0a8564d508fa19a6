package io.cpor.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cpor.association.value.Fault;
import io.cpor.process.bulk.AgreementSummary;
import io.cpor.process.bulk.BulkRow;
import io.cpor.process.bulk.BulkStarts;
import io.cpor.process.bulk.BulkState;
import io.cpor.process.bulk.GuessedText;
import io.cpor.process.bulk.RowState;
import io.cpor.process.filework.StoredFile;
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
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Many signed agreements at once, for programs. */
@RestController
@RequestMapping("/api/agreements/import")
@Tag(name = "Associations")
class AgreementsImportController {
    private static final int LAST_PAGE = 1000;
    private static final int LARGEST_PAGE = 1000;

    private final BulkStarts starts;

    AgreementsImportController(BulkStarts starts) {
        this.starts = starts;
    }

    /**
     * How far a file has got.
     *
     * @param busy whether it goes on by itself
     * @param rows how many are in which state
     * @param guess how its letters were read if the file does not say that; then nothing is started before somebody says so
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FileView(
            String id,
            String fileName,
            Instant handedInAt,
            BulkState state,
            boolean busy,
            Map<RowState, Integer> rows,
            GuessView guess) {}

    /**
     * @param readAs how the letters of the file were read
     * @param samples some of its texts to judge that by
     */
    record GuessView(String readAs, List<String> samples) {
        private static GuessView of(GuessedText guess) {
            return new GuessView(guess.encoding().label(), guess.samples());
        }
    }

    /**
     * @param line of the file, counted from 1
     * @param summary whom the POE would be mailed to and what would be claimed; until it is started
     * @param faults each names its column and says what to do
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RowView(int line, RowState state, AgreementSummary summary, List<String> faults, String associationId) {
        private static RowView of(BulkRow row) {
            return new RowView(row.line(), row.state(), row.summary(), row.faults(), row.associationId());
        }
    }

    @Operation(
            summary = "Start an association from each row of a table, CSV or XLSX of at most 10 MB and 20,000 rows",
            description =
                    "Columns are found by their names, which the template on the staff's page lists. A row with faults"
                            + " holds up no other. It goes on after the answer, and after a restart; a file sent again starts"
                            + " nothing twice, because its lines are claimed already. A CSV that is not UTF-8 is only checked:"
                            + " guess shows how its letters were read, and start it if that is right.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "multipart/form-data",
                                            schema = @Schema(implementation = MultipartTable.Upload.class))))
    @ApiResponse(responseCode = "202", description = "Taken in; Location tells how far it has got")
    @ApiResponse(responseCode = "400", description = "No file, or a column is missing", content = @Content)
    @ApiResponse(responseCode = "413", description = "More bytes or rows than are read", content = @Content)
    @ApiResponse(responseCode = "415", description = "Neither CSV nor a plain Excel workbook", content = @Content)
    @ApiResponse(responseCode = "503", description = "Many files are here already", content = @Content)
    @PostMapping
    ResponseEntity<Object> begin(
            @Parameter(hidden = true) @RequestParam(required = false) MultipartFile file,
            @Parameter(description = "Start nothing yet, only find the faults") @RequestParam(defaultValue = "false")
                    boolean preview,
            @Parameter(hidden = true) HttpServletRequest request,
            Principal who)
            throws IOException {
        MultipartFile table = MultipartTable.of(request, file);
        StoredFile<BulkState> run = starts.begin(table, FileName.of(table), who.getName(), !preview);
        return ResponseEntity.accepted()
                .location(URI.create("/api/agreements/import/" + run.id()))
                .body(view(run));
    }

    @Operation(summary = "How far a file of agreements has got; it is kept for a day after its last step")
    @GetMapping("/{id}")
    ResponseEntity<FileView> show(@PathVariable String id) {
        return ResponseEntity.of(starts.find(id).map(this::view));
    }

    @Operation(summary = "What has become of each row, in the order of the file")
    @GetMapping("/{id}/rows")
    ResponseEntity<List<RowView>> rows(
            @PathVariable String id,
            @Parameter(schema = @Schema(type = "integer", format = "int32", minimum = "0", maximum = "" + LAST_PAGE))
                    @RequestParam(defaultValue = "0")
                    int page,
            @Parameter(schema = @Schema(type = "integer", format = "int32", minimum = "1", maximum = "" + LARGEST_PAGE))
                    @RequestParam(defaultValue = "100")
                    int size) {
        QueryParameters asked = new QueryParameters();
        asked.page(page, LAST_PAGE, size, LARGEST_PAGE);
        asked.orRefuse();
        return ResponseEntity.of(starts.find(id)
                .map(run -> starts.rows(id, EnumSet.allOf(RowState.class), page * size, size).stream()
                        .map(RowView::of)
                        .toList()));
    }

    @Operation(summary = "Start the good rows of a file that was sent as a preview; asked for twice, it happens once")
    @ApiResponse(
            responseCode = "202",
            description = "They are being started, or were",
            content = @Content(schema = @Schema(implementation = FileView.class)))
    @ApiResponse(responseCode = "409", description = "The file is still being checked", content = @Content)
    @PostMapping("/{id}/start")
    ResponseEntity<Object> start(@PathVariable String id, Principal who) {
        boolean confirmed = starts.confirm(id, who.getName());
        return starts.find(id)
                .map(run -> confirmed ? ResponseEntity.accepted().<Object>body(view(run)) : notChecked())
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<Object> notChecked() {
        String message = "The file is still being checked; start it when its state is checked.";
        return ApiProblems.problem(HttpStatus.CONFLICT, message, List.of(new Fault("id", message)));
    }

    @Operation(summary = "Forget a file and what its rows said; the associations stay")
    @ApiResponse(responseCode = "204", description = "Forgotten")
    @ApiResponse(responseCode = "409", description = "It is being checked or started", content = @Content)
    @DeleteMapping("/{id}")
    ResponseEntity<Void> forget(@PathVariable String id) {
        if (starts.find(id).isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.status(starts.forget(id) ? HttpStatus.NO_CONTENT : HttpStatus.CONFLICT)
                .build();
    }

    private FileView view(StoredFile<BulkState> run) {
        return new FileView(
                run.id(),
                run.fileName(),
                run.handedInAt(),
                run.state(),
                run.isBusy(),
                starts.counts(run.id()),
                starts.guess(run.id()).map(GuessView::of).orElse(null));
    }
}
