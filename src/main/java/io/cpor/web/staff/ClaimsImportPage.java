package io.cpor.web.staff;

import io.cpor.association.adoption.Adoptions;
import io.cpor.association.value.InvalidInput;
import io.cpor.process.inbox.importing.AppliedWithoutLines;
import io.cpor.process.inbox.importing.ImportProgress;
import io.cpor.process.inbox.importing.ImportRuns;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Staff import the portal's claims export: hand it in, look at what it would change, apply that. */
@Controller
@RequestMapping(ClaimsImportPage.PATH)
@Hidden
class ClaimsImportPage {
    static final String PATH = "/staff/claims/import";

    private final ImportRuns runs;
    private final Adoptions adoptions;
    private final Clock clock;
    private final TableUpload handedIn = new TableUpload(PATH, this::form);

    ClaimsImportPage(ImportRuns runs, Adoptions adoptions, Clock clock) {
        this.runs = runs;
        this.adoptions = adoptions;
        this.clock = clock;
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("recent", runs.recent());
        model.addAttribute("office", clock.getZone());
        return "staff/import";
    }

    @GetMapping(params = "run")
    String run(@RequestParam String run, HttpServletResponse response, Model model) {
        model.addAttribute("office", clock.getZone());
        return runs.find(run)
                .map(found -> {
                    model.addAttribute("sheet", ImportSheet.of(found, runs));
                    model.addAttribute("adoptable", adoptions.count(run));
                    return "staff/import-run";
                })
                .orElseGet(() -> handedIn.refusalPage(
                        HttpStatus.NOT_FOUND,
                        "This import is no longer known here: a day has passed, or somebody had it forgotten."
                                + " What it applied stays; import the file again to see what is left.",
                        response,
                        model));
    }

    @GetMapping("/{run}")
    ResponseEntity<TableUpload.Progress> progress(@PathVariable String run) {
        ImportProgress progress = runs.progress(run);
        return ResponseEntity.of(runs.find(run)
                .map(found -> new TableUpload.Progress(
                        found.state().code(), found.isBusy(), progress.done(), progress.total())));
    }

    @PostMapping
    String begin(
            @RequestParam(required = false) MultipartFile file,
            Principal who,
            HttpServletResponse response,
            Model model)
            throws IOException {
        return handedIn.begin(
                file,
                response,
                model,
                (table, name) -> runs.begin(table, name, who.getName(), false).id());
    }

    @PostMapping("/{run}/apply")
    String apply(
            @PathVariable String run,
            @RequestParam(required = false) Set<Integer> line,
            Principal who,
            HttpServletResponse response,
            Model model) {
        return runs.find(run)
                .map(found -> {
                    try {
                        runs.confirm(found.id(), who.getName(), line == null ? Set.of() : line);
                        return handedIn.leadTo(found.id());
                    } catch (InvalidInput invalid) {
                        return refusedPage(run, HttpStatus.UNPROCESSABLE_ENTITY, invalid.getMessage(), response, model);
                    } catch (AppliedWithoutLines before) {
                        return refusedPage(run, HttpStatus.CONFLICT, before.getMessage(), response, model);
                    }
                })
                .orElseGet(() -> run(run, response, model));
    }

    private String refusedPage(String run, HttpStatus status, String why, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        model.addAttribute("refusal", why);
        return run(run, response, model);
    }

    @PostMapping("/{run}/forget")
    String forget(@PathVariable String run) {
        return runs.forget(run) ? "redirect:" + PATH : handedIn.leadTo(run);
    }
}
