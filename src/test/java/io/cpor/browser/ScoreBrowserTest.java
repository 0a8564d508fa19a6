package io.cpor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.cpor.testing.Agreements;
import io.cpor.testing.ApprovedClaims;
import io.cpor.testing.Cases;
import io.cpor.testing.CporTest;
import io.cpor.testing.ReportedMoney;
import io.cpor.testing.ReportedUsage;
import io.cpor.testing.Slow;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The score in a real browser, the earnings on a customer's page, and what is none of ours. */
@CporTest
@Slow
class ScoreBrowserTest {
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

    /** An active association for Teams, since that day, of which so much is used. */
    private String near(String customer, LocalDate since, int users, int seats) {
        String tenant = ApprovedClaims.tenant();
        String run = ApprovedClaims.handedIn(
                cases.http("agent"), ApprovedClaims.row(ApprovedClaims.claimId(), tenant, customer, "Teams"));
        cases.http("agent").post("/api/associations/adopt", "{\"importId\": \"" + run + "\", \"all\": true}");
        jdbc.sql("update association set ending_ended_at = :at where customer_tenant_id = :tenant")
                .param("at", since.atTime(12, 0).atOffset(ZoneOffset.UTC))
                .param("tenant", tenant)
                .update();
        YearMonth month = YearMonth.now(clock).minusMonths(1);
        new ReportedUsage(jdbc)
                .row(tenant, "teams", month, "S-" + tenant, users, seats)
                .row(tenant, "teams", YearMonth.from(since), null, seats / 2, seats);
        return tenant;
    }

    @Test
    void staff_enter_points_and_a_manager_sees_what_can_be_gained_and_what_was_earned() {
        LocalDate today = LocalDate.now(clock);
        String tenant = near("Fabrikam Near", today.minusYears(2), 390, 1000);
        near("Northwind Near", today.minusYears(2), 74, 200);
        near("Litware Claimed", today.minusMonths(5), 76, 200);
        cases.signed(Agreements.contoso());
        new ReportedMoney(jdbc, "7654322")
                .earning(tenant, "Fabrikam Near", null, today.minusMonths(4), "1200", "1320.50", null)
                .earning(tenant, "Fabrikam Near", null, today.minusMonths(3), "1250", "1375.25", null)
                .earning(tenant, "Fabrikam Near", null, today.minusMonths(3), "-50", "-55", null);
        try (Browsers browsers = Browsers.start();
                Person agent = browsers.person("http://localhost:" + port, 1280);
                Person manager = browsers.person("http://localhost:" + port, 1280)) {
            agent.opens("/login");
            agent.logsIn("agent");
            agent.opens("/staff/score");
            agent.page().getByText("Enter the points that Partner Center shows").click();
            agent.page().getByLabel("Enterprise, of 25").fill("26");
            agent.presses("Keep them");
            assertThat(agent.page().getByText("from 0 to 25")).isVisible();
            looks(agent, "score-0-refused");
            agent.page().getByLabel("Enterprise, of 25").fill("15");
            agent.page().getByLabel("Enterprise, of 20").fill("16");
            agent.page().getByLabel("Enterprise, of 10").fill("7.5");
            agent.page().getByLabel("Enterprise, of 15").fill("7.5");
            agent.page().getByLabel("Enterprise, of 30").fill("18");
            agent.presses("Keep them");
            assertThat(agent.page().getByText("Kept, with your name and the time."))
                    .isVisible();
            assertThat(agent.page().getByText("6 points are missing to 70.")).isVisible();

            manager.opens("/login");
            manager.logsIn("manager");
            manager.opens("/");
            manager.page().getByText("the score").last().click();
            assertThat(manager.page().getByText("Fabrikam Near")).isVisible();
            assertThat(manager.page().getByText("Enter the points that")).hasCount(0);
            looks(manager, "score-1-manager");
            manager.page().getByText("Fabrikam Near").first().click();
            assertThat(manager.page().getByText("1,320.25").first()).isVisible();
            looks(manager, "score-2-customer");
            agent.opens("/staff/customers/" + tenant);
            assertThat(agent.page().getByText("1,320.25")).hasCount(0);
            assertThat(agent.page().getByText("Earned in it")).hasCount(0);
        }
    }

    @Test
    void staff_say_that_a_claim_is_none_of_ours_and_take_it_back() {
        String claim = ApprovedClaims.claimId();
        String run = ApprovedClaims.handedIn(
                cases.http("agent"),
                ApprovedClaims.row(claim, ApprovedClaims.tenant(), "Tailspin Other", "Teams")
                        + ApprovedClaims.row(
                                ApprovedClaims.claimId(), ApprovedClaims.tenant(), "Tailspin Ours", "Teams"));
        try (Browsers browsers = Browsers.start();
                Person agent = browsers.person("http://localhost:" + port, 1280)) {
            agent.opens("/login");
            agent.logsIn("agent");
            agent.opens("/staff/claims/adopt?run=" + run);
            agent.page().getByLabel("Claim " + claim + ", Tailspin Other").check();
            agent.presses("The ticked ones are none of ours");
            assertThat(agent.page().getByText("1 claim is none of ours")).isVisible();
            looks(agent, "score-3-none-of-ours");
            agent.page().getByLabel("Claim " + claim + " may be ours after all").click();
            assertThat(agent.page().getByText("Claim " + claim + " is offered again."))
                    .isVisible();
        }
    }
}
