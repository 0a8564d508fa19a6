package io.cpor.web.api;

import io.cpor.association.agreement.EngagementLevel;
import io.cpor.association.agreement.EngagementPurpose;
import io.cpor.insight.Coverage;
import io.cpor.insight.CoverageOrder;
import io.cpor.insight.CoverageResult;
import io.cpor.insight.CoverageSearch;
import io.cpor.insight.CoveredLine;
import io.cpor.insight.CustomerCoverage;
import io.cpor.insight.LineState;
import io.cpor.report.intake.ReportLedger;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which workloads and subscriptions of which customers are covered, for staff and managers. */
@RestController
@RequestMapping("/api/coverage")
@Tag(name = "What associations bring")
class CoverageController {
    private static final int LAST_PAGE = 1_000_000;
    private static final int LARGEST_PAGE = 100;

    private final Coverage coverage;
    private final ReportLedger ledger;

    CoverageController(Coverage coverage, ReportLedger ledger) {
        this.coverage = coverage;
        this.ledger = ledger;
    }

    @Operation(summary = "Customers with their workloads and subscriptions, by the customer's name")
    @GetMapping
    PageView list(
            @Parameter(schema = @Schema(maxLength = QueryParameters.LONGEST)) @RequestParam(required = false)
                    String customer,
            @Parameter(schema = @Schema(maxLength = QueryParameters.LONGEST)) @RequestParam(required = false)
                    String code,
            @Parameter(schema = @Schema(implementation = LineState.class)) @RequestParam(required = false) String state,
            @Parameter(schema = @Schema(type = "integer", format = "int32", minimum = "0", maximum = "" + LAST_PAGE))
                    @RequestParam(defaultValue = "0")
                    int page,
            @Parameter(schema = @Schema(type = "integer", format = "int32", minimum = "1", maximum = "" + LARGEST_PAGE))
                    @RequestParam(defaultValue = "20")
                    int size) {
        QueryParameters asked = new QueryParameters();
        String name = asked.text("customer", customer);
        String line = asked.text("code", code);
        LineState stands = asked.oneOf(LineState.class, "state", state);
        asked.page(page, LAST_PAGE, size, LARGEST_PAGE);
        asked.orRefuse();
        CoverageResult found =
                coverage.search(new CoverageSearch(name, line, stands, CoverageOrder.CUSTOMER, page, size));
        return new PageView(
                found.content().stream().map(CustomerView::of).toList(),
                CompleteTo.of(ledger.lines()),
                found.total(),
                page,
                size);
    }

    record LineView(
            @Schema(description = "The workload's code, or the subscription's ID")
            String code,

            EngagementLevel level,
            LineState state,

            @Schema(description = "The association by which it stands so; null if there is none")
            String associationId,

            @Schema(description = "Since when it stands so; null if it never was ours")
            LocalDate since,

            @Schema(
                    type = "string",
                    example = "2026-05",
                    description = "The month of the figures; null if there are none")
            YearMonth month,

            Long activeUsers,
            Long paidSeats,

            @Schema(description = "What no active association serves")
            Set<EngagementPurpose> openPurposes) {
        static LineView of(CoveredLine line) {
            boolean known = line.figure() != null;
            return new LineView(
                    line.code(),
                    line.level(),
                    line.state(),
                    line.associationId(),
                    line.since(),
                    known ? line.figure().month() : null,
                    known ? line.figure().activeUsers() : null,
                    known ? line.figure().paidSeats() : null,
                    new TreeSet<>(line.openPurposes()));
        }
    }

    record CustomerView(String tenantId, String customer, List<LineView> lines) {
        static CustomerView of(CustomerCoverage one) {
            return new CustomerView(
                    one.tenantId(),
                    one.customer(),
                    one.lines().stream().map(LineView::of).toList());
        }
    }

    record PageView(
            List<CustomerView> content,

            @Schema(
                    description =
                            "Up to which month every report of a kind is there, by the kind's code; null if no month is complete")
            Map<String, String> completeTo,

            long totalElements,
            int page,
            int size) {}
}
