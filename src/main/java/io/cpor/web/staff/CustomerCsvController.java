package io.cpor.web.staff;

import io.cpor.insight.Coverage;
import io.cpor.insight.CoveredLine;
import io.cpor.insight.CustomerUnknown;
import io.cpor.insight.CustomerUsage;
import io.cpor.insight.Figure;
import io.cpor.insight.MonthlyUse;
import io.cpor.table.GuidParser;
import io.cpor.web.form.CsvDownload;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The figures of a customer as a spreadsheet opens them, a row for each line and month. */
@Controller
@Hidden
class CustomerCsvController {
    private static final List<String> COLUMNS =
            List.of("Workload", "Code", "Month", "Active users", "Paid seats", "Per cent", "Claim ID", "Provisional");

    private final Coverage coverage;
    private final CustomerUsage usage;
    private final Clock clock;

    CustomerCsvController(Coverage coverage, CustomerUsage usage, Clock clock) {
        this.coverage = coverage;
        this.usage = usage;
        this.clock = clock;
    }

    @GetMapping("/staff/customers/{tenantId}/usage.csv")
    void csv(@PathVariable String tenantId, HttpServletResponse response) throws IOException {
        String tenant = GuidParser.plain(tenantId).toLowerCase(Locale.ROOT);
        YearMonth last = YearMonth.now(clock);
        List<MonthlyUse> months = usage.of(tenant, last.minusMonths(LineChart.MONTHS - 1L), last);
        Map<String, String> names = coverage.customer(tenant).lines().stream()
                .collect(Collectors.toMap(CoveredLine::code, CoveredLine::name));
        CsvDownload csv = CsvDownload.begin("usage-" + tenant + ".csv", response, COLUMNS);
        months.forEach(one -> csv.row(
                names.getOrDefault(one.code(), one.code()),
                one.code(),
                one.month(),
                one.activeUsers(),
                one.paidSeats(),
                new Figure(one.month(), one.activeUsers(), one.paidSeats(), !one.provisional()).percent(),
                one.claimId(),
                one.provisional() ? "yes" : "no"));
    }

    @ExceptionHandler(CustomerUnknown.class)
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(404);
    }
}
