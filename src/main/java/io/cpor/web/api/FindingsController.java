package io.cpor.web.api;

import io.cpor.finding.FindingRule;
import io.cpor.finding.FindingSearch;
import io.cpor.finding.FindingState;
import io.cpor.finding.Findings;
import io.cpor.finding.FoundFindings;
import io.cpor.report.intake.ReportLedger;
import io.cpor.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What somebody should act on, for staff and managers; amounts for managers alone. */
@RestController
@RequestMapping("/api/findings")
@Tag(name = "What associations bring")
class FindingsController {
    private static final int LAST_PAGE = 1_000_000;
    private static final int LARGEST_PAGE = 100;

    private final Findings findings;
    private final ReportLedger ledger;

    FindingsController(Findings findings, ReportLedger ledger) {
        this.findings = findings;
        this.ledger = ledger;
    }

    @Operation(summary = "What the reports and associations say that somebody should act on, the most urgent first")
    @ApiResponse(responseCode = "200", description = "Amounts are null and empty for whoever is no manager")
    @ApiResponse(responseCode = "400", description = "Every fault at once", content = @Content)
    @GetMapping
    FindingsView list(
            @Parameter(schema = @Schema(implementation = FindingState.class)) @RequestParam(required = false)
                    String state,
            @Parameter(schema = @Schema(implementation = FindingRule.class)) @RequestParam(required = false)
                    String rule,
            @Parameter(schema = @Schema(maxLength = QueryParameters.LONGEST)) @RequestParam(required = false)
                    String customer,
            @Parameter(schema = @Schema(maxLength = QueryParameters.LONGEST)) @RequestParam(required = false)
                    String code,
            @Parameter(schema = @Schema(type = "integer", format = "int32", minimum = "0", maximum = "" + LAST_PAGE))
                    @RequestParam(defaultValue = "0")
                    int page,
            @Parameter(schema = @Schema(type = "integer", format = "int32", minimum = "1", maximum = "" + LARGEST_PAGE))
                    @RequestParam(defaultValue = "20")
                    int size,
            Principal who) {
        QueryParameters asked = new QueryParameters();
        FindingState inState = asked.oneOf(FindingState.class, "state", state);
        FindingRule ofRule = asked.oneOf(FindingRule.class, "rule", rule);
        String name = asked.text("customer", customer);
        String line = asked.text("code", code);
        asked.page(page, LAST_PAGE, size, LARGEST_PAGE);
        asked.orRefuse();
        FoundFindings found = findings.search(new FindingSearch(inState, ofRule, name, line, page, size));
        return FindingsView.of(isManager(who) ? found : found.withoutMoney(), findings, ledger.lines(), page, size);
    }

    private static boolean isManager(Principal who) {
        return who instanceof Authentication person
                && person.getAuthorities().stream()
                        .anyMatch(group -> Role.MANAGERS.group().equals(group.getAuthority()));
    }
}
