package io.cpor.web.staff;

import io.cpor.money.CustomerEarnings;
import io.cpor.money.CustomerMonth;
import io.cpor.money.Money;
import io.cpor.security.Role;
import io.cpor.table.GuidParser;
import io.cpor.web.form.CsvDownload;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a customer's lines earned, as a spreadsheet opens it, for managers and nobody else. */
@Controller
@Hidden
class CustomerMoneyController {
    private static final List<String> COLUMNS = List.of(
            "Month",
            "Provisional",
            "Of its usage, USD",
            "Of that not assignable, USD",
            "Of its usage in each currency",
            "Earned in it, USD",
            "Paid in it, USD");

    private final Money money;

    CustomerMoneyController(Money money) {
        this.money = money;
    }

    static boolean isManager(Authentication who) {
        return who.getAuthorities().stream()
                .anyMatch(group -> Role.MANAGERS.group().equals(group.getAuthority()));
    }

    @GetMapping("/staff/customers/{tenantId}/earnings.csv")
    void csv(@PathVariable String tenantId, HttpServletResponse response) throws IOException {
        String tenant = GuidParser.plain(tenantId).toLowerCase(Locale.ROOT);
        CustomerEarnings earnings = money.customer(tenant);
        MoneyWords words = new MoneyWords();
        CsvDownload csv = CsvDownload.begin("earnings-" + tenant + ".csv", response, COLUMNS);
        for (CustomerMonth one : earnings.months()) {
            csv.row(
                    one.month(),
                    one.provisional() ? "yes" : "no",
                    one.ofUsage().usd(),
                    one.notAssignable().usd(),
                    words.currencies(one.ofUsage()),
                    one.earned().usd(),
                    one.paid().usd());
        }
    }
}
