package io.cpor.web.staff;

import io.cpor.association.EarlierAssociations;
import io.cpor.association.adoption.AdoptionOutcome;
import io.cpor.association.adoption.AdoptionReport;
import io.cpor.association.adoption.AdoptionVerdict;
import io.cpor.association.adoption.Adoptions;
import io.cpor.association.value.InvalidInput;
import io.cpor.association.value.OfficeTime;
import io.cpor.report.intake.WorkloadChoices;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Staff look at the approved claims of a file that nobody has here, tick them, and adopt them. */
@Controller
@RequestMapping(AdoptionPage.PATH)
@Hidden
class AdoptionPage {
    static final String PATH = "/staff/claims/adopt";

    private final Adoptions adoptions;
    private final WorkloadChoices workloads;
    private final EarlierAssociations earlier;
    private final OfficeTime office;

    AdoptionPage(Adoptions adoptions, WorkloadChoices workloads, EarlierAssociations earlier, OfficeTime office) {
        this.adoptions = adoptions;
        this.workloads = workloads;
        this.earlier = earlier;
        this.office = office;
    }

    /**
     * What became of the claims that were meant.
     *
     * @param here how many an association had already
     * @param others how many were linked to the association that holds a line of them, or skipped
     * @param rest the first of these
     * @param left how many can be adopted by doing it again
     */
    public record Done(long adopted, long here, int others, List<AdoptionSheet.Row> rest, int left) {
        static Done of(AdoptionReport report) {
            List<AdoptionVerdict> others = report.verdicts().stream()
                    .filter(one -> !one.isAdoptable() && !one.isHere())
                    .toList();
            return new Done(
                    report.count(AdoptionOutcome.ADOPTED),
                    report.verdicts().stream().filter(AdoptionVerdict::isHere).count(),
                    others.size(),
                    AdoptionSheet.first(others),
                    report.left());
        }
    }

    /** @param run the import's id */
    @GetMapping
    String show(@RequestParam(defaultValue = "") String run, Principal who, HttpServletResponse response, Model model) {
        model.addAttribute("workloads", workloads.all());
        model.addAttribute("office", office);
        if (!model.containsAttribute("location")) {
            model.addAttribute(
                    "location",
                    earlier.startedBy(who.getName())
                            .map(one -> one.partner().locationId())
                            .orElse(""));
        }
        adoptions
                .preview(run)
                .ifPresentOrElse(
                        preview -> model.addAttribute("sheet", AdoptionSheet.of(run, preview)),
                        () -> response.setStatus(HttpStatus.NOT_FOUND.value()));
        return "staff/adopt";
    }

    /** A claim that was said to be none of ours may be ours after all. */
    @PostMapping("/take-back")
    String takeBack(
            @RequestParam(defaultValue = "") String run,
            @RequestParam(defaultValue = "") String claim,
            Principal who,
            RedirectAttributes told) {
        adoptions.takeBack(claim, who.getName());
        told.addFlashAttribute("said", "Claim " + claim + " is offered again.");
        told.addAttribute("run", run);
        return "redirect:" + PATH;
    }

    @PostMapping
    String adopt(
            @RequestParam(defaultValue = "") String run,
            @RequestParam MultiValueMap<String, String> said,
            Principal who,
            HttpServletResponse response,
            RedirectAttributes told,
            Model model) {
        if (!adoptions.isKnown(run)) {
            return show(run, who, response, model);
        }
        try {
            if (said.containsKey("none")) {
                int none = adoptions.disown(run, AdoptionAnswers.ticked(said), who.getName());
                told.addFlashAttribute(
                        "said",
                        none + (none == 1 ? " claim is" : " claims are") + " none of ours; nobody is asked again.");
                told.addAttribute("run", run);
                return "redirect:" + PATH;
            }
            AdoptionReport report = adoptions.adopt(AdoptionAnswers.read(run, said), who.getName());
            told.addFlashAttribute("report", Done.of(report));
            told.addAttribute("run", run);
            return "redirect:" + PATH;
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refusal", invalid.getMessage());
            model.addAttribute("location", said.getFirst("locationId"));
            return show(run, who, response, model);
        }
    }
}
