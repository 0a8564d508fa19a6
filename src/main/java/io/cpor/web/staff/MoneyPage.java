package io.cpor.web.staff;

import io.cpor.money.ComparedPayment;
import io.cpor.money.Money;
import io.cpor.money.MoneyReport;
import io.cpor.report.intake.LedgerLine;
import io.cpor.report.intake.ReportLedger;
import io.cpor.report.layout.ReportKind;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What came in, what did not and why, for managers and nobody else. */
@Controller
@Hidden
class MoneyPage {
    /** More lines than this are in the CSV alone, for nobody reads them on a page. */
    private static final int SHOWN = 50;

    private final Money money;
    private final ReportLedger ledger;

    MoneyPage(Money money, ReportLedger ledger) {
        this.money = money;
        this.ledger = ledger;
    }

    @GetMapping("/staff/money")
    String show(@ModelAttribute("query") MoneyQuery query, Model model) {
        MoneyReport report = money.report(query.search());
        List<ComparedPayment> differences = report.payments().stream()
                .filter(one -> one.finding().isDifference())
                .toList();
        model.addAttribute("report", report);
        model.addAttribute("words", new MoneyWords());
        model.addAttribute("groupings", MoneyWords.groupings());
        model.addAttribute("bases", MoneyWords.bases());
        model.addAttribute("ledger", ledgerOfMoney());
        model.addAttribute("differences", differences);
        model.addAttribute("shown", SHOWN);
        model.addAttribute(
                "opportunities",
                report.opportunities().lines().stream()
                        .filter(one -> one.units().signum() > 0)
                        .toList());
        return "staff/money";
    }

    private List<LedgerLine> ledgerOfMoney() {
        return Stream.of(ReportKind.EARNINGS, ReportKind.INELIGIBLE, ReportKind.PAYMENTS, ReportKind.CAPS)
                .map(ledger::line)
                .toList();
    }
}
