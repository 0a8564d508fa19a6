package io.cpor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.FilePayload;
import io.cpor.process.bulk.BulkStarts;
import io.cpor.testing.AgreementFiles;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Slow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Importing claims in a real browser: the way there, the preview, the progress and the report. */
@CporTest
@Slow
class ImportBrowserTest {
    @Autowired
    Cases cases;

    @Autowired
    BulkStarts starts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

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

    @Test
    void whoever_is_logged_out_meanwhile_is_led_to_the_log_in() throws IOException {
        String file = AgreementFiles.header() + AgreementFiles.row("Contoso");
        String id = starts.begin(new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)), "a.csv", "agent", false)
                .id();
        await().until(() -> !starts.find(id).orElseThrow().state().isBusy());
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        TransactionTemplate aside = new TransactionTemplate(transactions);
        aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        try (Browsers browsers = Browsers.start();
                Person agent = browsers.person("http://localhost:" + port, 1280)) {
            agent.opens("/login");
            agent.logsIn("agent");
            transaction.executeWithoutResult(meanwhile -> {
                jdbc.sql("update bulk_start_row set state = 'read' where run_id = :id")
                        .param("id", id)
                        .update(); // the check waits for this row
                aside.executeWithoutResult(
                        checking -> jdbc.sql("update bulk_start set state = 'checking' where id = :id")
                                .param("id", id)
                                .update());
                agent.opens("/staff/agreements/import?run=" + id);
                assertThat(agent.page().locator("#import-progress")).isVisible();
                agent.page().context().clearCookies();
                agent.page().waitForURL("**/login");
            });
        }
        // nobody rang, as after a node was killed: it is found by the look that each node takes every half a minute
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !starts.find(id).orElseThrow().state().isBusy());
        starts.forget(id);
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
