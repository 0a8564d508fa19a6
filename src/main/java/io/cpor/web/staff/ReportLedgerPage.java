package io.cpor.web.staff;

import io.cpor.association.value.Coded;
import io.cpor.association.value.InvalidInput;
import io.cpor.report.intake.AnswerTrail;
import io.cpor.report.intake.Application.CompleteMonth;
import io.cpor.report.intake.CompleteMonths;
import io.cpor.report.intake.PartnerIds;
import io.cpor.report.intake.PartnerIds.Level;
import io.cpor.report.intake.ReportLedger;
import io.cpor.report.intake.ReportNames;
import io.cpor.report.intake.WorkloadChoices;
import io.cpor.report.layout.ReportKind;
import io.cpor.report.layout.ReportMonths;
import io.swagger.v3.oas.annotations.Hidden;
import java.security.Principal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Staff see what was said of reports, and put right what was said wrongly; who said what stays readable. */
@Controller
@RequestMapping(ReportLedgerPage.PATH)
@Hidden
class ReportLedgerPage {
    static final String PATH = "/staff/reports/ledger";

    private final ReportLedger ledger;
    private final CompleteMonths months;
    private final ReportNames names;
    private final PartnerIds ids;
    private final WorkloadChoices workloads;
    private final AnswerTrail trail;
    private final Clock clock;

    ReportLedgerPage(
            ReportLedger ledger,
            CompleteMonths months,
            ReportNames names,
            PartnerIds ids,
            WorkloadChoices workloads,
            AnswerTrail trail,
            Clock clock) {
        this.ledger = ledger;
        this.months = months;
        this.names = names;
        this.ids = ids;
        this.workloads = workloads;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @RequestParam(defaultValue = "usage") String kind,
            @RequestParam(defaultValue = "") String location,
            Model model) {
        ReportKind shown = known(kind);
        model.addAttribute("kinds", ReportKind.values());
        model.addAttribute("line", ledger.line(shown));
        model.addAttribute("location", location);
        model.addAttribute("months", months.list(shown, location.strip()));
        model.addAttribute("takenBack", months.takenBack(shown));
        model.addAttribute("names", names.answers());
        model.addAttribute("ids", ids.answers());
        model.addAttribute("workloads", workloads.all());
        model.addAttribute("replaced", trail.newest());
        model.addAttribute("noneOfOurs", ReportAnswers.NONE_OF_OURS);
        model.addAttribute("office", clock.getZone());
        return "staff/report-ledger";
    }

    private static ReportKind known(String kind) {
        return Coded.find(ReportKind.class, kind)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such report."));
    }

    @PostMapping("/take-back")
    String takeBack(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String location,
            Principal who,
            RedirectAttributes told) {
        ReportKind of = known(kind);
        put(
                () -> months.takeBack(of, new CompleteMonth(month(month), location), who.getName()),
                "Taken back: " + month + " of " + location + " is not complete.",
                told);
        return "redirect:" + PATH + "?kind=" + of.code();
    }

    @PostMapping("/name")
    String correctName(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String code,
            Principal who,
            RedirectAttributes told) {
        put(
                () -> names.correct(name, code.equals(ReportAnswers.NONE_OF_OURS) ? null : code, who.getName()),
                "Corrected: " + name + ".",
                told);
        return "redirect:" + PATH;
    }

    @PostMapping("/id")
    String correctId(
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String level,
            Principal who,
            RedirectAttributes told) {
        put(() -> ids.correct(id, level(level), who.getName()), "Corrected: " + id + ".", told);
        return "redirect:" + PATH;
    }

    private static void put(Runnable correction, String done, RedirectAttributes told) {
        try {
            correction.run();
            told.addFlashAttribute("done", done);
        } catch (InvalidInput wrong) {
            told.addFlashAttribute("refusal", wrong.getMessage());
        }
    }

    private static YearMonth month(String text) {
        try {
            YearMonth month = YearMonth.parse(text);
            if (!month.isBefore(ReportMonths.FIRST) && month.getYear() <= 9999) { // what a database can be asked for
                return month;
            }
        } catch (DateTimeException none) {
            // told below, with what no report is of
        }
        throw new InvalidInput("month", "This is no month of a report; load the page anew.");
    }

    private static Level level(String text) {
        return Coded.find(Level.class, text).orElseThrow(() -> new InvalidInput("level", "Choose what the ID is."));
    }
}
