package io.cpor.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.ReportedMoney;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a customer's lines earned, on the customer's page: for managers and nobody else. */
@CporTest
class CustomerEarningsTest {
    private static final LocalDate DAY = LocalDate.of(2034, 4, 14);

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    private String tenant;

    @BeforeEach
    void reported() {
        tenant = cases.signed(Agreements.contoso()).association().customer().tenantId();
        String payment = "P-" + UUID.randomUUID();
        new ReportedMoney(jdbc, "5550002")
                .earning(tenant, "As reported", null, DAY, "4711.50", "4712.25", payment)
                .earning(tenant, "As reported", null, DAY, "-12.25", "-13.50", null)
                .payment(payment, DAY.plusMonths(2), "4711.50", "4712.25", "0", "4711.50");
    }

    private Http.Answer asked(String user, String path) {
        return cases.http(user).get("/staff/customers/" + tenant + path);
    }

    @Test
    void a_manager_sees_which_month_is_which() {
        String found = asked("manager", "").body();

        assertThat(found)
                .contains("id=\"earnings\"", "Earnings – Default", "April 2034", "May 2034", "June 2034")
                .contains("provisional: Microsoft may still change it")
                .contains("4,698.75", "of it -13.50 reversed or taken back", "EUR 4,699.25")
                .contains("Of its usage, USD", "Earned in it, USD", "Paid in it, USD");
        assertThat(asked("manager", "/earnings.csv").body())
                .contains("2034-06,no,,,,,4712.25")
                .contains("2034-05,no,,,,4698.75,")
                .contains("2034-04,yes,4698.75,-13.50,EUR 4,699.25,,".replace("EUR 4,699.25", "\"EUR 4,699.25\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "reviewer", "colleague"})
    void staff_see_none_of_it_on_any_door(String user) {
        Http.Answer page = asked(user, "");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("4,7", "4712", "4711", "id=\"earnings\"", "earnings.csv");
        assertThat(asked(user, "/earnings.csv").status()).isEqualTo(403);
        assertThat(asked(user, "/earnings.csv").body()).doesNotContain("4712");
        assertThat(asked(user, "/usage.csv").body()).doesNotContain("4712");
        assertThat(cases.http(user).get("/api/customers/" + tenant + "/usage").body())
                .doesNotContain("4712");
    }
}
