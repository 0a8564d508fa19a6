package io.cpor.web.api;

import io.cpor.insight.CustomerUsage;
import io.cpor.insight.MonthlyUse;
import io.cpor.table.GuidParser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How a customer's workloads are used month by month, for staff and managers. */
@RestController
@RequestMapping("/api/customers")
@Tag(name = "What associations bring")
class CustomerUsageController {
    private static final int USUAL_MONTHS = 36;

    private final CustomerUsage usage;
    private final Clock clock;

    CustomerUsageController(CustomerUsage usage, Clock clock) {
        this.usage = usage;
        this.clock = clock;
    }

    @Operation(summary = "A customer's active users and paid seats, by line and month")
    @ApiResponse(responseCode = "200", description = "Every line and month of which a report has figures")
    @ApiResponse(responseCode = "400", description = "Every fault at once", content = @Content)
    @ApiResponse(
            responseCode = "404",
            description = "Neither an association nor a report names the tenant",
            content = @Content)
    @GetMapping("/{tenantId}/usage")
    UsageView usage(
            @PathVariable String tenantId,
            @Parameter(schema = @Schema(type = "string", format = "year-month", example = "2026-01"))
                    @RequestParam(required = false)
                    String from,
            @Parameter(schema = @Schema(type = "string", format = "year-month", example = "2026-05"))
                    @RequestParam(required = false)
                    String to) {
        QueryParameters asked = new QueryParameters();
        YearMonth givenLast = asked.month("to", to);
        YearMonth givenFirst = asked.month("from", from);
        YearMonth last = givenLast == null ? YearMonth.now(clock) : givenLast;
        YearMonth first = givenFirst == null ? last.minusMonths(USUAL_MONTHS - 1L) : givenFirst;
        asked.inOrder("to", first, last);
        asked.orRefuse();
        String tenant = GuidParser.plain(tenantId).toLowerCase(Locale.ROOT);
        return new UsageView(
                tenant,
                usage.of(tenant, first, last).stream().map(MonthView::of).toList());
    }

    record MonthView(
            @Schema(description = "The workload's code") String code,
            @Schema(type = "string", example = "2026-05") YearMonth month,

            @Schema(description = "May be more than the paid seats")
            Long activeUsers,

            Long paidSeats,

            @Schema(description = "Of the report's row; null if only OfficeUsage tells of it")
            String claimId,

            @Schema(description = "Whether Microsoft may still change the figures")
            boolean provisional) {
        static MonthView of(MonthlyUse one) {
            return new MonthView(
                    one.code(), one.month(), one.activeUsers(), one.paidSeats(), one.claimId(), one.provisional());
        }
    }

    record UsageView(String tenantId, List<MonthView> content) {}
}
