package io.cpor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.cpor.testing.Cases;
import io.cpor.testing.CporTest;
import io.cpor.testing.ReportFixtures;
import io.cpor.testing.Slow;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Importing Microsoft's reports in a real browser: the way there, what is asked, and the ledger afterwards. */
@CporTest
@Slow
class ReportsImportBrowserTest {
    private static final ReportFixtures FIXTURES = new ReportFixtures("7654321");

    @Autowired
    Cases cases;

    @Value("${server.port}")
    int port;

    private static FilePayload file(String name, String csv) {
        return new FilePayload(name, "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private static void looks(Person agent, String name) {
        for (int width : new int[] {390, 1280, 1700}) {
            agent.page().setViewportSize(width, 900);
            agent.findsNothingInTheWay(name + "-" + width);
        }
        agent.page().setViewportSize(1280, 900);
    }

    @Test
    void staff_look_at_a_report_answer_what_is_asked_and_apply_it() {
        String usage = FIXTURES.usage(12, 3, YearMonth.of(2026, 3), 3).replace("SharePoint Online", "SPO (internal)");
        try (Browsers browsers = Browsers.start();
                Person agent = browsers.person("http://localhost:" + port, 1280)) {
            agent.opens("/login");
            agent.logsIn("agent");
            agent.opens("/");
            agent.page().getByText("its reports").click();
            looks(agent, "reports-1-form");

            agent.page().setInputFiles("#report-file", file("claims.csv", "Name,State of play\nContoso,Approved\n"));
            agent.presses("Show what it would change");
            assertThat(agent.page().getByRole(AriaRole.ALERT)).containsText("none of the reports that are read here");
            looks(agent, "reports-2-refused");

            agent.opens("/staff/reports/import");
            agent.page()
                    .setInputFiles(
                            "#report-file",
                            file(
                                    "usage-q2.csv",
                                    usage
                                            + usage.lines()
                                                    .skip(1)
                                                    .findFirst()
                                                    .orElseThrow()
                                                    .replace("2026-03-01", "soon")
                                            + "\n"));
            agent.presses("Show what it would change");
            assertThat(agent.page().getByText("Nothing counts yet")).isVisible();
            looks(agent, "reports-3-preview");

            agent.page().getByLabel("All of them are complete").check();
            agent.page().getByLabel("What SPO (internal) means").selectOption("SharePoint");
            agent.page().getByLabel("What 7654321 is").selectOption("location");
            agent.presses("Apply");
            assertThat(agent.page().getByText("Done: applied by")).isVisible();
            looks(agent, "reports-4-applied");

            agent.opens("/staff/reports/import");
            agent.page()
                    .setInputFiles(
                            "#report-file",
                            file("usage-q2-again.csv", usage.replace("Customer 3 Ltd", "Customer Three Ltd")));
            agent.presses("Show what it would change");
            assertThat(agent.page().getByText("Is this file newer than what is known?"))
                    .isVisible();
            looks(agent, "reports-5-corrections");
            agent.page().getByLabel("Newer: its values count from now on").check();
            agent.presses("Apply");
            assertThat(agent.page().getByText("Done: applied by")).isVisible();

            agent.opens("/staff/reports/import");
            // which months are told first depends on the locations of other tests in this application
            assertThat(agent.page()
                            .getByText(Pattern.compile("missing for \\d+"))
                            .first())
                    .isVisible();
            looks(agent, "reports-6-ledger");

            agent.opens("/staff/reports/ledger?location=7654321");
            assertThat(agent.page().locator("tr:has-text('7654321'):has-text('2026-05')"))
                    .containsText("7654321");
            looks(agent, "reports-7-said");
            agent.page()
                    .locator("tr:has-text('7654321'):has-text('2026-05')")
                    .getByRole(AriaRole.BUTTON)
                    .click();
            assertThat(agent.page().locator("tr:has-text('7654321'):has-text('2026-05')"))
                    .hasCount(0);
            assertThat(agent.page().getByText("2026-05 of 7654321: said by")).isVisible();
        }
    }
}
