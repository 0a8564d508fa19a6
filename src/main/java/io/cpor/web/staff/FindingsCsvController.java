package io.cpor.web.staff;

import io.cpor.finding.Finding;
import io.cpor.finding.Findings;
import io.cpor.web.form.CsvDownload;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Every finding that a search finds, to be downloaded; amounts for managers alone. */
@Controller
@Hidden
class FindingsCsvController {
    private static final List<String> COLUMNS = List.of(
            "Rule",
            "In words",
            "Severity",
            "State",
            "Customer",
            "Tenant ID",
            "Workload or product",
            "Code",
            "Claim ID",
            "Association",
            "Location",
            "Month",
            "Until",
            "What to do",
            "Evidence",
            "Cannot tell",
            "First seen",
            "Last seen",
            "Reason",
            "Set aside until");

    private final Findings findings;
    private final Clock clock;

    FindingsCsvController(Findings findings, Clock clock) {
        this.findings = findings;
        this.clock = clock;
    }

    @GetMapping("/staff/findings.csv")
    void csv(@ModelAttribute("query") FindingsQuery query, Authentication who, HttpServletResponse response)
            throws IOException {
        boolean money = FindingCards.isManager(who);
        List<Finding> found =
                findings.search(query.search(0, Integer.MAX_VALUE)).content();
        List<String> columns = new ArrayList<>(COLUMNS);
        if (money) {
            columns.add("Stake in USD");
            columns.add("Amounts");
        }
        CsvDownload csv = CsvDownload.begin("findings-" + LocalDate.now(clock) + ".csv", response, columns);
        FindingWords words = new FindingWords();
        for (Finding one : found) {
            List<Object> row = new ArrayList<>(row(one, words));
            if (money) {
                row.add(one.stakeUsd());
                row.add(one.evidence().stream()
                        .map(words::amounts)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("; ")));
            }
            csv.row(row.toArray());
        }
    }

    private static List<Object> row(Finding one, FindingWords words) {
        return Arrays.asList(
                one.rule().code(),
                words.rule(one.rule()),
                one.rule().severity().code(),
                one.state().code(),
                one.customer(),
                one.tenantId(),
                one.name(),
                one.code(),
                one.claimId(),
                one.associationId(),
                one.locationId(),
                one.month(),
                one.until(),
                one.remedy(),
                one.evidence().stream()
                        .map(evidence -> words.source(evidence.report())
                                + (evidence.month() == null ? "" : " " + evidence.month()) + ": " + evidence.figures())
                        .collect(Collectors.joining("; ")),
                one.cannotTell(),
                one.firstSeen(),
                one.lastSeen(),
                one.standing().reason(),
                one.standing().asideUntil());
    }
}
