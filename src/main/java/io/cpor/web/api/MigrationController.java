package io.cpor.web.api;

import io.cpor.association.value.Fault;
import io.cpor.association.value.InvalidInput;
import io.cpor.model.ModelChangedMeanwhile;
import io.cpor.model.ModelUnknown;
import io.cpor.model.migration.CaseMigration;
import io.cpor.model.migration.MigrationReport;
import io.cpor.model.migration.MoveGoesOn;
import io.cpor.model.migration.MoveProgress;
import io.cpor.model.migration.Moves;
import io.cpor.model.migration.Replacement;
import io.cpor.model.migration.StartedMove;
import io.cpor.model.migration.VersionCases;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The running cases of older versions, and moving them to the one in force. */
@RestController
@RequestMapping("/api/models/{key}/migration")
@Tag(name = "Models")
class MigrationController {
    private final CaseMigration migration;
    private final Moves moves;

    MigrationController(CaseMigration migration, Moves moves) {
        this.migration = migration;
        this.moves = moves;
    }

    /** Boxes whose ids changed. */
    record Mapping(List<Replacement> mapping) {}

    /**
     * What a move would do, or what it began.
     *
     * @param batches the engine's, as Cockpit shows them; empty if nothing is being moved
     */
    record MigrationView(
            String key,
            int version,
            boolean dryRun,
            int cases,
            int movable,
            List<VersionCases> versions,
            List<StartedMove> batches) {
        static MigrationView of(MigrationReport report, boolean dryRun, List<StartedMove> batches) {
            return new MigrationView(
                    report.key(),
                    report.version(),
                    dryRun,
                    report.cases(),
                    report.movable(),
                    report.versions(),
                    batches);
        }
    }

    @Operation(
            summary = "Show the running cases of older versions by the box they wait at, and what a move would do",
            description = "Rehearsed: for all boxes at which cases wait, one case is moved and taken back.")
    @ApiResponse(responseCode = "404", description = "There is no such process", content = @Content)
    @GetMapping
    MigrationView show(@PathVariable String key) {
        return MigrationView.of(migration.report(key, List.of()), true, List.of());
    }

    @Operation(
            summary = "Move the running cases of older versions to the one in force, as batches that Cockpit shows",
            description =
                    "Cases go on waiting where they waited; their tasks and timers are kept as they are. What cannot"
                            + " be moved goes on in its version. A dry run changes nothing. Give the version that it"
                            + " named, and nothing happens if another is in force by now. The mapping names boxes that"
                            + " others take the place of.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(ref = "#/components/schemas/Mapping"))))
    @ApiResponse(responseCode = "200", description = "What it would do, or nothing can be moved")
    @ApiResponse(responseCode = "202", description = "The cases are being moved")
    @ApiResponse(responseCode = "400", description = "The mapping names a box that is not there", content = @Content)
    @ApiResponse(
            responseCode = "409",
            description = "Cases are being moved already, or another version is in force by now",
            content = @Content)
    @PostMapping
    ResponseEntity<MigrationView> move(
            @PathVariable String key,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) Integer version,
            @RequestBody(required = false) Mapping mapping,
            Principal who) {
        List<Replacement> replacements = replacements(mapping);
        MigrationReport report = migration.report(key, replacements);
        List<StartedMove> started = dryRun ? List.of() : migration.move(key, replacements, version, who.getName());
        return ResponseEntity.status(started.isEmpty() ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .body(MigrationView.of(report, dryRun, started));
    }

    @Operation(summary = "Show how far a move has got")
    @ApiResponse(responseCode = "404", description = "There is no such batch", content = @Content)
    @GetMapping("/{batch}")
    ResponseEntity<MoveProgress> progress(@PathVariable String batch) {
        return ResponseEntity.of(moves.progress(batch));
    }

    private static List<Replacement> replacements(Mapping mapping) {
        if (mapping == null || mapping.mapping() == null) {
            return List.of();
        }
        for (Replacement one : mapping.mapping()) {
            if (one == null || one.from() == null || one.to() == null) {
                throw new InvalidInput("mapping", "Each entry needs \"from\" and \"to\", the ids of two boxes.");
            }
        }
        return mapping.mapping();
    }

    @ExceptionHandler
    ResponseEntity<Object> unknown(ModelUnknown unknown) {
        return ApiProblems.problem(
                HttpStatus.NOT_FOUND, unknown.getMessage(), List.of(new Fault("key", unknown.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<Object> changedProblem(ModelChangedMeanwhile changed) {
        return ApiProblems.problem(
                HttpStatus.CONFLICT, changed.getMessage(), List.of(new Fault("version", changed.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<Object> goesOn(MoveGoesOn goesOn) {
        return ApiProblems.problem(HttpStatus.CONFLICT, goesOn.getMessage(), List.of());
    }
}
