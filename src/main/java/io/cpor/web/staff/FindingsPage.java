package io.cpor.web.staff;

import io.cpor.association.value.Fault;
import io.cpor.association.value.InvalidInput;
import io.cpor.association.value.OfficeTime;
import io.cpor.finding.FindingChanged;
import io.cpor.finding.FindingUnknown;
import io.cpor.finding.Findings;
import io.cpor.finding.FoundFindings;
import io.cpor.report.intake.ReportLedger;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What somebody should act on, for staff and managers, who say what became of it. */
@Controller
@RequestMapping("/staff/findings")
@Hidden
class FindingsPage {
    private static final int SIZE = 25;

    private final Findings findings;
    private final FindingCards cards;
    private final ReportLedger ledger;
    private final OfficeTime office;

    FindingsPage(Findings findings, FindingCards cards, ReportLedger ledger, OfficeTime office) {
        this.findings = findings;
        this.cards = cards;
        this.ledger = ledger;
        this.office = office;
    }

    @GetMapping
    String list(@ModelAttribute("query") FindingsQuery query, Authentication who, Model model) {
        int number = query.number();
        FoundFindings found = findings.search(query.search(number - 1, SIZE));
        if (found.content().isEmpty() && number > 1) {
            number = 1;
            found = findings.search(query.search(0, SIZE));
        }
        model.addAttribute("cards", cards.of(found.content(), who));
        model.addAttribute("total", found.total());
        model.addAttribute("open", findings.open());
        model.addAttribute("untold", findings.untold());
        model.addAttribute("words", new FindingWords());
        model.addAttribute("rules", FindingWords.rules());
        model.addAttribute("states", FindingWords.states());
        model.addAttribute("ledger", ledger.lines());
        model.addAttribute("office", office);
        model.addAttribute("staff", CoveragePage.isStaff(who));
        model.addAttribute("manager", FindingCards.isManager(who));
        model.addAttribute("page", number);
        model.addAttribute("pages", Math.max(1, (found.total() + SIZE - 1) / SIZE));
        if (!model.containsAttribute("faulty")) {
            model.addAttribute("faulty", 0L);
            model.addAttribute("faults", Map.of());
        }
        return "staff/findings";
    }

    /**
     * Says what became of one.
     *
     * @param deed what is said: {@code deal-with}, {@code set-aside} or {@code reopen}
     */
    @PostMapping("/{id}/{deed}")
    String say(
            @PathVariable long id,
            @PathVariable String deed,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String until,
            @ModelAttribute("query") FindingsQuery query,
            Authentication who,
            HttpServletResponse response,
            RedirectAttributes told,
            Model model) {
        try {
            switch (deed) {
                case "deal-with" -> findings.dealWith(id, version, who.getName());
                case "set-aside" -> findings.setAside(id, version, reason, day(until), who.getName());
                case "reopen" -> findings.reopen(id, version, who.getName());
                default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such deed.");
            }
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refusal", "Nothing was changed. Look at what is marked below.");
            model.addAttribute("faulty", id);
            model.addAttribute(
                    "faults",
                    invalid.faults().stream()
                            .collect(Collectors.toMap(Fault::field, Fault::message, (one, more) -> one)));
            model.addAttribute("enteredReason", reason);
            model.addAttribute("enteredUntil", until);
            return list(query, who, model);
        } catch (FindingChanged changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("refusal", changed.getMessage());
            return list(query, who, model);
        }
        told.addFlashAttribute("done", "Kept, with your name and the time.");
        told.addAttribute("state", query.state());
        told.addAttribute("rule", query.rule());
        told.addAttribute("customer", query.customer());
        told.addAttribute("code", query.code());
        return "redirect:/staff/findings";
    }

    private static LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException none) {
            throw new InvalidInput("until", "Enter a day as YYYY-MM-DD, or leave it empty.");
        }
    }

    @ExceptionHandler(FindingUnknown.class)
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
