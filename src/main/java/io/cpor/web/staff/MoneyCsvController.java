package io.cpor.web.staff;

import io.cpor.money.Money;
import io.cpor.money.MoneyReport;
import io.cpor.web.form.CsvDownload;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
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
        CsvDownload csv = CsvDownload.begin(
                "money-" + chosen.code() + "-" + LocalDate.now(clock) + ".csv", response, chosen.columns());
        chosen.rows(report).forEach(row -> csv.row(row.toArray()));
    }
}
