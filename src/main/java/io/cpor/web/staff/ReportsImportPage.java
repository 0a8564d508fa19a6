package io.cpor.web.staff;

import io.cpor.association.adoption.Adoptions;
import io.cpor.association.value.InvalidInput;
import io.cpor.report.intake.NotPreviewed;
import io.cpor.report.intake.ReportBusy;
import io.cpor.report.intake.ReportImport;
import io.cpor.report.intake.ReportImports;
import io.cpor.report.intake.ReportLedger;
import io.cpor.report.intake.WorkloadChoices;
import io.cpor.report.layout.ReportKind;
import io.cpor.web.form.LargestBody;
import io.cpor.web.form.StreamedFile;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Staff import Microsoft's reports: hand one in, look at what it would change, answer what is asked, apply it. */
@Controller
@RequestMapping(LargestBody.REPORTS_PAGE)
@Hidden
class ReportsImportPage {
    private static final String GONE =
            "This report is no longer known here: a week has passed without anybody applying it,"
                    + " or somebody had it forgotten. Hand the file in again.";

    private final ReportImports reports;
    private final ReportLedger ledger;
    private final WorkloadChoices workloads;
    private final Adoptions adoptions;
    private final Clock clock;
    private final TableUpload handedIn = new TableUpload(LargestBody.REPORTS_PAGE, this::form);

    ReportsImportPage(
            ReportImports reports, ReportLedger ledger, WorkloadChoices workloads, Adoptions adoptions, Clock clock) {
        this.adoptions = adoptions;
        this.reports = reports;
        this.ledger = ledger;
        this.workloads = workloads;
        this.clock = clock;
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("recent", reports.recent());
        model.addAttribute("ledger", ledger.lines());
        model.addAttribute("office", clock.getZone());
        return "staff/reports-import";
    }

    @GetMapping(params = "run")
    String run(@RequestParam String run, HttpServletResponse response, Model model) {
        model.addAttribute("office", clock.getZone());
        model.addAttribute("workloads", workloads.all());
        return reports.find(run)
                .map(found -> {
                    model.addAttribute(
                            "sheet",
                            new ReportSheet(found, reports.preview(run).orElse(null), reports.faults(run), clock));
                    model.addAttribute("adoptable", found.kind() == ReportKind.USAGE ? adoptions.count(run) : 0);
                    model.addAttribute("ledger", found.kind() == null ? null : ledger.line(found.kind()));
                    return "staff/reports-import-run";
                })
                .orElseGet(() -> handedIn.refusalPage(HttpStatus.NOT_FOUND, GONE, response, model));
    }

    @GetMapping("/{run}")
    ResponseEntity<TableUpload.Progress> progress(@PathVariable String run) {
        return ResponseEntity.of(reports.find(run)
                .map(found -> new TableUpload.Progress(
                        found.state().code(), found.state().isBusy(), found.percentRead(), 100)));
    }

    @PostMapping
    String begin(HttpServletRequest request, Principal who, HttpServletResponse response, Model model)
            throws IOException {
        StreamedFile file = StreamedFile.of(request);
        try {
            if (file == null) {
                throw new InvalidInput("file", "Please choose a file first.");
            }
            ReportImport begun = reports.begin(file::writeTo, request.getContentLengthLong(), who.getName());
            return handedIn.leadTo(begun.id());
        } catch (InvalidInput | ReportBusy refused) {
            return handedIn.refusalPage(HttpStatus.UNPROCESSABLE_ENTITY, refused.getMessage(), response, model);
        }
    }

    @PostMapping("/{run}/apply")
    String apply(
            @PathVariable String run,
            @RequestParam MultiValueMap<String, String> said,
            Principal who,
            HttpServletResponse response,
            Model model) {
        try {
            reports.apply(run, ReportAnswers.read(said, reports.preview(run).orElse(null)), who.getName());
            return handedIn.leadTo(run);
        } catch (InvalidInput invalid) {
            return refusedPage(run, HttpStatus.UNPROCESSABLE_ENTITY, invalid.getMessage(), response, model);
        } catch (NotPreviewed other) {
            return refusedPage(run, HttpStatus.CONFLICT, other.getMessage(), response, model);
        }
    }

    private String refusedPage(String run, HttpStatus status, String why, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        model.addAttribute("refusal", why);
        return run(run, response, model);
    }

    @PostMapping("/{run}/forget")
    String forget(@PathVariable String run, HttpServletResponse response, Model model) {
        try {
            reports.forget(run);
            return "redirect:" + LargestBody.REPORTS_PAGE;
        } catch (NotPreviewed applied) {
            return refusedPage(run, HttpStatus.CONFLICT, applied.getMessage(), response, model);
        }
    }
}
