package io.cpor.web.staff;

import io.cpor.association.programme.ScoreMetric;
import io.cpor.association.programme.ScoreTrack;
import io.cpor.association.value.Fault;
import io.cpor.association.value.InvalidInput;
import io.cpor.association.value.OfficeTime;
import io.cpor.report.intake.ReportLedger;
import io.cpor.score.Score;
import io.cpor.score.ScoreEntries;
import io.cpor.score.ScoreEntries.Typed;
import io.cpor.score.ScoreReport;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The partner capability score for staff and managers; staff enter the points that Partner Center shows. */
@Controller
@RequestMapping("/staff/score")
@Hidden
class ScorePage {
    /** More lines than this are in the CSV alone, for nobody reads them on a page. */
    private static final int SHOWN = 50;

    private static final String DAY = "day";

    private final Score score;
    private final ScoreEntries entries;
    private final ReportLedger ledger;
    private final OfficeTime office;

    ScorePage(Score score, ScoreEntries entries, ReportLedger ledger, OfficeTime office) {
        this.score = score;
        this.entries = entries;
        this.ledger = ledger;
        this.office = office;
    }

    @GetMapping
    String show(Authentication who, Model model) {
        ScoreReport report = score.report();
        model.addAttribute("report", report);
        model.addAttribute("words", new ScoreWords(report.deployedPercent(), report.claimedMonths()));
        model.addAttribute("metrics", ScoreMetric.values());
        model.addAttribute("tracks", ScoreTrack.values());
        model.addAttribute("ledger", CoveragePage.ledgerOfUsage(ledger));
        model.addAttribute("office", office);
        model.addAttribute("staff", CoveragePage.isStaff(who));
        model.addAttribute("shown", SHOWN);
        if (!model.containsAttribute("faults")) {
            model.addAttribute("faults", Map.of());
            model.addAttribute("entered", Map.of(DAY, report.day().toString()));
        }
        return "staff/score";
    }

    @PostMapping
    String enter(
            @RequestParam Map<String, String> said,
            Authentication who,
            HttpServletResponse response,
            RedirectAttributes told,
            Model model) {
        try {
            int news = entries.enter(said.getOrDefault(DAY, ""), typed(said), who.getName());
            told.addFlashAttribute(
                    "done",
                    news == 0 ? "Nothing was new." : "Kept, with your name and the time. Earlier points stay below.");
            return "redirect:/staff/score";
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute(
                    "faults",
                    invalid.faults().stream()
                            .collect(Collectors.toMap(Fault::field, Fault::message, (one, more) -> one)));
            model.addAttribute("entered", said);
            model.addAttribute("refusal", "Nothing was kept. Look at what is marked below.");
            return show(who, model);
        }
    }

    private static List<Typed> typed(Map<String, String> said) {
        return Stream.of(ScoreTrack.values())
                .flatMap(track -> Stream.of(ScoreMetric.values()).map(metric -> new Typed(track, metric, "")))
                .map(field -> new Typed(field.track(), field.metric(), said.getOrDefault(field.field(), "")))
                .toList();
    }
}
