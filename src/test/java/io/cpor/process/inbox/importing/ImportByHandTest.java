package io.cpor.process.inbox.importing;

import static io.cpor.process.inbox.importing.ImportOutcome.APPLIED;
import static io.cpor.process.inbox.importing.ImportOutcome.CONTRADICTING;
import static io.cpor.process.inbox.importing.ImportOutcome.UNCHANGED;
import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.association.LossCause;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.OwnApplication;
import io.cpor.testing.PassedTime;
import io.cpor.testing.Slow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Without an integration, what the portal shows comes in as its export, and leads the process on. */
@OwnApplication
@CporTest
@TestPropertySource(
        properties = {
            "cpor.partner-center.mode=by-hand",
            "spring.datasource.url=jdbc:h2:mem:importbyhand;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=25000"
        })
@Slow
class ImportByHandTest {
    private static final AtomicInteger NUMBERS = new AtomicInteger(3_000_000);

    @Autowired
    Cases cases;

    @Autowired
    PassedTime passed;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ClaimsImport imports;

    private Case filed() {
        return cases.poeSent()
                .customerSigns()
                .reviewerAccepts()
                .runs()
                .completes(
                        "agent", "userTask_fileClaim", Map.of("claimId", Integer.toString(NUMBERS.incrementAndGet())));
    }

    private static String row(Case one, String status, Object changed, String reason) {
        return "Claim ID,Status,Last modified date,Reason\n" + one.claim().claimId() + "," + status + "," + changed
                + "," + reason + "\n";
    }

    private ImportReport imported(Case one, String status, Object changed) {
        ImportReport report = Files.imported(imports, row(one, status, changed, ""));
        one.runs();
        return report;
    }

    private static ImportOutcome outcome(ImportReport report) {
        assertThat(report.rows()).isEqualTo(1);
        return report.entries().get(0).outcome();
    }

    private static String status(Case one) {
        return one.claim().lastSeen().orElseThrow().status();
    }

    private static Instant later() {
        return Instant.now().plus(1, ChronoUnit.SECONDS).truncatedTo(ChronoUnit.SECONDS);
    }

    @Test
    void an_approval_leads_to_the_end() {
        Case one = filed();

        ImportReport report = imported(one, "Approved", later());

        assertThat(outcome(report)).isEqualTo(APPLIED);
        assertThat(report.entries().get(0).message()).isEqualTo("Submitted → Approved");
        assertThat(one.consentArrives().outcome()).isEqualTo("active");
        assertThat(outcome(imported(one, "Approved", later()))).isEqualTo(UNCHANGED);
        assertThat(outcome(imported(one, "Under review", later().plusSeconds(1))))
                .isEqualTo(CONTRADICTING);
    }

    @Test
    void an_active_association_that_the_portal_shows_as_ended_is_lost_once() {
        Case one = filed();
        imported(one, "Approved", later());
        assertThat(one.consentArrives().outcome()).isEqualTo("active");

        ImportReport lost = imported(one, "Rejected final", later().plusSeconds(2));

        assertThat(outcome(lost)).isEqualTo(APPLIED);
        assertThat(lost.entries().get(0).message()).isEqualTo("Approved → Rejected final: the association is lost");
        assertThat(one.association().loss().orElseThrow().cause()).isEqualTo(LossCause.DISASSOCIATED);
        assertThat(one.outcome()).isEqualTo("active");
        assertThat(outcome(imported(one, "Rejected final", later().plusSeconds(2))))
                .isEqualTo(UNCHANGED);
        assertThat(outcome(imported(one, "Approved", later().plusSeconds(4)))).isEqualTo(CONTRADICTING);
    }

    @Test
    void a_workload_that_is_dropped_from_an_active_association_is_let_go() {
        Case one = filed();
        imported(one, "Approved", later());
        assertThat(one.consentArrives().outcome()).isEqualTo("active");
        String head = "Claim ID,Status,Workload,Last modified\n";
        String claim = one.claim().claimId();
        String rows =
                claim + ",Approved,Exchange,\n" + claim + ",Rejected,Teams,\n" + claim + ",Approved,SharePoint,\n";

        ImportReport dropped = Files.imported(imports, head + rows);

        assertThat(dropped.count(APPLIED)).isEqualTo(1);
        assertThat(one.association().engagement().workloadNames()).containsExactly("Exchange", "SharePoint");
        assertThat(one.association().loss()).isEmpty();
        assertThat(Files.imported(imports, head + rows).count(APPLIED)).isZero();
    }

    @Test
    void a_customer_who_declines_after_the_approval_declined() {
        Case one = filed();
        imported(one, "Approved", later());

        Files.imported(imports, row(one, "Rejected", later().plusSeconds(2), "Customer declined"));

        assertThat(one.runs().outcome()).isEqualTo("declined");
    }

    @Test
    void a_claim_that_was_disassociated_in_the_portal_before_the_end_is_withdrawn() {
        Case one = filed();
        imported(one, "Approved", later());

        imported(one, "Rejected final", later().plusSeconds(2));

        assertThat(one.outcome()).isEqualTo("withdrawn");
    }

    @Test
    void without_dates_it_leads_to_the_end_too() {
        Case one = filed().consentArrives();

        assertThat(outcome(imported(one, "Under review", ""))).isEqualTo(APPLIED);
        assertThat(outcome(imported(one, "Under review", ""))).isEqualTo(UNCHANGED);
        assertThat(outcome(imported(one, "Approved", ""))).isEqualTo(APPLIED);

        assertThat(one.outcome()).isEqualTo("active");
    }

    @Test
    void a_rejection_leads_to_the_dispute_and_is_not_taken_for_its_answer() {
        Case one = filed();
        Instant rejectedAt = later();

        Files.imported(imports, row(one, "Rejected", rejectedAt, "No date"));
        assertThat(one.runs().waitingAt()).containsExactly("userTask_decideOnDispute");
        assertThat(one.claim().decision().orElseThrow().reason()).isEqualTo("No date");
        assertThat(outcome(Files.imported(imports, row(one, "Rejected", rejectedAt, "No date"))))
                .isEqualTo(UNCHANGED);

        one.completes(
                "agent",
                "userTask_decideOnDispute",
                Map.of(
                        "disputeDecision", "dispute",
                        "justification", "It is there.",
                        "doneOn", LocalDate.now().toString()));
        assertThat(status(one)).isEqualTo("Dispute");
        for (Object sameRejection : new Object[] {rejectedAt.minusSeconds(2), "", LocalDate.now()}) {
            assertThat(outcome(imported(one, "Rejected", sameRejection)))
                    .as("dated " + sameRejection)
                    .isEqualTo(UNCHANGED);
        }
        assertThat(one.waitingAt()).contains("event_decisionReceived");

        assertThat(outcome(imported(one, "Rejected final", later().plusSeconds(2))))
                .isEqualTo(APPLIED);
        assertThat(one.waitingAt()).containsExactly("userTask_decideOnDispute");
    }

    @Test
    void a_question_reaches_staff_and_their_answer_is_not_undone() {
        Case one = filed();
        String asked = row(one, "Partner action required", later(), "Which workloads?");

        assertThat(outcome(Files.imported(imports, asked))).isEqualTo(APPLIED);
        assertThat(one.runs().waitingAt()).contains("userTask_answerReviewer");
        assertThat(outcome(Files.imported(imports, asked))).isEqualTo(UNCHANGED);

        String again = row(one, "Partner action required", later().plusSeconds(1), "And since when?");
        assertThat(outcome(Files.imported(imports, again))).isEqualTo(APPLIED);
        assertThat(one.claim().lastSeen().orElseThrow().reason()).isEqualTo("And since when?");
        assertThat(one.runs().waitingAt()).contains("userTask_answerReviewer");

        assertThat(outcome(imported(one, "Under review", later().plusSeconds(3))))
                .isEqualTo(APPLIED);
        assertThat(one.waitingAt()).doesNotContain("userTask_answerReviewer");
        assertThat(outcome(Files.imported(imports, asked))).isEqualTo(UNCHANGED);
        assertThat(one.runs().waitingAt()).doesNotContain("userTask_answerReviewer");
    }

    @Test
    void a_decision_of_between_the_dispute_and_its_typing_in_arrives() {
        Case one = filed();
        passed.sinceFiled(one, Instant.now().minus(9, ChronoUnit.DAYS));
        Instant days = Instant.now().minus(4, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        Files.imported(imports, row(one, "Rejected", days, "No date"));
        assertThat(one.runs().waitingAt()).containsExactly("userTask_decideOnDispute");
        one.completes(
                "agent",
                "userTask_decideOnDispute",
                Map.of(
                        "disputeDecision", "dispute",
                        "justification", "It is there.",
                        "doneOn", LocalDate.now().minusDays(3).toString()));

        assertThat(outcome(imported(one, "Approved", days.plus(2, ChronoUnit.DAYS))))
                .isEqualTo(APPLIED);

        assertThat(one.claim().decision().orElseThrow().decision().code()).isEqualTo("accepted");
    }

    @Test
    void an_answered_question_is_not_asked_again_by_the_same_file() {
        Case one = filed();
        assertThat(outcome(imported(one, "Partner action required", LocalDate.now())))
                .isEqualTo(APPLIED);
        one.completes(
                "agent",
                "userTask_answerReviewer",
                Map.of(
                        "answer",
                        "Teams and Exchange.",
                        "doneOn",
                        LocalDate.now().toString()));
        assertThat(status(one)).isEqualTo("Submitted");

        ImportReport again = imported(one, "Partner action required", LocalDate.now());

        assertThat(outcome(again)).isEqualTo(UNCHANGED);
        assertThat(again.entries().get(0).message()).contains("was taken over before; known now: Submitted since");
        assertThat(one.waitingAt()).doesNotContain("userTask_answerReviewer");
    }

    @Test
    void an_old_file_without_dates_does_not_ask_an_answered_question_again() {
        Case one = filed();
        String asked = row(one, "Partner action required", "", "Which workloads?");
        assertThat(outcome(Files.imported(imports, asked))).isEqualTo(APPLIED);
        answered(one.runs());

        ImportReport again = Files.imported(imports, asked);

        assertThat(outcome(again)).isEqualTo(CONTRADICTING);
        assertThat(again.entries().get(0).message())
                .startsWith("The file does not say since when it is Partner action required (Which workloads?)."
                        + " It was so before; known now: Submitted since ")
                .endsWith("import it with a column \"Last modified\" that says since when.");
        assertThat(one.runs().waitingAt()).doesNotContain("userTask_answerReviewer");

        String another = row(one, "Partner action required", "", "And since when?");
        assertThat(outcome(Files.imported(imports, another)))
                .as("another question is no repetition")
                .isEqualTo(APPLIED);
        assertThat(one.runs().waitingAt()).contains("userTask_answerReviewer");
        answered(one);
        assertThat(outcome(imported(one, "Partner action required", later().plusSeconds(5))))
                .as("dated, it is asked again")
                .isEqualTo(APPLIED);
    }

    @Test
    void an_old_file_without_dates_does_not_take_a_question_away() {
        Case one = filed();
        imported(one, "Under review", "");
        imported(one, "Partner action required", "");
        assertThat(one.waitingAt()).contains("userTask_answerReviewer");

        for (String earlier : new String[] {"Submitted", "Under review"}) {
            assertThat(outcome(imported(one, earlier, ""))).as(earlier).isEqualTo(CONTRADICTING);
        }
        assertThat(one.waitingAt()).contains("userTask_answerReviewer");

        answered(one);
        assertThat(outcome(imported(one, "Under review", "")))
                .as("whether it is new or not, there is nothing to do")
                .isEqualTo(UNCHANGED);
    }

    private static void answered(Case one) {
        one.completes(
                "agent",
                "userTask_answerReviewer",
                Map.of("answer", "Teams.", "doneOn", LocalDate.now().toString()));
    }

    @Test
    void a_status_that_nobody_knows_is_clarified() {
        Case one = filed();

        assertThat(outcome(imported(one, "Awaiting customer consent response", later())))
                .isEqualTo(APPLIED);

        assertThat(one.waitingAt()).contains("userTask_clarifyStatus");
    }

    @Test
    void what_is_older_is_said_and_not_applied() {
        Case one = filed();
        imported(one, "Under review", later());

        ImportReport report = imported(one, "Partner action required", "2026-01-02");

        assertThat(outcome(report)).isEqualTo(UNCHANGED);
        assertThat(report.entries().get(0).message())
                .contains("The portal shows Partner action required, but newer is known here: Under review since ");
        assertThat(status(one)).isEqualTo("Under review");
    }

    @Test
    void a_decision_made_before_the_claim_id_was_typed_in_counts() {
        Case one = filed();

        assertThat(outcome(imported(one, "Submitted", "2026-01-02"))).isEqualTo(UNCHANGED);
        assertThat(outcome(imported(one, "Approved", "2026-01-03"))).isEqualTo(APPLIED);

        assertThat(one.consentArrives().outcome()).isEqualTo("active");
    }

    @Test
    void a_day_without_a_time_is_not_before_what_is_known_of_that_day() {
        Case one = filed();

        assertThat(outcome(imported(one, "Under review", LocalDate.now()))).isEqualTo(APPLIED);
        assertThat(outcome(imported(one, "Approved", LocalDate.now()))).isEqualTo(APPLIED);
        assertThat(outcome(imported(one, "Under review", LocalDate.now()))).isEqualTo(UNCHANGED);

        assertThat(status(one)).isEqualTo("Approved");
    }

    @Test
    void what_was_accepted_is_not_taken_back() {
        Case one = filed();
        imported(one, "Approved", later());

        ImportReport report = imported(one, "Rejected", later().plusSeconds(2));

        assertThat(outcome(report)).isEqualTo(CONTRADICTING);
        assertThat(report.entries().get(0).message())
                .isEqualTo("Here Microsoft's decision is recorded as accepted; the portal shows Rejected.");
        assertThat(outcome(imported(one, "Under review", later().plusSeconds(2))))
                .isEqualTo(CONTRADICTING);
        assertThat(status(one)).isEqualTo("Approved");
        assertThat(one.consentArrives().outcome()).isEqualTo("active");
    }

    @Test
    void an_earlier_attempt_is_over() {
        Case one = filed();
        String first = one.claim().claimId();
        imported(one, "Rejected", later());
        one.completes("agent", "userTask_decideOnDispute", Map.of("disputeDecision", "new-poe"))
                .customerSigns()
                .reviewerAccepts()
                .runs()
                .completes(
                        "agent", "userTask_fileClaim", Map.of("claimId", Integer.toString(NUMBERS.incrementAndGet())));

        assertThat(outcome(Files.imported(imports, "Claim ID,Status\n" + first + ",Rejected final")))
                .isEqualTo(UNCHANGED);
        ImportReport report = Files.imported(imports, "Claim ID,Status\n" + first + ",Approved");

        assertThat(outcome(report)).isEqualTo(CONTRADICTING);
        assertThat(report.entries().get(0).message()).contains("an earlier attempt of " + one.id());
        assertThat(status(one)).isEqualTo("Submitted");
    }
}
