package io.cpor.web.staff;

import io.cpor.association.value.Fault;
import io.cpor.association.value.InvalidInput;
import io.cpor.finding.Findings;
import io.cpor.insight.CustomerUnknown;
import io.cpor.insight.LineFactKind;
import io.cpor.insight.LineFacts;
import io.cpor.insight.LineFacts.Statement;
import io.cpor.money.Money;
import io.cpor.report.intake.ReportLedger;
import io.cpor.report.layout.ReportKind;
import io.cpor.table.GuidParser;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All that is known of a customer: associations, and how the lines are used. Staff state here what no report has. */
@Controller
@RequestMapping("/staff/customers/{tenantId}")
@Hidden
class CustomerPage {
    private final CustomerSheets sheets;
    private final LineFacts facts;
    private final ReportLedger ledger;
    private final Money money;
    private final Findings findings;
    private final FindingCards cards;

    CustomerPage(
            CustomerSheets sheets,
            LineFacts facts,
            ReportLedger ledger,
            Money money,
            Findings findings,
            FindingCards cards) {
        this.sheets = sheets;
        this.facts = facts;
        this.ledger = ledger;
        this.money = money;
        this.findings = findings;
        this.cards = cards;
    }

    @GetMapping
    String show(@PathVariable String tenantId, Authentication who, Model model) {
        CustomerSheet sheet = sheets.of(plain(tenantId));
        model.addAttribute("sheet", sheet);
        model.addAttribute("ledger", CoveragePage.ledgerOfUsage(ledger));
        model.addAttribute("staff", CoveragePage.isStaff(who));
        if (CustomerMoneyController.isManager(who)) {
            addEarnings(sheet.tenantId(), model);
        }
        model.addAttribute("findings", cards.of(findings.ofCustomer(sheet.tenantId()), who));
        model.addAttribute("findingWords", new FindingWords());
        model.addAttribute("seesMoney", FindingCards.isManager(who));
        if (!model.containsAttribute("faults")) {
            model.addAttribute("faults", Map.of());
            model.addAttribute("entered", Map.of());
            model.addAttribute("faultyAssociations", List.of());
        }
        return "staff/customer";
    }

    /** Nobody else is given any of it. */
    private void addEarnings(String tenantId, Model model) {
        model.addAttribute("earnings", money.customer(tenantId));
        model.addAttribute("moneyWords", new MoneyWords());
        model.addAttribute("moneyLedger", List.of(ledger.line(ReportKind.EARNINGS), ledger.line(ReportKind.PAYMENTS)));
    }

    /** @param entered the lines' fields stand in the order of the lines */
    @PostMapping("/facts")
    String state(
            @PathVariable String tenantId,
            @RequestParam MultiValueMap<String, String> entered,
            Authentication who,
            HttpServletResponse response,
            RedirectAttributes told,
            Model model) {
        String association = entered.toSingleValueMap().getOrDefault("association", "");
        try {
            int news = facts.state(plain(tenantId), association, statements(entered), who.getName());
            told.addFlashAttribute("done", news == 0 ? "Nothing was new." : "Kept, with your name and the time.");
            return "redirect:/staff/customers/{tenantId}";
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute(
                    "faults",
                    invalid.faults().stream()
                            .collect(Collectors.toMap(
                                    fault -> association + "-" + fault.field(), Fault::message, (one, more) -> one)));
            model.addAttribute("refusal", "Nothing was kept. Look at what is marked below.");
            Map<String, String> typed = new HashMap<>();
            statements(entered).forEach(one -> typed.put(association + "-" + one.field(), one.typed()));
            model.addAttribute("entered", typed);
            model.addAttribute("faultyAssociations", List.of(association));
            return show(tenantId, who, model);
        }
    }

    private static String plain(String tenantId) {
        return GuidParser.plain(tenantId).toLowerCase(Locale.ROOT);
    }

    private static List<Statement> statements(MultiValueMap<String, String> entered) {
        List<Statement> statements = new ArrayList<>();
        statements.add(new Statement("optOut", "", LineFactKind.PAYMENT_OPT_OUT, at(entered, "optOut", 0)));
        List<String> lines = entered.getOrDefault("line", List.of());
        for (int line = 0; line < lines.size(); line++) {
            statements.add(new Statement(
                    "end-" + line, lines.get(line), LineFactKind.SUBSCRIPTION_END, at(entered, "end", line)));
            statements.add(new Statement(
                    "mark-" + line, lines.get(line), LineFactKind.PRIOR_HIGH_WATER_MARK, at(entered, "mark", line)));
        }
        return statements;
    }

    private static String at(MultiValueMap<String, String> entered, String field, int line) {
        List<String> all = entered.getOrDefault(field, List.of());
        return line < all.size() && all.get(line) != null ? all.get(line) : "";
    }

    @ExceptionHandler(CustomerUnknown.class)
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
