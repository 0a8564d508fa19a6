package io.cpor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.cpor.testing.ApprovedClaims.claimId;
import static io.cpor.testing.ApprovedClaims.row;
import static io.cpor.testing.ApprovedClaims.tenant;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.cpor.testing.ApprovedClaims;
import io.cpor.testing.CporTest;
import io.cpor.testing.Slow;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** Adopting approved claims in a real browser: from the export to the page of an adopted association. */
@CporTest
@Slow
class AdoptionBrowserTest {
    @Value("${server.port}")
    int port;

    private static void looks(Person agent, String name) {
        for (int width : new int[] {390, 1280, 1700}) {
            agent.page().setViewportSize(width, 900);
            agent.findsNothingInTheWay(name + "-" + width);
        }
        agent.page().setViewportSize(1280, 900);
    }

    @Test
    void staff_adopt_what_was_filed_by_hand_before() {
        String first = claimId();
        String rows = row(first, tenant(), "Trey Research", "Microsoft Teams; Exchange Online")
                + row(claimId(), tenant(), "Wide World Importers", "Substrate " + first)
                        .replace(",1234567,", ",,")
                + row(claimId(), "", "Margie's Travel", "Teams")
                + IntStream.range(0, 20)
                        .mapToObj(one -> row(claimId(), tenant(), "Tailspin Toys " + one, "SharePoint Online"))
                        .collect(Collectors.joining());
        try (Browsers browsers = Browsers.start();
                Person agent = browsers.person("http://localhost:" + port, 1280)) {
            agent.opens("/login");
            agent.logsIn("agent");
            agent.opens("/staff/claims/import");
            agent.page()
                    .setInputFiles(
                            "input[type=file]",
                            new FilePayload(
                                    "portal-2026.csv",
                                    "text/csv",
                                    (ApprovedClaims.COLUMNS + rows).getBytes(StandardCharsets.UTF_8)));
            agent.presses("Show what it would change");
            agent.page().getByText("Look at them and adopt them").click();
            assertThat(agent.page().getByText("Approved, not here (22)")).isVisible();
            looks(agent, "adopt-1-offered");

            agent.presses("Adopt the ticked ones");
            assertThat(agent.page().getByRole(AriaRole.ALERT)).containsText("Tick the claims");
            agent.page().getByLabel("Claim " + first + ", Trey Research").check();
            agent.presses("Adopt the ticked ones");
            assertThat(agent.page().getByText("One claim is adopted")).isVisible();

            agent.page().getByLabel("What Substrate " + first + " means").selectOption("Viva Engage");
            agent.page().getByLabel("Partner ID of the location").fill("7654321");
            agent.presses("Adopt all 21");
            assertThat(agent.page().getByText("21 claims are adopted")).isVisible();
            assertThat(agent.page().getByText("Linked or skipped (1)")).isVisible();
            looks(agent, "adopt-2-done");

            agent.opens("/staff/associations?words=" + first);
            agent.page().getByText("Trey Research").click();
            assertThat(agent.page().getByText("Adopted from portal-2026.csv")).isVisible();
            looks(agent, "adopt-3-association");
            agent.page().getByText("Type in the date of its POE").click();
            agent.page().getByLabel("Date of the POE").fill("2025-04-30");
            agent.presses("Note it");
            assertThat(agent.page().getByText("The date of the POE is noted.")).isVisible();
            looks(agent, "adopt-4-noted");
        }
    }
}
