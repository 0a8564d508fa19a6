package io.cpor.web.staff;

import io.cpor.money.Money;
import io.cpor.money.MoneyReport;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Each table of the money, to be downloaded. */
@Controller
@Hidden
class MoneyCsvController {
    private final Money money;
    private final Clock clock;

    MoneyCsvController(Money money, Clock clock) {
        this.money = money;
        this.clock = clock;
    }

    /** @param table which of them; the sums if there is no such one */
    @GetMapping("/staff/money.csv")
    void csv(
            @ModelAttribute("query") MoneyQuery query,
            @RequestParam(defaultValue = "") String table,
            HttpServletResponse response)
            throws IOException {
        MoneyReport report = money.report(query.search());
        MoneyTable chosen = MoneyTable.of(table);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("money-" + chosen.code() + "-" + LocalDate.now(clock) + ".csv")
                        .build()
                        .toString());
        MoneyCsv.write(response.getWriter(), chosen, report);
    }
}
