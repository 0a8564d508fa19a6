package io.cpor.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.Cases;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.ReportedMoney;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The money as managers see it. */
@CporTest
class MoneyPageTest {
    /** A year that no other test's rows are of. */
    private static final LocalDate DAY = LocalDate.of(2033, 4, 14);

    private static final String PERIOD = "from=2033-04&to=2033-04";

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    private final String tenant = UUID.randomUUID().toString();

    @BeforeEach
    void reported() {
        jdbc.sql("delete from earnings_row where transaction_date between date '2033-01-01' and date '2033-12-31'")
                .update();
        jdbc.sql("delete from ineligible_row where transaction_date between date '2033-01-01' and date '2033-12-31'")
                .update();
        jdbc.sql("delete from cap_row where ends_on > date '2033-01-01'").update();
        new ReportedMoney(jdbc, "5550001")
                .earning(tenant, "=HYPERLINK(\"http://evil.example\")", null, DAY, "1000.50", "1100.25", "P-33")
                .earning(tenant, "=HYPERLINK(\"http://evil.example\")", null, DAY, "-12.25", "-13.50", "P-33")
                .ineligible(tenant, "IVDPOE", DAY, "7")
                .ineligible(tenant, "<b>NEW</b>", DAY, "7")
                .cap(null, null, LocalDate.of(2034, 6, 30), "1000", "900", "100");
    }

    private String page(String query) {
        Http.Answer answer = cases.http("manager").get("/staff/money?" + query);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private String csv(String query) {
        Http.Answer answer = cases.http("manager").get("/staff/money.csv?" + query);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void every_sum_names_its_month_and_the_ledger_heads_the_page() {
        String found = page(PERIOD);

        assertThat(found)
                .contains("Earnings by month", "month of the usage (transactionDate), April 2033")
                .contains("1,100.25", "-13.50", "1,086.75", "EUR 988.25")
                .contains("provisional: Microsoft may still change it")
                .contains("The proof of execution is not approved", "no date is published")
                .contains("No estimate: ")
                .contains("&lt;b&gt;NEW&lt;/b&gt;")
                .doesNotContain("<b>NEW");
        assertThat(found.indexOf("Ineligible revenue usage</dt>"))
                .isPositive()
                .isLessThan(found.indexOf("Earnings by month"));
        assertThat(page(PERIOD + "&by=customer&basis=earned"))
                .contains("month when it was earned (earningDate)")
                .contains("No earning that is known is of these months.");
    }

    @Test
    void the_csv_holds_numbers_as_numbers_and_no_formula() {
        assertThat(csv(PERIOD + "&by=customer&table=sums"))
                .contains(tenant
                        + ",\"'=HYPERLINK(\"\"http://evil.example\"\")\",no,2,1100.25,-13.50,1086.75,0,EUR,988.25");
        assertThat(csv(PERIOD + "&table=not-assignable")).contains("negative,1,-13.50,0,EUR,-12.25");
        assertThat(csv(PERIOD + "&table=not-eligible")).contains("IVDPOE,", "<b>NEW</b>");
        assertThat(csv(PERIOD + "&table=caps"))
                .contains("5550001,,Modern Work and Security Usage,,,,,1000.00,900.00,100.00,,2033-07-01,2034-06-30,");
        assertThat(csv(PERIOD + "&table=opportunities")).contains(tenant);
        assertThat(csv(PERIOD + "&table=payments")).contains("Payment,Participant,Finding");
    }

    @ParameterizedTest
    @CsvSource({"by=mood", "basis=hope", "from=May", "to=2026-13", "from=2033-05&to=2033-03", "from=0000-01"})
    void what_cannot_be_searched_for_restricts_nothing(String query) {
        assertThat(page(query)).contains("Earnings by month");
    }

    @Test
    void managers_come_to_it_from_the_start_page() {
        assertThat(cases.anonymous().get("/").body()).contains("href=\"/staff/money\"");
    }
}
