package io.cpor.web.staff;

import static io.cpor.testing.AgreementFiles.header;
import static io.cpor.testing.AgreementFiles.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.cpor.process.bulk.BulkStarts;
import io.cpor.testing.Cases;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.Http.FormFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Starting agreements in bulk over HTTP: the staff's page, and the API for programs. */
@CporTest
class BulkStartPageTest {
    private static final String PAGE = "/staff/agreements/import";
    private static final String API = "/api/agreements/import";

    @Autowired
    Cases cases;

    @Autowired
    BulkStarts starts;

    @Autowired
    JdbcClient jdbc;

    private TransactionTemplate transaction;
    private TransactionTemplate aside;

    @Autowired
    void transactions(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
        aside = new TransactionTemplate(transactions);
        aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @AfterEach
    void forgetAll() {
        starts.all().forEach(run -> {
            await().until(() -> !starts.find(run.id()).orElseThrow().state().isBusy());
            starts.forget(run.id());
        });
    }

    private static FormFile file(String csv) {
        return new FormFile("agreements <b>.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private static void until(Http agent, String progress, String state) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> agent.get(progress).json().get("state").asText().equals(state));
    }

    @Test
    void faults_are_shown_and_the_rest_is_started() {
        Http agent = cases.http("agent");
        assertThat(agent.get(PAGE).body()).contains("type=\"file\"", "name=\"_csrf\"", "Partner location ID");
        Http.Answer begun = agent.upload(
                agent.get(PAGE), PAGE, file(header() + row("<script>alert(1)</script>") + row("A", "b", "c")));
        assertThat(begun.status()).as(begun.body()).isEqualTo(302);
        String page = begun.header("Location");
        String progress = page.replace("?run=", "/");
        until(agent, progress, "checked");

        Http.Answer checked = agent.get(page);
        assertThat(checked.body())
                .contains("Nothing is started yet", "One association would be started", "One row with faults")
                .contains("Tenant ID: This is not the customer&#39;s tenant ID", ">Start 1</button>")
                .contains("Signed on", ">2026-11-20<")
                .contains(">The POE is mailed to<", ">Ana Trujillo, ana@contoso.example<", ">Teams; Exchange<")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "agreements &lt;b&gt;.csv", "Erika Brandt (agent)")
                .doesNotContain("<script>alert", "agreements <b>");
        assertThat(agent.get(progress + "/faults.csv").body())
                .startsWith("\uFEFFLine,Fault\r\n3,\"Tenant ID: ")
                .contains("\r\n3,Contact e-mail: ");
        assertThat(agent.get(PAGE).body()).contains("Files of the last day", page.substring(page.indexOf('?')));

        agent.submit(checked, progress + "/start", Map.of());
        until(agent, progress, "started");
        Http.Answer done = agent.get(page);
        assertThat(done.body())
                .contains("Done: 1 association was started.", "/staff/association/CPOR-")
                .doesNotContain(">Start 1</button>");

        assertThat(agent.submit(done, progress + "/forget", Map.of()).header("Location"))
                .isEqualTo(PAGE);
        Http.Answer gone = agent.get(page);
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.body()).contains("no longer known here", "type=\"file\"");
        assertThat(agent.get(progress).status()).isEqualTo(404);
        assertThat(agent.get(progress + "/faults.csv").status()).isEqualTo(404);
    }

    @Test
    void a_file_whose_letters_are_guessed_waits_for_somebody_to_look_at_them() {
        Http agent = cases.http("agent");
        byte[] polish = (header() + row("Zakład Śląsk")).getBytes(Charset.forName("windows-1250"));

        Http.Answer begun =
                agent.upload(null, API, new FormFile("polish.csv", "text/csv", polish), "Accept", "application/json");
        String id = begun.json().get("id").asText();
        until(agent, API + "/" + id, "checked");

        assertThat(agent.get(API + "/" + id).json().get("guess").toString())
                .isEqualTo("{\"readAs\":\"Central European\",\"samples\":[\"Zakład Śląsk\"]}");
        assertThat(agent.get(PAGE + "?run=" + id).body())
                .contains("Are these names right?", "They were read as Central European:", "<li>Zakład Śląsk</li>")
                .contains(">Start 1</button>");
    }

    @Test
    void a_bad_file_is_refused_in_words() {
        Http agent = cases.http("agent");

        Http.Answer wrong = agent.upload(agent.get(PAGE), PAGE, file("Name,Mail\nA,B\n"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("id=\"error-bulk-file\"", "No column Customer kind");
        assertThat(agent.upload(agent.get(PAGE), PAGE, file("")).body()).contains("Please choose a file first.");
        Http.Answer large = agent.upload(null, PAGE, new FormFile("x.csv", "text/csv", new byte[12_000_000]));
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.body()).contains("larger than 10 MB. Split it");
        FormFile over = new FormFile("x.csv", "text/csv", new byte[10_500_000]);
        Http.Answer told = agent.upload(null, API, over, "Accept", "application/json");
        assertThat(told.status()).isEqualTo(413);
        assertThat(told.json().get("detail").asText()).contains("larger than 10 MB. Split it");
        assertThat(agent.upload(null, API, file("Name\nA\n"), "Accept", "application/json")
                        .status())
                .isEqualTo(400);
        assertThat(agent.upload(null, API, file("%PDF\0"), "Accept", "application/json")
                        .status())
                .isEqualTo(415);
        assertThat(agent.post(API, "{}").status()).isEqualTo(415);
    }

    @Test
    void the_template_is_understood_as_it_is() {
        Http agent = cases.http("agent");
        Http.Answer template = agent.get(PAGE + "/template.csv?separator=;");
        assertThat(template.header("Content-Disposition")).contains("attachment");
        assertThat(template.body()).startsWith("\uFEFFCustomer kind;Customer name;");
        assertThat(agent.get(PAGE + "/template.csv").body()).contains("Customer kind,Customer name,");

        Http.Answer begun = agent.upload(
                agent.get(PAGE),
                PAGE,
                file(template.body() + row("Contoso").replace("; ", " | ").replace(",", ";")));
        String progress = begun.header("Location").replace("?run=", "/");
        until(agent, progress, "checked");
        assertThat(agent.get(begun.header("Location")).body()).contains("One association would be started");
    }

    @Test
    void programs_send_a_file_and_ask_how_far_it_has_got() {
        Http agent = cases.http("agent");
        Http.Answer begun = agent.upload(
                null, API, file(header() + row("Contoso") + row("A", "b", "c")), "Accept", "application/json");
        assertThat(begun.status()).as(begun.body()).isEqualTo(202);
        String at = begun.header("Location");
        until(agent, at, "started");

        JsonNode shown = agent.get(at).json();
        assertThat(shown.at("/rows/started").asInt()).isEqualTo(1);
        assertThat(shown.at("/rows/faulty").asInt()).isEqualTo(1);
        JsonNode rows = agent.get(at + "/rows").json();
        assertThat(rows).hasSize(2);
        assertThat(agent.get("/api/associations/" + rows.at("/0/associationId").asText())
                        .json()
                        .get("openedBy")
                        .asText())
                .isEqualTo("agent");
        assertThat(rows.at("/1/faults/0").asText()).startsWith("Tenant ID: ");
        assertThat(agent.get(at + "/rows?page=1&size=1").json().at("/0/line").asInt())
                .isEqualTo(3);
        assertThat(agent.get(at + "/rows?size=1001")
                        .json()
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("size");
        assertThat(agent.get(at + "/rows?page=1001")
                        .json()
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("page");

        assertThat(agent.send("DELETE", at, "").status()).isEqualTo(204);
        assertThat(agent.get(at).status()).isEqualTo(404);
        assertThat(agent.get(at + "/rows").status()).isEqualTo(404);
        assertThat(agent.post(at + "/start", "{}").status()).isEqualTo(404);
    }

    @Test
    void a_preview_starts_nothing_until_it_is_told_to() {
        Http agent = cases.http("agent");
        String at = agent.upload(
                        null, API + "?preview=true", file(header() + row("Contoso")), "Accept", "application/json")
                .header("Location");
        until(agent, at, "checked");
        assertThat(agent.get(at).json().at("/rows/good").asInt()).isEqualTo(1);

        assertThat(agent.post(at + "/start", "{}").status()).isEqualTo(202);
        until(agent, at, "started");
        assertThat(agent.get(at).json().at("/rows/started").asInt()).isEqualTo(1);
    }

    @Test
    void what_is_still_being_checked_cannot_be_started_yet() {
        Http agent = cases.http("agent");
        String at = agent.upload(
                        null, API + "?preview=true", file(header() + row("Contoso")), "Accept", "application/json")
                .header("Location");
        until(agent, at, "checked");
        String id = at.substring(at.lastIndexOf('/') + 1);

        transaction.executeWithoutResult(meanwhile -> {
            jdbc.sql("update bulk_start_row set state = 'read' where run_id = :id")
                    .param("id", id)
                    .update(); // the check waits for this row
            aside.executeWithoutResult(checking -> jdbc.sql("update bulk_start set state = 'checking' where id = :id")
                    .param("id", id)
                    .update());
            Http.Answer early = agent.post(at + "/start", "{}");
            assertThat(early.status()).isEqualTo(409);
            assertThat(early.json().get("detail").asText()).contains("still being checked");
        });

        until(agent, at, "checked");
        assertThat(agent.post(at + "/start", "{}").status()).isEqualTo(202);
        until(agent, at, "started");
        assertThat(agent.post(at + "/start", "{}").status()).as("again").isEqualTo(202);
    }

    @Test
    void it_is_for_staff_and_needs_its_token() {
        for (String path : new String[] {PAGE, PAGE + "?run=x", PAGE + "/x", PAGE + "/x/faults.csv"}) {
            assertThat(cases.anonymous().get(path).status()).isEqualTo(302);
            Http.Answer refused = cases.http("manager").get(path, "Accept", "text/html");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.body()).contains("<h1", "This is not allowed");
        }
        Http.Answer refused = cases.http("manager").get(API + "/x");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().get("detail").asText()).contains("Your role does not allow this");
        Http browser = cases.anonymous();
        browser.submit(browser.get("/login"), "/login", Map.of("username", "agent", "password", "agent"));
        assertThat(browser.send("POST", PAGE + "/x/start", "").status()).isEqualTo(403);
        assertThat(browser.send("POST", PAGE + "/x/forget", "").status()).isEqualTo(403);
        assertThat(browser.upload(null, PAGE, file("a")).status()).isEqualTo(403);
    }
}
