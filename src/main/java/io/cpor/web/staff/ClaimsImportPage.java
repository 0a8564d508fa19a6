package io.cpor.web.staff;

import io.cpor.process.TooManyFiles;
import io.cpor.process.inbox.importing.ImportRun;
import io.cpor.process.inbox.importing.ImportRuns;
import io.cpor.process.inbox.importing.ImportState;
import io.cpor.table.TableRefused;
import io.cpor.web.form.FileName;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
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
@RequestMapping("/staff/claims/import")
@Hidden
class ClaimsImportPage {
    private final ImportRuns runs;
    private final Clock clock;

    ClaimsImportPage(ImportRuns runs, Clock clock) {
        this.runs = runs;
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
                    model.addAttribute("sheet", ImportSheet.of(found));
                    return "staff/import-run";
                })
                .orElseGet(() -> refused(
                        HttpStatus.NOT_FOUND,
                        "This import is no longer known here: an hour has passed, or the application was started anew."
                                + " What it applied stays; import the file again to see what is left.",
                        response,
                        model));
    }

    /** How far it has got, for the page's progress bar. */
    record Progress(ImportState state, boolean busy, int done, int total) {}

    @GetMapping("/{run}")
    ResponseEntity<Progress> progress(@PathVariable String run) {
        return ResponseEntity.of(runs.find(run)
                .map(found -> new Progress(found.state(), found.state().busy(), found.done(), found.total())));
    }

    @PostMapping
    String begin(
            @RequestParam(required = false) MultipartFile file,
            Principal who,
            HttpServletResponse response,
            Model model)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return refused(HttpStatus.UNPROCESSABLE_ENTITY, "Please choose a file first.", response, model);
        }
        try {
            return leadTo(runs.begin(file, FileName.of(file), who.getName()));
        } catch (TableRefused | TooManyFiles refused) {
            return refused(HttpStatus.UNPROCESSABLE_ENTITY, refused.getMessage(), response, model);
        }
    }

    @PostMapping("/{run}/apply")
    String apply(@PathVariable String run, Principal who, HttpServletResponse response, Model model) {
        return runs.find(run)
                .map(found -> {
                    runs.apply(found, who.getName());
                    return leadTo(found);
                })
                .orElseGet(() -> run(run, response, model));
    }

    private static String leadTo(ImportRun run) {
        return "redirect:/staff/claims/import?run=" + run.id();
    }

    private String refused(HttpStatus status, String why, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        model.addAttribute("fileError", why);
        return form(model);
    }
}
