package io.cpor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.cpor.testing.FreePort;
import io.cpor.testing.OwnApplication;
import io.cpor.testing.Slow;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** A newcomer's walk: what associations bring, seen with the portfolio, month by month. */
@OwnApplication
@Slow
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {
            "spring.profiles.active=sandbox",
            "spring.datasource.url=jdbc:h2:mem:walk;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=25000",
            "cpor.sandbox.data=target/fork${test.fork:1}/sandbox",
            "cpor.sandbox.portfolio=true",
            "cpor.findings.pause=4s"
        })
@ContextConfiguration(initializers = FreePort.class)
class PortfolioBrowserTest {
    private static final LocatorAssertions.IsVisibleOptions LONG =
            new LocatorAssertions.IsVisibleOptions().setTimeout(120_000);

    @Value("${server.port}")
    int port;

    private static void looks(Person who, String name) {
        for (int width : new int[] {390, 1280, 1700}) {
            who.page().setViewportSize(width, 900);
            who.findsNothingInTheWay(name + "-" + width);
        }
        who.page().setViewportSize(1280, 900);
    }

    /** The README's picture is a copy of this one. */
    private static void pictures(Person manager) {
        manager.page().setViewportSize(1280, 1260);
        manager.page()
                .screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "portfolio.png")));
        manager.page().setViewportSize(1280, 900);
    }

    private static Locator nextMonth(Person newcomer) {
        return newcomer.page().locator("button:has-text('Next month: ')");
    }

    @Test
    void a_newcomer_sees_coverage_money_and_findings_and_plays_three_months() {
        try (Browsers browsers = Browsers.start();
                Person newcomer = browsers.person("http://localhost:" + port, 1280);
                Person agent = browsers.person("http://localhost:" + port, 1280);
                Person manager = browsers.person("http://localhost:" + port, 1280)) {
            newcomer.opens("/sandbox");
            assertThat(nextMonth(newcomer)).isVisible(LONG);
            looks(newcomer, "portfolio-1-sandbox");

            agent.opens("/login");
            agent.logsIn("agent");
            agent.opens("/staff/coverage?state=active");
            assertThat(agent.page().getByText("190 of 500, 38 %")).isVisible();
            looks(agent, "portfolio-2-coverage");
            manager.opens("/login");
            manager.logsIn("manager");
            manager.opens("/staff/money");
            assertThat(manager.page().getByText("Dunmarrow Dairy").first()).isVisible();
            looks(manager, "portfolio-3-money");

            for (int month = 0; month < 3; month++) {
                nextMonth(newcomer).click();
                assertThat(newcomer.page().locator("progress")).isVisible();
                if (month == 0) {
                    looks(newcomer, "portfolio-4-coming-in");
                }
                assertThat(newcomer.page().locator("h3:has-text(' gone')").nth(month))
                        .isVisible(LONG);
            }
            assertThat(newcomer.page().getByText("The present is reached")).isVisible();
            looks(newcomer, "portfolio-5-present");

            manager.opens("/staff/findings");
            assertThat(manager.page().getByText("Brindlewood Outfitters").first())
                    .isVisible();
            looks(manager, "portfolio-6-findings");
            pictures(manager);
            newcomer.page()
                    .locator("a:has-text('Brindlewood Outfitters')")
                    .first()
                    .click();
            newcomer.logsIn("manager");
            assertThat(newcomer.page().locator("canvas").first()).isVisible();
            looks(newcomer, "portfolio-7-customer");

            newcomer.opens("/sandbox");
            newcomer.presses("Play again");
            assertThat(nextMonth(newcomer)).isVisible(LONG);
            assertThat(newcomer.page().locator("h3:has-text(' gone')")).hasCount(0);
            looks(newcomer, "portfolio-8-again");
        }
    }
}
