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
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A backup that is an hour old is restored. What the lost hour mailed and filed is known to customers and to Partner Center,
 * and to nobody here: fault row 36.
 */
@OwnApplication
@Slow
class RestoreTest {
    @TempDir
    Path folder;

    private final int port = FreePort.choose();
    private final Desk desk = new Desk(port);
    private final Http agent = Http.as("agent", port);
    private PartnerCenterProcess center;
    private ConfigurableApplicationContext application;

    /** What the lost hour left with customers and with Microsoft. */
    private record LostHour(String kept, String keptReference, List<String> ids, List<String> links, String claim) {
        String lastId() {
            return ids.get(ids.size() - 1);
        }
    }

    private void start(BackedUpDatabase database, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=" + port,
                "--cpor.sandbox.data=" + folder,
                "--cpor.sandbox.auto-play=false",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + (database instanceof BackedUpDatabase.H2 ? "sa" : "postgres"),
                "--cpor.partner-center.mode=http",
                "--cpor.partner-center.base-url=" + center.address(),
                "--cpor.partner-center.sweep=2s"));
        arguments.addAll(List.of(more));
        application = new SpringApplicationBuilder(CporApplication.class).run(arguments.toArray(String[]::new));
    }

    @AfterEach
    void stop() {
        if (application != null) {
            application.close();
        }
        if (center != null) {
            center.close();
        }
    }

    @Test
    void after_a_restore_on_h2_no_number_reference_or_link_is_given_again() throws SQLException, IOException {
        BackedUpDatabase database = new BackedUpDatabase.H2(folder);
        LostHour lost = lostHour(database);
        start(database, "--cpor.numbers.resume-after=" + lost.lastId());

        String next = sent();

        assertThat(lost.ids()).doesNotContain(next);
        assertThat(next).as("the numbers go on where they were told to").isEqualTo(after(lost.lastId()));
        nothingIsGivenAgain(lost, next);
        theLostClaimIsPutBeforePeople(lost);
        whatWasAtMicrosoftIsAdopted(lost);
    }

    @Test
    void after_a_restore_on_postgresql_no_number_reference_or_link_is_given_again() throws SQLException, IOException {
        BackedUpDatabase.Postgres database = BackedUpDatabase.Postgres.started();
        try {
            LostHour lost = lostHour(database);
            start(database, "--cpor.numbers.resume-after=" + lost.lastId());

            String next = sent();

            assertThat(lost.ids()).doesNotContain(next);
            nothingIsGivenAgain(lost, next);
            theLostClaimIsPutBeforePeople(lost);
        } finally {
            application.close();
            database.server().close();
        }
    }

    @Test
    void who_forgets_the_numbers_still_gives_no_reference_and_no_link_again() throws SQLException, IOException {
        BackedUpDatabase database = new BackedUpDatabase.H2(folder);
        LostHour lost = lostHour(database);
        start(database);

        String first = sent();
        String second = sent();

        assertThat(List.of(first, second)).as("the numbers of the lost hour").isEqualTo(lost.ids());
        nothingIsGivenAgain(lost, second);
        theLostClaimIsPutBeforePeople(lost);
    }

    /** One case is in the backup. Afterwards two more are opened, and one of them is filed; then all that is lost. */
    private LostHour lostHour(BackedUpDatabase database) throws SQLException, IOException {
        center = PartnerCenterProcess.start();
        start(database);
        String kept = sent();
        desk.customerSigns(kept);
        waitsAt(kept, "userTask_reviewPoe");
        String open = sent();
        if (database instanceof BackedUpDatabase.Postgres) { // a copy is made of a database without connections
            application.close();
            database.backUp();
            start(database);
        } else {
            database.backUp();
        }
        String mailed = sent();
        String filed = sent();
        List<String> links = new ArrayList<>(List.of(desk.link(mailed), desk.link(filed)));
        desk.customerSigns(filed);
        accepted(filed);
        accepted(kept);
        sentAgain(open, "other.person@contoso.example");
        links.add(desk.link(open));
        LostHour lost = new LostHour(
                open,
                reference(kept),
                List.of(mailed, filed),
                links,
                desk.shown(filed).at("/claim/claimId").asText());
        application.close();
        database.restore();
        return lost;
    }

    private void nothingIsGivenAgain(LostHour lost, String next) {
        assertThat(lost.links()).doesNotContain(desk.link(next));
        sentAgain(lost.kept(), "third.person@contoso.example");
        assertThat(lost.links()).doesNotContain(desk.link(lost.kept()));
        for (String link : lost.links()) {
            assertThat(Http.anonymous(port).get(link).status()).as(link).isEqualTo(404);
        }
        desk.customerSigns(next);
        accepted(next);
        assertThat(desk.claimId(next)).as("the claim of another tenant").isNotEqualTo(lost.claim());
        assertThat(center.claims().values())
                .allSatisfy(claims -> assertThat(claims).hasSize(1));
        assertThat(center.claims()).containsKey(reference(next));
    }

    private void theLostClaimIsPutBeforePeople(LostHour lost) {
        // a sweep that was under way when the backup was made rests until its lock of 2 minutes is over
        await().atMost(ofSeconds(200))
                .untilAsserted(() -> assertThat(unclear()).anySatisfy(task -> {
                    assertThat(task.at("/claimId/value").asText()).isEqualTo(lost.claim());
                    assertThat(task.at("/eventDoubt/value").asText()).contains("restored");
                }));
    }

    /** The case was at Review POE in the backup, and filed in the lost hour: it is the same case and the same claim. */
    private void whatWasAtMicrosoftIsAdopted(LostHour lost) {
        String kept = StreamSupport.stream(
                        agent.get("/api/associations?size=100")
                                .json()
                                .get("content")
                                .spliterator(),
                        false)
                .map(one -> one.get("id").asText())
                .filter(id -> desk.waitingAt(id).contains("userTask_reviewPoe"))
                .findFirst()
                .orElseThrow();
        accepted(kept);
        assertThat(reference(kept)).isEqualTo(lost.keptReference());
        assertThat(center.claims().get(lost.keptReference())).containsExactly(desk.claimId(kept));
    }

    private List<JsonNode> unclear() {
        return StreamSupport.stream(
                        agent.get("/engine-rest/task?taskDefinitionKey=userTask_clarifyEvent")
                                .json()
                                .spliterator(),
                        false)
                .map(task -> agent.get("/engine-rest/task/" + task.get("id").asText() + "/form-variables")
                        .json())
                .toList();
    }

    /** Of another tenant than every case before. */
    private String sent() {
        String id = desk.agreementSigned(UUID.randomUUID().toString(), Agreements.contoso());
        waitsAt(id, "userTask_fillPoe");
        return id;
    }

    private void sentAgain(String id, String email) {
        Http.Answer page = agent.get("/staff/poe/" + id);
        Http.Answer done = agent.submit(
                page, "/staff/poe/" + id + "/send-again", Map.of("name", "Kim", "title", "CIO", "email", email));
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        await().atMost(ofSeconds(30))
                .until(() -> mailedTo(email) && desk.waitingAt(id).contains("userTask_fillPoe"));
    }

    private boolean mailedTo(String email) {
        return StreamSupport.stream(
                        Http.anonymous(port).get("/sandbox/mail").json().spliterator(), false)
                .anyMatch(mail -> mail.get("to").asText().equals(email));
    }

    private void accepted(String id) {
        waitsAt(id, "userTask_reviewPoe");
        desk.reviewerAccepts(id);
        await().atMost(ofSeconds(60)).until(() -> !desk.claimId(id).isEmpty());
    }

    private void waitsAt(String id, String box) {
        await().atMost(ofSeconds(60)).until(() -> desk.waitingAt(id).contains(box));
    }

    private String reference(String id) {
        return desk.shown(id).at("/claim/externalReference").asText();
    }

    private static String after(String id) {
        int dash = id.lastIndexOf('-') + 1;
        return id.substring(0, dash) + String.format("%05d", Integer.parseInt(id.substring(dash)) + 1);
    }
}
