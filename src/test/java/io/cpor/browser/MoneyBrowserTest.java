package io.cpor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.cpor.testing.CporTest;
import io.cpor.testing.ReportFixtures;
import io.cpor.testing.ReportedMoney;
import io.cpor.testing.Slow;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The money in a real browser: the way there, the filter, and that staff do not get in. */
@CporTest
@Slow
class MoneyBrowserTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Value("${server.port}")
    int port;

    private static void looks(Person who, String name) {
        for (int width : new int[] {390, 1280, 1700}) {
            who.page().setViewportSize(width, 900);
            who.findsNothingInTheWay(name + "-" + width);
        }
        who.page().setViewportSize(1280, 900);
    }

    private void reported() {
        LocalDate last = LocalDate.now(clock).minusMonths(3).withDayOfMonth(28);
        ReportedMoney money = new ReportedMoney(jdbc, "7654321");
        for (int back = 0; back < 8; back++) {
            for (int customer = 0; customer < 3; customer++) {
                money.earning(
                        ReportFixtures.tenant(customer),
                        "Wingtip Money " + customer,
                        null,
                        last.minusMonths(back),
                        String.valueOf(1200 - 90 * back + customer),
                        String.valueOf(1320 - 99 * back + customer),
                        "00123" + back);
            }
            money.payment("00123" + back, last.minusMonths(back).plusMonths(2), "3603", "3963", "540.45", "3062.55");
        }
        money.earning(null, null, null, last, "250", "275", null)
                .earning(ReportFixtures.tenant(1), "Wingtip Money 1", null, last, "-50", "-55", null)
                .ineligible(
                        ReportFixtures.tenant(0),
                        "CUSPUBSEC",
                        LocalDate.now(clock).minusDays(60),
                        "400")
                .ineligible(ReportFixtures.tenant(0), "IVDPOE", last, "300")
                .ineligible(ReportFixtures.tenant(2), "PAULWPHWM", last, "200")
                .cap(null, null, LocalDate.now(clock).plusMonths(6), "50000", "46000", "4000")
                .cap(
                        ReportFixtures.tenant(2),
                        "Wingtip Money 2",
                        LocalDate.now(clock).plusMonths(6),
                        "9000",
                        "1000",
                        "8000");
    }

    @Test
    void a_manager_looks_at_the_money_and_staff_may_not() {
        reported();
        try (Browsers browsers = Browsers.start();
                Person agent = browsers.person("http://localhost:" + port, 1280);
                Person manager = browsers.person("http://localhost:" + port, 1280)) {
            manager.opens("/login");
            manager.logsIn("manager");
            manager.opens("/");
            looks(manager, "money-0-welcome");
            manager.page().getByText("Money: what came in").click();
            assertThat(manager.page()
                            .getByText("month of the usage (transactionDate), all months")
                            .first())
                    .isVisible();
            looks(manager, "money-1-months");

            manager.page().getByLabel("Sums by").selectOption("customer");
            manager.page()
                    .locator("#from")
                    .fill(LocalDate.now(clock).minusMonths(6).toString().substring(0, 7));
            manager.presses("Show");
            assertThat(manager.page().getByText("Earnings by customer")).isVisible();
            assertThat(manager.page().getByText("Wingtip Money 2").first()).isVisible();
            org.assertj.core.api.Assertions.assertThat(manager.page().url()).contains("by=customer", "from=20");
            looks(manager, "money-2-customers");

            agent.opens("/login");
            agent.logsIn("agent");
            agent.opens("/staff/money");
            assertThat(agent.page().getByText("Wingtip Money 2")).hasCount(0);
            assertThat(agent.page().getByText("Earnings by")).hasCount(0);
        }
    }
}
