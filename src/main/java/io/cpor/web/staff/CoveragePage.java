package io.cpor.web.staff;

import io.cpor.association.agreement.Catalogue;
import io.cpor.association.agreement.CataloguedWorkload;
import io.cpor.insight.Coverage;
import io.cpor.insight.CoverageResult;
import io.cpor.insight.CoveredLine;
import io.cpor.insight.CustomerCoverage;
import io.cpor.insight.Figure;
import io.cpor.report.intake.LedgerLine;
import io.cpor.report.intake.ReportLedger;
import io.cpor.report.layout.ReportKind;
import io.cpor.security.Role;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Which workloads and subscriptions of which customers are covered, for staff and managers. */
@Controller
@Hidden
class CoveragePage {
    private static final int SIZE = 25;

    private final Coverage coverage;
    private final ReportLedger ledger;
    private final CoveragePlaces places;
    private final Catalogue catalogue;
    private final Clock clock;

    CoveragePage(Coverage coverage, ReportLedger ledger, CoveragePlaces places, Catalogue catalogue, Clock clock) {
        this.coverage = coverage;
        this.ledger = ledger;
        this.places = places;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping("/staff/coverage")
    String list(@ModelAttribute("query") CoverageQuery query, Authentication who, Model model) {
        int number = query.number();
        CoverageResult found = coverage.search(query.search(number - 1, SIZE));
        if (found.content().isEmpty() && number > 1) {
            number = 1;
            found = coverage.search(query.search(0, SIZE));
        }
        YearMonth usual = usualMonth(found.content());
        Map<String, Set<String>> boxes = places.of(found.content());
        CoverageResult shown = found;
        List<CoverageRow> rows = found.content().stream()
                .map(one -> CoverageRow.of(one, shown.columns(), boxes, usual))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute(
                "subscriptions",
                rows.stream().anyMatch(row -> !row.subscriptions().isEmpty()));
        model.addAttribute("found", found);
        model.addAttribute("month", usual == null ? null : CoverageCell.month(usual));
        model.addAttribute("states", CoverageWords.states());
        model.addAttribute("orders", CoverageWords.orders());
        model.addAttribute("workloads", workloads());
        model.addAttribute("ledger", ledgerOfUsage(ledger));
        model.addAttribute("staff", isStaff(who));
        model.addAttribute("page", number);
        model.addAttribute("pages", Math.max(1, (found.total() + SIZE - 1) / SIZE));
        return "staff/coverage";
    }

    /** How far the reports are complete that tell of usage. */
    static List<LedgerLine> ledgerOfUsage(ReportLedger ledger) {
        return List.of(ledger.line(ReportKind.USAGE), ledger.line(ReportKind.OFFICE_USAGE));
    }

    static boolean isStaff(Authentication who) {
        return who.getAuthorities().stream()
                .anyMatch(group -> Role.STAFF.group().equals(group.getAuthority()));
    }

    /** The month of most figures. */
    static YearMonth usualMonth(Collection<CustomerCoverage> customers) {
        return customers.stream()
                .flatMap(one -> one.lines().stream())
                .map(CoveredLine::figure)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Figure::month, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<YearMonth, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** What can be claimed today, by code. */
    private Map<String, String> workloads() {
        return catalogue.workloads(LocalDate.now(clock)).stream()
                .collect(Collectors.toMap(
                        CataloguedWorkload::code, CataloguedWorkload::name, (one, same) -> one, LinkedHashMap::new));
    }
}
