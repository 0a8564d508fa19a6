package io.cpor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Importing claims in a real browser: the way there, the preview, the progress and the report. */
@CporTest
class ImportBrowserTest {
    @Autowired
    Cases cases;

    @Value("${server.port}")
    int port;

    private static FilePayload file(String csv) {
        return new FilePayload("claims.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void staff_look_at_an_export_and_apply_it() {
        Case one = cases.underReview();
        Case other = cases.underReview();
        try (Browsers browsers = Browsers.start();
                Person agent = browsers.person("http://localhost:" + port, 1280)) {
            agent.opens("/login");
            agent.logsIn("agent");
            agent.opens("/");
            agent.findsNothingInTheWay("import-0-welcome");
            agent.page().getByText("import its claims").click();
            agent.findsNothingInTheWay("import-1-form");

            agent.page().setInputFiles("#import-file", file("Name,State of play\nContoso,Approved\n"));
            agent.presses("Show what it would change");
            assertThat(agent.page().getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                    .containsText("No column Claim ID");
            agent.findsNothingInTheWay("import-2-refused");

            agent.page().setInputFiles("#import-file", file(export(one, other)));
            agent.presses("Show what it would change");
            assertThat(agent.page().getByText("Nothing is applied yet")).isVisible();
            agent.findsNothingInTheWay("import-3-preview");

            agent.presses("Apply");
            assertThat(agent.page().getByText("Done: 1 change was applied.")).isVisible();
            agent.findsNothingInTheWay("import-4-report");
            agent.page().setViewportSize(360, 800);
            agent.findsNothingInTheWay("import-5-report-on-a-phone");
        }
        assertThat(one.claim().lastSeen().orElseThrow().status()).isEqualTo("Partner action required");
    }

    private static String export(Case one, Case other) {
        String strangers = IntStream.range(0, 2000)
                .mapToObj(number -> "S-" + number % 7 + ",Under review,,,\"Fabrikam <b>& Söhne</b>\",Teams,\n")
                .collect(Collectors.joining());
        return "Claim ID,Status,Reason,Tenant ID,Customer name,Workload,Last modified date\n"
                + one.claim().claimId() + ",Partner action required,Which workloads are meant?,,Contoso Ltd,Teams,"
                + Instant.now().plusSeconds(1) + "\n" + other.claim().claimId()
                + ",Approved,,00000000-0000-4000-8000-000000000001,Contoso Ltd,Exchange,\n,Draft,,,Litware,,\n"
                + strangers;
    }
}
