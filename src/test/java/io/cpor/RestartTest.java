package io.cpor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.cpor.testing.AgreementFiles;
import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.FreePort;
import io.cpor.testing.Http;
import io.cpor.testing.OwnApplication;
import io.cpor.testing.Owner;
import io.cpor.testing.SecurityStatement;
import io.cpor.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The sandbox on a database in a file, as a newcomer runs it, stopped and started again wherever a case waits. */
@OwnApplication
@Slow
class RestartTest {
    private static final String EDITED = "/api/models/correct-claim.form";

    @TempDir
    Path data;

    private final int port = FreePort.choose();
    private final Http agent = Http.as("agent", port);
    private final Http reviewer = Http.as("reviewer", port);
    private final Http anyone = Http.anonymous(port);
    private ConfigurableApplicationContext application;

    private void restart() {
        stop();
        application = new SpringApplicationBuilder(CporApplication.class)
                .run(
                        "--server.port=" + port,
                        "--cpor.sandbox.data=" + data,
                        "--spring.datasource.url=jdbc:h2:file:" + data
                                + "/cpor;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=25000",
                        "--cpor.sandbox.auto-play=false");
    }

    @AfterEach
    void stop() {
        if (application != null) {
            application.close();
        }
    }

    private List<String> filesThatOthersMayRead() throws IOException {
        List<String> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(data)) {
            for (Path file : all.toList()) {
                String rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                if (!rights.endsWith("------")) {
                    files.add(rights + " " + file.getFileName());
                }
            }
        }
        return files;
    }

    @Test
    @SecurityStatement(55)
    void a_restart_at_any_wait_state_loses_nothing() throws IOException {
        restart();
        assertThat(data.resolve("cpor.mv.db")).exists();
        assertThat(filesThatOthersMayRead()).isEmpty();
        String at = agent.post("/api/associations", Agreements.contoso()).header("Location");
        waitsAt(at, "userTask_fillPoe");

        restart();
        assertThat(waitingAt(at)).containsExactly("userTask_fillPoe");
        Http customer = Http.anonymous(port);
        assertThat(customer.get(link()).status()).isEqualTo(303);
        customer.submit(customer.get("/poe/answers"), "/poe/answers", Cases.answers());

        restart();
        Http.Answer review = customer.get("/poe/review");
        assertThat(review.body()).as("the draft and the customer's session").contains("Rollout of Teams");
        customer.submit(
                review, "/poe/sign", Map.of("signature", "Ana Trujillo", "contentHash", Cases.contentHash(review)));
        waitsAt(at, "userTask_reviewPoe");

        restart();
        String task = reviewer.get("/engine-rest/task?taskDefinitionKey=userTask_reviewPoe")
                .json()
                .at("/0/id")
                .asText();
        Http.Answer accepted = reviewer.post(
                "/engine-rest/task/" + task + "/submit-form",
                "{\"variables\":{\"poeReview\":{\"type\":\"String\",\"value\":\"accepted\"}}}");
        assertThat(accepted.status()).isEqualTo(204);
        waitsAt(at, "event_decisionReceived");
        Owner owner = new Owner(Http.as("owner", port));
        String edit = Http.as("owner", port).get(EDITED).body().replace("\"label\": \"", "\"label\": \"My ");
        owner.deploys("correct-claim.form", edit);
        String claim = shown(at).at("/claim/claimId").asText();

        restart();
        assertThat(anyone.get("/sandbox/partner-center/v1/claims/" + claim)
                        .json()
                        .get("status")
                        .asText())
                .isEqualTo("Submitted");
        await().atMost(ofSeconds(20))
                .until(() -> anyone.get("/sandbox/mail").json().size() == 5);
        anyone.post("/sandbox/claims/" + claim + "/approve", "{}");
        await().atMost(ofSeconds(30))
                .until(() -> shown(at).path("decision").asText().equals("accepted"));

        restart();
        await().atMost(ofSeconds(120))
                .until(() -> shown(at).get("status").asText().equals("active"));
        assertThat(anyone.get("/sandbox/mail").json())
                .extracting(mail -> mail.get("subject").asText())
                .as("no mail was lost, and none sent twice")
                .containsExactly(
                        "An association is active",
                        "Your consent to an association with a Microsoft partner",
                        "A partner requested an association with your organization",
                        "You will soon get two mails from Microsoft about Northwind Cloud Partners",
                        "Your signed proof of execution for Northwind Cloud Partners",
                        "Please sign the proof of execution for Northwind Cloud Partners");

        restart();
        assertThat(shown(at).get("outcome").asText()).isEqualTo("active");
        assertThat(Http.as("owner", port).get(EDITED).body())
                .as("an owner's edit outlasts every restart")
                .isEqualTo(edit);
        assertThat(Http.as("owner", port).get("/api/models").json())
                .extracting(model -> model.get("version").asInt())
                .as("a restart makes no version")
                .containsOnly(1, 2)
                .containsOnlyOnce(2);
    }

    @Test
    void a_stop_in_the_middle_of_a_file_of_agreements_loses_and_doubles_nothing() {
        int rows = 300;
        StringBuilder file = new StringBuilder(AgreementFiles.header());
        for (int number = 0; number < rows; number++) {
            file.append(AgreementFiles.row("Customer " + number));
        }
        restart();
        String at = agent.upload(
                        null,
                        "/api/agreements/import",
                        new Http.FormFile(
                                "agreements.csv", "text/csv", file.toString().getBytes(UTF_8)),
                        "Accept",
                        "application/json")
                .header("Location");
        await().atMost(ofSeconds(60)).until(() -> started(at) > 20);

        restart();
        assertThat(started(at)).as("stopped in the middle").isLessThan(rows);
        await().atMost(ofSeconds(120))
                .until(() -> shown(at).get("state").asText().equals("started"));

        assertThat(started(at)).isEqualTo(rows);
        assertThat(agent.get("/api/associations").json().get("totalElements").asInt())
                .isEqualTo(rows);
        assertThat(reviewer.get("/engine-rest/process-instance/count?processDefinitionKey=cpor-association")
                        .json()
                        .get("count")
                        .asInt())
                .isEqualTo(rows);
    }

    private int started(String file) {
        return shown(file).at("/rows/started").asInt();
    }

    private void waitsAt(String association, String box) {
        await().atMost(ofSeconds(30)).until(() -> waitingAt(association).contains(box));
    }

    private List<String> waitingAt(String association) {
        List<String> boxes = new ArrayList<>();
        shown(association).get("waitingAt").forEach(box -> boxes.add(box.asText()));
        return boxes;
    }

    private JsonNode shown(String association) {
        return agent.get(association).json();
    }

    private String link() {
        Matcher link = Pattern.compile("/poe/\\S+")
                .matcher(anyone.get("/sandbox/mail").json().get(0).get("text").asText());
        assertThat(link.find()).isTrue();
        return link.group();
    }
}
