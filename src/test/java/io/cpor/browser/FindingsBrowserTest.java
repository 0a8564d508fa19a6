package io.cpor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.KeptFindings;
import io.cpor.testing.Slow;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The findings in a real browser: found, looked into, set aside, and on the customer's page. */
@CporTest
@Slow
class FindingsBrowserTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cases cases;

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

    @Test
    void an_agent_sets_one_aside_and_a_manager_sees_what_is_at_stake() {
        Case one = cases.signed(Agreements.contoso()).runs();
        String tenant = one.association().customer().tenantId();
        KeptFindings kept = new KeptFindings(jdbc);
        kept.add("usage-no-earnings", 0, tenant, "Wingtip Findings", one.id(), "1234.50", null);
        kept.add(
                "subscription-ends",
                0,
                tenant,
                "Wingtip Findings",
                one.id(),
                null,
                LocalDate.now(clock).plusDays(30));
        kept.add("usage-falling", 1, tenant, "Wingtip Findings", one.id(), "88.00", null);
        kept.add("cap-near", 2, null, null, null, null, null);
        try (Browsers browsers = Browsers.start();
                Person agent = browsers.person("http://localhost:" + port, 1280);
                Person manager = browsers.person("http://localhost:" + port, 1280)) {
            manager.opens("/login");
            manager.logsIn("manager");
            manager.opens("/");
            manager.page().getByText("Findings: what is at risk").click();
            manager.page().getByLabel("Customer or tenant").fill("wingtip findings");
            manager.presses("Show");
            assertThat(manager.page().getByText("1,234.50 USD")).isVisible();
            manager.page().getByText("What it rests on").first().click();
            assertThat(manager.page().getByText("transactions 4,321.50 USD").first())
                    .isVisible();
            looks(manager, "findings-1-manager");

            agent.opens("/login");
            agent.logsIn("agent");
            agent.opens("/staff/findings?customer=" + tenant);
            assertThat(agent.page().getByText("1,234.50")).hasCount(0);
            agent.page().getByText("Say what became of it").last().click();
            agent.page().getByLabel("Why nobody need act on it").last().fill("The customer moves to another product");
            looks(agent, "findings-2-agent");
            agent.page().getByText("Set it aside").last().click();
            assertThat(agent.page().getByText("Kept, with your name and the time."))
                    .isVisible();
            assertThat(agent.page().getByText("2 findings found.")).isVisible();

            agent.opens("/staff/customers/" + tenant + "#findings");
            assertThat(agent.page().getByText("Usage falls").first()).isVisible();
            looks(agent, "findings-3-customer");
        }
    }
}
