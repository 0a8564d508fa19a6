package io.cpor.faults;

import static io.cpor.faults.Fault.Moment.AFTER;
import static io.cpor.faults.Fault.Moment.BEFORE;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cpor.CporApplication;
import io.cpor.testing.FreePort;
import io.cpor.testing.Http;
import io.cpor.testing.OwnApplication;
import io.cpor.testing.Scans;
import io.cpor.testing.Slow;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** An answer with a file, of which Partner Center's answers are lost on the way: the file is there once, and the answer too. */
@OwnApplication
@Slow
class AnswerFileSentOnceTest {
    @TempDir
    static Path folder;

    private static final int PORT = FreePort.choose();
    private static final Desk DESK = new Desk(PORT);

    private static PartnerCenterProcess center;
    private static ConfigurableApplicationContext application;

    @BeforeAll
    static void start() {
        center = PartnerCenterProcess.start();
        application = new SpringApplicationBuilder(CporApplication.class)
                .run(
                        "--server.port=" + PORT,
                        "--cpor.sandbox.data=" + folder,
                        "--cpor.sandbox.auto-play=false",
                        "--cpor.events.secret=" + ApplicationProcess.EVENTS_SECRET,
                        "--spring.datasource.url=jdbc:h2:file:" + folder
                                + "/cpor;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=25000",
                        "--cpor.partner-center.mode=http",
                        "--cpor.partner-center.base-url=" + center.address());
    }

    @AfterAll
    static void stop() {
        application.close();
        center.close();
    }

    private static String asked() {
        String id = DESK.agreementSigned(UUID.randomUUID().toString(), Desk.agreement());
        waitsAt(id, "userTask_fillPoe");
        DESK.customerSigns(id);
        waitsAt(id, "userTask_reviewPoe");
        DESK.reviewerAccepts(id);
        waitsAt(id, "event_decisionReceived");
        center.microsoft(DESK.claimId(id), "request-information");
        waitsAt(id, "userTask_answerReviewer");
        assertThat(Http.as("agent", PORT)
                        .upload(null, "/staff/claim/" + id + "/files", Scans.jpeg())
                        .status())
                .isEqualTo(200);
        return id;
    }

    private static void waitsAt(String id, String box) {
        await().atMost(ofSeconds(90)).until(() -> DESK.waitingAt(id).contains(box));
    }

    private static void answeredOnce(String id) {
        String reference = DESK.reference(id);
        await().atMost(ofSeconds(90))
                .until(() -> DESK.claimStatus(id).equals("Submitted")
                        && !DESK.waitingAt(id).contains("serviceTask_resubmitClaim"));
        String file = DESK.shown(id).at("/files/0/id").asText();
        assertThat(center.files(DESK.claimId(id))).containsExactly(file);
        assertThat(done(Operation.ATTACH_FILE, reference)).hasSize(1);
        assertThat(done(Operation.RESUBMIT, reference)).hasSize(1);
        assertThat(DESK.shown(id).at("/files/0/sentAt").asText("")).isNotEmpty();
    }

    private static List<Call> done(Operation operation, String reference) {
        return center.calls(operation, reference).stream()
                .filter(call -> call.effect() == Call.Effect.DONE)
                .toList();
    }

    @Test
    void the_answer_to_the_file_is_lost() {
        String id = asked();
        center.plan(Fault.drop(Operation.ATTACH_FILE, AFTER).of(DESK.reference(id)));
        DESK.staffAnswer(id, "It is on page 2.");

        answeredOnce(id);
        List<Call> calls = center.calls(Operation.ATTACH_FILE, DESK.reference(id));
        assertThat(calls)
                .as("sent again under one key")
                .hasSize(2)
                .extracting(Call::requestId)
                .containsOnly(calls.get(0).requestId());
    }

    @Test
    void the_file_does_not_arrive() {
        String id = asked();
        center.plan(Fault.status(Operation.ATTACH_FILE, BEFORE, 500, null).of(DESK.reference(id)));
        DESK.staffAnswer(id, "It is on page 2.");

        answeredOnce(id);
    }

    @Test
    void the_answer_after_it_does_not_arrive() {
        String id = asked();
        center.plan(Fault.drop(Operation.RESUBMIT, BEFORE).of(DESK.reference(id)));
        DESK.staffAnswer(id, "It is on page 2.");

        answeredOnce(id);
        assertThat(center.calls(Operation.ATTACH_FILE, DESK.reference(id)))
                .as("what is there is not sent again")
                .hasSize(1);
    }
}
