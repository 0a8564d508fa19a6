package io.cpor.faults;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.cpor.CporApplication;
import io.cpor.testing.Agreements;
import io.cpor.testing.FreePort;
import io.cpor.testing.Http;
import io.cpor.testing.OwnApplication;
import io.cpor.testing.Slow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A database that release 0.1.0 wrote, with cases at several boxes, is taken over: each case stands where it stood, the links
 * that were mailed open, and every case goes its way to the end.
 */
@OwnApplication
@Slow
class ReleasedDatabaseTest {
    private static final Path RELEASE = Path.of("src/test/resources/releases/0.1.0");

    /** Of the sandbox that wrote the database; its links are derived from it. */
    private static final String LINKS_KEY = "Ue+3bN4wB2KQtafj2mGCFt8KByG8X5gPnOXkALXFf2k=";

    private static final String MAILED = "CPOR-2026-00001";
    private static final String SIGNED = "CPOR-2026-00002";
    private static final String FILED = "CPOR-2026-00003";
    private static final String ASKED = "CPOR-2026-00004";
    private static final String REJECTED = "CPOR-2026-00005";
    private static final String ACTIVE = "CPOR-2026-00006";
    private static final String VERIFIED = "CPOR-2026-00007";
    private static final String WITHDRAWN = "CPOR-2026-00008";

    @TempDir
    Path folder;

    private final int port = FreePort.choose();
    private final Desk desk = new Desk(port);
    private ConfigurableApplicationContext application;

    @BeforeEach
    void start() throws IOException {
        try (InputStream kept = new GZIPInputStream(Files.newInputStream(RELEASE.resolve("cpor.mv.db.gz")))) {
            Files.copy(kept, folder.resolve("cpor.mv.db"));
        }
        bringToday();
        application = new SpringApplicationBuilder(CporApplication.class)
                .run(
                        "--server.port=" + port,
                        "--cpor.sandbox.data=" + folder,
                        "--cpor.sandbox.directory=" + folder,
                        "--cpor.sandbox.auto-play=false",
                        "--cpor.links.key=" + LINKS_KEY,
                        "--cpor.events.secret=" + ApplicationProcess.EVENTS_SECRET,
                        "--spring.datasource.url=" + url());
    }

    private String url() {
        return "jdbc:h2:file:" + folder + "/cpor;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=25000";
    }

    /** What was ahead when it was written is as far ahead now: the sandbox's windows are minutes and hours. */
    private void bringToday() {
        String passed = "datediff(second, (select max(opening_opened_at) from association), current_timestamp)";
        try (Connection database = DriverManager.getConnection(url(), "sa", "");
                Statement old = database.createStatement()) {
            old.execute("update act_ru_job set duedate_ = dateadd(second, " + passed + ", duedate_)"
                    + " where type_ = 'timer' and duedate_ is not null");
            old.execute("update poe_link set expires_at = dateadd(second, " + passed + ", expires_at)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void stop() {
        application.close();
    }

    @ParameterizedTest(name = "moved to the model of today: {0}")
    @ValueSource(booleans = {false, true})
    void every_case_goes_on_where_it_stood(boolean moved) {
        if (moved) {
            moveToTheModelOfToday();
        }
        assertThat(desk.waitingAt(MAILED)).contains("userTask_fillPoe");
        assertThat(desk.waitingAt(SIGNED)).containsExactly("userTask_reviewPoe");
        assertThat(desk.waitingAt(ASKED)).contains("userTask_answerReviewer");
        assertThat(desk.waitingAt(REJECTED)).containsExactly("userTask_decideOnDispute");
        assertThat(desk.shown(ACTIVE).get("status").asText()).isEqualTo("active");
        assertThat(desk.shown(WITHDRAWN).get("outcome").asText()).isEqualTo("withdrawn");

        desk.customerSigns(MAILED);
        waitsAt(MAILED, "userTask_reviewPoe");
        for (String accepted : List.of(MAILED, SIGNED)) {
            desk.reviewerAccepts(accepted);
            await().atMost(ofSeconds(60)).until(() -> !desk.claimId(accepted).isEmpty());
            waitsAt(accepted, "gateway_nextPoll");
        }
        desk.staffAnswer(ASKED, "The acknowledgment is attached.");
        desk.staffDispute(REJECTED);
        for (String one : List.of(ASKED, REJECTED)) {
            waitsAt(one, "gateway_nextPoll");
        }
        for (String one : List.of(MAILED, SIGNED, FILED, ASKED, REJECTED)) {
            microsoft(one, "verify");
        }
        for (String one : List.of(MAILED, SIGNED, FILED, ASKED, REJECTED, VERIFIED)) {
            microsoft(one, "approve");
            desk.consentArrives(one);
        }
        for (String one : List.of(MAILED, SIGNED, FILED, ASKED, REJECTED, VERIFIED)) {
            await(one)
                    .atMost(ofSeconds(120))
                    .until(() -> desk.shown(one).get("status").asText().equals("active"));
        }
        assertThat(desk.incidents()).isZero();
    }

    @Test
    void new_cases_get_numbers_of_their_own() {
        assertThat(desk.agreementSigned(UUID.randomUUID().toString(), Agreements.contoso()))
                .isGreaterThan(WITHDRAWN);
    }

    /** All of those that run on the released version. */
    private void moveToTheModelOfToday() {
        Http owner = Http.as("owner", port);
        String path = "/api/models/cpor-association/migration";
        JsonNode dryRun = owner.post(path + "?dryRun=true", "{}").json();
        assertThat(dryRun.get("cases").asInt()).as(dryRun.toString()).isGreaterThanOrEqualTo(6);
        assertThat(dryRun.get("movable")).as(dryRun.toString()).isEqualTo(dryRun.get("cases"));
        assertThat(owner.post(path + "?version=" + dryRun.get("version"), "{}").status())
                .isEqualTo(202);
        await().atMost(ofSeconds(120))
                .until(() -> owner.get(path).json().get("cases").asInt() == 0);
    }

    private void microsoft(String association, String what) {
        String path = "/sandbox/claims/" + desk.claimId(association) + "/" + what;
        assertThat(Http.anonymous(port).post(path, "{}").status()).as(path).isEqualTo(200);
    }

    private void waitsAt(String id, String box) {
        await(id + " at " + box)
                .atMost(ofSeconds(60))
                .until(() -> desk.waitingAt(id).contains(box));
    }
}
