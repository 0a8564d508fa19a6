package io.cpor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.ReportedUsage;
import io.cpor.testing.Slow;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Coverage and customer in a real browser: from the matrix to a customer, and what staff state there. */
@CporTest
@Slow
class CoverageBrowserTest {
    @Autowired
    Cases cases;

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

    /** A customer with something of everything; the name begins all names that the test looks for. */
    private String customer(String name, String outcome) {
        ObjectNode agreement = Agreements.contoso();
        agreement.withObject("/customer").put("name", name);
        Case one = cases.signed(agreement).runs();
        String tenant = one.association().customer().tenantId();
        YearMonth last = YearMonth.now(clock).minusMonths(3);
        if (outcome != null) {
            jdbc.sql("update association set ending_outcome = :outcome, ending_ended_at = :at, confirmed_at = :at"
                            + " where id = :id")
                    .param("outcome", outcome)
                    .param("at", last.minusMonths(14).atDay(5).atStartOfDay().atOffset(ZoneOffset.UTC))
                    .param("id", one.id())
                    .update();
        }
        ReportedUsage rows = new ReportedUsage(jdbc);
        for (int back = 0; back < 20; back++) {
            for (String code : List.of("exchange", "teams", "sharepoint")) {
                rows.row(tenant, code, last.minusMonths(back), "9" + tenant.hashCode(), 380 - 9 * back, 400 - back);
            }
            rows.row(tenant, "intune", last.minusMonths(back), null, 40 + back, 400);
        }
        return tenant;
    }

    @Test
    void a_manager_and_staff_look_at_the_coverage_and_staff_state_what_no_report_has() {
        String tenant = customer("Wingtip Coverage One", "active");
        customer("Wingtip Coverage Two", null);
        customer("Wingtip Coverage Three", "rejected");
        try (Browsers browsers = Browsers.start();
                Person agent = browsers.person("http://localhost:" + port, 1280);
                Person manager = browsers.person("http://localhost:" + port, 1280)) {
            manager.opens("/login");
            manager.logsIn("manager");
            manager.opens("/");
            manager.page()
                    .getByText("which workloads of which customers are ours")
                    .click();
            manager.page().getByLabel("Customer or tenant").fill("wingtip coverage");
            manager.presses("Show");
            assertThat(manager.page().getByText("3 customers found.")).isVisible();
            looks(manager, "coverage-1-manager");

            agent.opens("/login");
            agent.logsIn("agent");
            agent.opens("/staff/coverage?customer=wingtip+coverage&sort=unused-seats");
            assertThat(agent.page().getByLabel("Sorted by")).hasValue("unused-seats");
            looks(agent, "coverage-2-staff");
            agent.page().getByText("Wingtip Coverage One").click();
            assertThat(agent.page().locator("canvas").first()).isVisible();
            looks(agent, "coverage-3-customer");

            agent.page().getByText("State what no report has").click();
            agent.page().getByLabel("High-water mark before the claim").first().fill("lots");
            agent.presses("Keep it");
            assertThat(agent.page().getByText("as digits alone")).isVisible();
            looks(agent, "coverage-4-refused");
            agent.page().getByLabel("High-water mark before the claim").first().fill("120");
            agent.presses("Keep it");
            assertThat(agent.page().getByText("Kept, with your name and the time."))
                    .isVisible();
            looks(agent, "coverage-5-kept");
            org.assertj.core.api.Assertions.assertThat(agent.page().url()).endsWith("/staff/customers/" + tenant);
        }
    }
}
