package io.cpor.web.api;

import io.cpor.association.value.Fault;
import io.cpor.model.DeploymentRefused;
import io.cpor.model.ModelChangedMeanwhile;
import io.cpor.model.ModelFile;
import io.cpor.model.ModelNotTakenBack;
import io.cpor.model.ModelTakeBack;
import io.cpor.model.ModelUnknown;
import io.cpor.model.Models;
import io.cpor.model.TakenBackModel;
import io.cpor.model.TakenBackModels;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What process owners edit: the models, forms and decisions in force. */
@RestController
@RequestMapping("/api/models")
@Tag(name = "Models")
class ModelsController {
    private final Models models;
    private final ModelTakeBack takeBack;
    private final TakenBackModels takenBack;

    ModelsController(Models models, ModelTakeBack takeBack, TakenBackModels takenBack) {
        this.models = models;
        this.takeBack = takeBack;
        this.takenBack = takenBack;
    }

    @Operation(
            summary = "List what is in force, where it came from, and how it stands to the repository",
            description =
                    "Drift is none, edited (by an owner; not in the repository yet), repository-changed-too (the edit"
                            + " stays in force), earlier (the next start deploys the repository's), superseded (what this release"
                            + " holds was in force before; it comes back only if the repository is let win) or"
                            + " not-in-repository.")
    @GetMapping
    List<ModelView> list() {
        return models.all().stream().map(ModelView::of).toList();
    }

    @Operation(summary = "Download a model's file, byte for byte as it was deployed", description = "To commit it.")
    @ApiResponse(responseCode = "404", description = "There is no such model, or no such version", content = @Content)
    @GetMapping("/{name}")
    ResponseEntity<byte[]> file(@PathVariable String name, @RequestParam(required = false) Integer version) {
        return download(version == null ? models.file(name) : models.file(name, version));
    }

    private static ResponseEntity<byte[]> download(ModelFile file) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(file.content());
    }

    @Operation(
            summary = "Put the repository's file into force in place of an owner's edit",
            description =
                    "Give the version you looked at, and nothing happens if another is in force by now. The edit's file"
                            + " can still be downloaded, by its version.")
    @ApiResponse(responseCode = "200", description = "The repository's file is in force")
    @ApiResponse(responseCode = "404", description = "The repository has no such file", content = @Content)
    @ApiResponse(
            responseCode = "409",
            description = "Another version is in force by now, or the file breaks a rule",
            content = @Content)
    @PostMapping("/{name}/repository-wins")
    ModelView repositoryWins(
            @PathVariable String name, @RequestParam(required = false) Integer version, Principal who) {
        return ModelView.of(models.repositoryWins(name, version, who.getName()));
    }

    @Operation(
            summary = "Take a model of your own back, with all its versions",
            description =
                    "Only a process, form or decision that does not belong to this application, that no case runs on and"
                            + " that no process uses. Give the version you looked at, and nothing happens if another is in"
                            + " force by now. Its files can still be downloaded.")
    @ApiResponse(responseCode = "204", description = "Nobody can start it any more")
    @ApiResponse(responseCode = "404", description = "There is no such model", content = @Content)
    @ApiResponse(
            responseCode = "409",
            description = "It belongs to the application, or is in use, or another version is in force by now",
            content = @Content)
    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable String name, @RequestParam(required = false) Integer version, Principal who) {
        takeBack.takeBack(name, version, who.getName());
    }

    @Operation(summary = "List what was taken back: by whom, when, and every version of it")
    @GetMapping("/taken-back")
    List<TakenBackModel> takenBack() {
        return takenBack.all();
    }

    @Operation(summary = "Download a file that was taken back, byte for byte as it was deployed")
    @ApiResponse(responseCode = "404", description = "None of this id was taken back", content = @Content)
    @GetMapping("/taken-back/{id}")
    ResponseEntity<byte[]> takenBackFile(@PathVariable String id) {
        return download(takenBack.file(id));
    }

    @ExceptionHandler
    ResponseEntity<Object> notTakenBack(ModelNotTakenBack refused) {
        return ApiProblems.problem(
                HttpStatus.CONFLICT, refused.getMessage(), List.of(new Fault("name", refused.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<Object> unknown(ModelUnknown unknown) {
        return ApiProblems.problem(
                HttpStatus.NOT_FOUND, unknown.getMessage(), List.of(new Fault("name", unknown.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<Object> refusedProblem(DeploymentRefused refused) {
        return ApiProblems.problem(
                HttpStatus.CONFLICT, refused.getMessage(), List.of(new Fault("name", refused.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<Object> changedProblem(ModelChangedMeanwhile changed) {
        return ApiProblems.problem(
                HttpStatus.CONFLICT, changed.getMessage(), List.of(new Fault("version", changed.getMessage())));
    }
}
