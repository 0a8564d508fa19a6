package io.cpor.web.api;

import io.cpor.money.Money;
import io.cpor.money.MoneyBasis;
import io.cpor.money.MoneyBy;
import io.cpor.money.MoneyPeriod;
import io.cpor.money.MoneySearch;
import io.cpor.report.intake.ReportLedger;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.YearMonth;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What came in, for managers and nobody else. */
@RestController
@RequestMapping("/api/money")
@Tag(name = "What associations bring")
class MoneyController {
    private final Money money;
    private final ReportLedger ledger;

    MoneyController(Money money, ReportLedger ledger) {
        this.money = money;
        this.ledger = ledger;
    }

    @Operation(summary = "Earnings, what earned nothing and why, payments and caps, as Microsoft's reports tell them")
    @ApiResponse(responseCode = "200", description = "Sums of the rows that are in force, and nothing computed")
    @ApiResponse(responseCode = "400", description = "Every fault at once", content = @Content)
    @GetMapping
    MoneyView money(
            @Parameter(schema = @Schema(implementation = MoneyBy.class)) @RequestParam(required = false) String by,
            @Parameter(schema = @Schema(implementation = MoneyBasis.class)) @RequestParam(required = false)
                    String basis,
            @Parameter(schema = @Schema(type = "string", format = "year-month", example = "2026-01"))
                    @RequestParam(required = false)
                    String from,
            @Parameter(schema = @Schema(type = "string", format = "year-month", example = "2026-05"))
                    @RequestParam(required = false)
                    String to) {
        QueryParameters asked = new QueryParameters();
        MoneyBy grouped = asked.oneOf(MoneyBy.class, "by", by);
        MoneyBasis month = asked.oneOf(MoneyBasis.class, "basis", basis);
        YearMonth first = asked.month("from", from);
        YearMonth last = asked.month("to", to);
        asked.inOrder("to", first, last);
        asked.orRefuse();
        return MoneyView.of(
                money.report(new MoneySearch(
                        Objects.requireNonNullElse(grouped, MoneyBy.MONTH),
                        Objects.requireNonNullElse(month, MoneyBasis.USAGE),
                        new MoneyPeriod(first, last))),
                ledger.lines());
    }
}
