package io.cpor.process.inbox.importing;

import static io.cpor.process.inbox.importing.ImportOutcome.APPLIED;
import static io.cpor.process.inbox.importing.ImportOutcome.CONTRADICTING;
import static io.cpor.process.inbox.importing.ImportOutcome.QUESTION;
import static io.cpor.process.inbox.importing.ImportOutcome.UNCHANGED;
import static io.cpor.process.inbox.importing.ImportOutcome.UNKNOWN;
import static io.cpor.process.inbox.importing.ImportOutcome.UNREADABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.association.claim.OpenClaim;
import io.cpor.process.inbox.importing.Drift.PortalClaim;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an import says of each row, and what it leaves alone. */
@CporTest
class ClaimsImportTest {
    @Autowired
    Cases cases;

    @Autowired
    ClaimsImport imports;

    @Autowired
    TaskService tasks;

    private final Instant soon = Instant.now().plusSeconds(2);

    private static String id(Case one) {
        return one.claim().claimId();
    }

    private static List<ImportOutcome> outcomes(ImportReport report) {
        return report.entries().stream().map(ImportEntry::outcome).toList();
    }

    @Test
    void every_row_is_accounted_for_those_that_need_a_person_first() {
        Case one = cases.underReview();
        Case other = cases.underReview();

        ImportReport report = Files.imported(
                imports,
                "Claim ID,Status,Tenant ID,Customer name,Modified\n" + id(one) + ",Partner action required,"
                        + one.association().customer().tenantId() + ",," + soon + "\n" + id(other)
                        + ",Approved,00000000-0000-4000-8000-000000000001,,\nP-1,Draft,,Contoso,\nP-2,Draft,,,never\n");

        assertThat(outcomes(report)).containsExactly(CONTRADICTING, UNKNOWN, UNREADABLE, APPLIED);
        assertThat(report.rows()).isEqualTo(4);
        assertThat(report.count(UNCHANGED)).isZero();
        assertThat(report.count(APPLIED)).isEqualTo(1);
        assertThat(report.entries(CONTRADICTING).get(0).message())
                .contains("for tenant 00000000-0000-4000-8000-000000000001; here it is of tenant");
        assertThat(report.entries(UNKNOWN).get(0).associationId()).isNull();
        assertThat(report.entries(UNREADABLE).get(0).line()).isEqualTo(5);
        assertThat(report.entries(APPLIED).get(0).associationId()).isEqualTo(one.id());
        assertThat(other.claim().decision()).isEmpty();
    }

    @Test
    void drift_is_what_one_side_has_and_the_other_has_not() {
        Case there = cases.underReview();
        Case missing = cases.underReview();
        Case unreadable = cases.underReview();

        Drift drift = Files.previewed(
                        imports,
                        "Claim ID,Status,Customer,Workload,Modified\n" + id(there) + ",Submitted,,,\n" + id(unreadable)
                                + ",Submitted,,,soon\nP-3,Draft,Fabrikam,Teams,\nP-3,Draft,Fabrikam,Exchange,\n"
                                + "P-4,Approved,Contoso,Teams,\nP-4,Rejected,Contoso,Intune,\n")
                .drift();

        assertThat(drift.notHere())
                .containsExactly(
                        new PortalClaim(4, "P-3", "Draft", "Fabrikam", "Teams, Exchange"),
                        new PortalClaim(6, "P-4", "Teams: Approved; Intune: Rejected", "Contoso", "Teams, Intune"));
        assertThat(drift.notInPortal())
                .extracting(OpenClaim::claimId)
                .contains(id(missing))
                .doesNotContain(id(there), id(unreadable));
        assertThat(drift.notInPortal())
                .filteredOn(claim -> claim.claimId().equals(id(missing)))
                .first()
                .returns(missing.id(), OpenClaim::associationId)
                .returns("Contoso Ltd", OpenClaim::customerName);
    }

    @Test
    void a_preview_changes_nothing_and_says_what_the_import_does() {
        Case one = cases.underReview();
        String csv = "Claim ID,Status,Modified\n" + id(one) + ",Partner action required," + soon + "\n";

        ImportReport preview = Files.previewed(imports, csv);
        assertThat(one.runs().waitingAt()).doesNotContain("userTask_answerReviewer");
        assertThat(one.claim().lastSeen().orElseThrow().status()).isEqualTo("Submitted");

        assertThat(Files.imported(imports, csv)).isEqualTo(preview);
        assertThat(one.claim().lastSeen().orElseThrow().status()).isEqualTo("Partner action required");
    }

    @Test
    void several_rows_of_one_claim_are_one() {
        Case one = cases.underReview();
        String head = "Claim ID,Status,Modified\n";
        String review = id(one) + ",Under review," + soon + "\n";
        String approved = id(one) + ",Approved," + soon.plusSeconds(1) + "\n";

        assertThat(Files.previewed(imports, head + review + approved).entries())
                .extracting(ImportEntry::line, ImportEntry::outcome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, APPLIED),
                        org.assertj.core.groups.Tuple.tuple(2, UNCHANGED));
        assertThat(outcomes(Files.previewed(imports, head + review + review))).containsExactly(APPLIED, UNCHANGED);
        assertThat(outcomes(Files.previewed(imports, head + review + id(one) + ",Approved,\n")))
                .containsExactly(CONTRADICTING, CONTRADICTING);
        assertThat(outcomes(Files.previewed(imports, head + review + id(one) + ",Approved," + soon)))
                .containsExactly(CONTRADICTING, CONTRADICTING);
    }

    @Test
    void what_is_applied_is_what_was_planned_and_is_still_news() throws IOException {
        Case one = cases.underReview();
        Case unknownYet = cases.underReview();
        Instant now = Instant.now();
        ImportPlan plan = imports.plan(
                imports.read(Files.of("Claim ID,Status\n" + id(one) + ",Partner action required\n")), now, done -> {});
        one.eventArrives("cpor.decision.received", java.util.Map.of("decision", "rejected", "reason", "elsewhere"));

        ImportReport report = Files.applied(imports, plan);

        assertThat(outcomes(report)).containsExactly(UNCHANGED);
        assertThat(report.entries().get(0).message()).contains("newer is known here: Rejected since");
        assertThat(one.claim().lastSeen().orElseThrow().status()).isEqualTo("Rejected");
        assertThat(unknownYet.claim().lastSeen().orElseThrow().status()).isEqualTo("Submitted");
    }

    @Test
    void an_association_that_ended_is_compared_by_its_end() {
        Case withdrawn = cases.underReview();
        cases.http("agent").post("/api/associations/" + withdrawn.id() + "/withdraw", "{\"reason\":\"over\"}");
        assertThat(withdrawn.runs().outcome()).isEqualTo("withdrawn");

        assertThat(outcomes(Files.imported(imports, "Claim ID,Status\n" + id(withdrawn) + ",Rejected final")))
                .containsExactly(UNCHANGED);
        assertThat(Files.imported(imports, "Claim ID,Status\n" + id(withdrawn) + ",Under review")
                        .entries()
                        .get(0))
                .returns(CONTRADICTING, ImportEntry::outcome)
                .returns(withdrawn.id() + " ended as withdrawn; the portal shows Under review.", ImportEntry::message);
    }

    @Test
    void a_row_of_before_the_end_does_not_contradict_it() {
        Case withdrawn = cases.underReview();
        Instant before = Instant.now();
        cases.http("agent").post("/api/associations/" + withdrawn.id() + "/withdraw", "{\"reason\":\"over\"}");
        assertThat(withdrawn.runs().outcome()).isEqualTo("withdrawn");

        assertThat(Files.imported(imports, "Claim ID,Status,Modified\n" + id(withdrawn) + ",Under review," + before)
                        .entries()
                        .get(0))
                .returns(UNCHANGED, ImportEntry::outcome)
                .returns(
                        withdrawn.id() + " ended as withdrawn; the portal's Under review is of before that.",
                        ImportEntry::message);
        assertThat(unclear(withdrawn)).isEmpty();
    }

    @Test
    void a_row_that_contradicts_the_end_is_put_before_people_once() {
        Case withdrawn = cases.underReview();
        cases.http("agent").post("/api/associations/" + withdrawn.id() + "/withdraw", "{\"reason\":\"over\"}");
        withdrawn.runs();
        String csv = "Claim ID,Status\n" + id(withdrawn) + ",Under review";

        Files.previewed(imports, csv);
        assertThat(unclear(withdrawn)).as("a preview asks nobody").isEmpty();
        Files.imported(imports, csv);
        assertThat(unclear(withdrawn)).hasSize(1);
        assertThat(tasks.getVariable(unclear(withdrawn).get(0).getId(), "eventFact"))
                .isEqualTo("Partner Center shows the claim as \"Under review\"");
        tasks.complete(
                unclear(withdrawn).get(0).getId(),
                Map.of("eventDecision", "set-aside", "asideReason", "The portal is slow."));

        Files.imported(imports, csv);

        assertThat(unclear(withdrawn)).as("asked once").isEmpty();
    }

    @Test
    void a_row_of_another_tenant_is_put_before_people() {
        Case one = cases.underReview();

        Files.imported(
                imports, "Claim ID,Status,Tenant ID\n" + id(one) + ",Approved,00000000-0000-4000-8000-000000000002\n");

        assertThat(tasks.getVariable(unclear(one).get(0).getId(), "eventDoubt"))
                .asString()
                .contains("another tenant");
    }

    private List<Task> unclear(Case one) {
        return tasks.createTaskQuery()
                .processDefinitionKey("unclear-event")
                .processInstanceBusinessKey(one.id())
                .list();
    }

    @Test
    void a_competing_claim_is_seen_and_its_end_too() {
        Case one = cases.underReview();
        String head = "Claim ID,Status,Sub-status\n";

        ImportReport came = Files.imported(imports, head + id(one) + ",Under review,competing claim\n");
        assertThat(came.entries().get(0))
                .returns(APPLIED, ImportEntry::outcome)
                .returns("Submitted → Under review, Competing claim", ImportEntry::message);
        assertThat(one.claim().lastSeen().orElseThrow().competing()).isTrue();
        assertThat(outcomes(Files.imported(imports, head + id(one) + ",Under review,Competing claim\n")))
                .containsExactly(UNCHANGED);
        assertThat(outcomes(Files.imported(imports, "Claim ID,Status\n" + id(one) + ",Under review\n")))
                .as("a file without the column says nothing of it")
                .containsExactly(UNCHANGED);

        assertThat(outcomes(Files.imported(imports, head + id(one) + ",Under review,\n")))
                .containsExactly(APPLIED);
        assertThat(one.claim().lastSeen().orElseThrow().competing()).isFalse();
    }

    @Test
    void a_comment_may_tell_of_a_competing_claim() {
        Case one = cases.underReview();

        Files.imported(
                imports,
                "Claim ID,Status,Comments\n" + id(one) + ",Under review,We received a competing claim for Teams.\n");

        assertThat(one.claim().lastSeen().orElseThrow().competing()).isTrue();
    }

    @Test
    void of_rows_by_workload_the_rejected_ones_were_dropped_and_the_claim_goes_on() {
        Case one = cases.underReview();
        String csv = "Claim ID,Status,Workload,Modified\n" + id(one) + ",Under review,Exchange," + soon + "\n" + id(one)
                + ",Rejected,Teams," + soon + "\n" + id(one) + ",Under review,SharePoint," + soon + "\n";

        ImportReport report = Files.imported(imports, csv);

        assertThat(outcomes(report)).containsExactly(APPLIED, UNCHANGED, UNCHANGED);
        assertThat(report.entries(APPLIED).get(0).message()).isEqualTo("Submitted → Under review, without Teams");
        assertThat(report.entries(UNCHANGED).get(0).message()).startsWith("The reviewer dropped it");
        assertThat(one.association().claimedLines().dropped())
                .extracting(line -> line.workload())
                .containsExactly("Teams");
        assertThat(one.association().engagement().workloadNames()).containsExactly("Exchange", "SharePoint");
        assertThat(Files.imported(imports, csv).count(APPLIED)).isZero();
    }

    @Test
    void of_a_row_that_names_another_customer_somebody_is_asked() {
        Case one = cases.underReview();
        String csv = "Claim ID,Status,Customer name\n" + id(one) + ",Under review,\"Fabrikam, Inc.\"\n";

        ImportReport report = Files.imported(imports, csv);

        assertThat(report.entries())
                .singleElement()
                .returns(QUESTION, ImportEntry::outcome)
                .returns("Fabrikam, Inc.", ImportEntry::customerName)
                .returns("Contoso Ltd", ImportEntry::customerHere)
                .returns(
                        "Submitted → Under review. In the portal it is a claim of \"Fabrikam, Inc.\", here of"
                                + " \"Contoso Ltd\". Is that the same customer?",
                        ImportEntry::message);
        assertThat(one.claim().lastSeen().orElseThrow().status()).isEqualTo("Submitted");
        assertThat(Files.ticked(imports, csv)).extracting(ImportEntry::outcome).containsExactly(APPLIED);
        assertThat(one.claim().lastSeen().orElseThrow().status()).isEqualTo("Under review");
    }

    @Test
    void the_same_tenant_is_the_same_customer_and_so_is_another_writing_of_its_name() {
        Case one = cases.underReview();
        String tenant = one.association().customer().tenantId();

        assertThat(outcomes(Files.previewed(
                        imports, "Claim ID,Status,Customer,Tenant ID\n" + id(one) + ",Under review,Renamed," + tenant)))
                .containsExactly(APPLIED);
        assertThat(outcomes(Files.previewed(
                        imports, "Claim ID,Status,Customer\n" + id(one) + ",Under review,CONTOSO Limited")))
                .containsExactly(APPLIED);
    }

    @Test
    void a_refused_workload_is_known_by_the_portals_name_for_it() {
        Case one = cases.underReview();
        String csv = "Claim ID,Status,Workload,Modified\n" + id(one) + ",Under review,Exchange Online," + soon + "\n"
                + id(one) + ",Rejected,Microsoft Teams," + soon + "\n";

        ImportReport report = Files.imported(imports, csv);

        assertThat(report.entries(APPLIED).get(0).message()).isEqualTo("Submitted → Under review, without Teams");
        assertThat(one.association().engagement().workloadNames()).containsExactly("Exchange", "SharePoint");
    }

    @Test
    void a_refused_workload_that_is_not_claimed_here_is_a_question_and_never_silence() {
        Case one = cases.underReview();
        String csv = "Claim ID,Status,Workload,Modified\n" + id(one) + ",Under review,Exchange," + soon + "\n" + id(one)
                + ",Rejected,Copilot," + soon + "\n";

        ImportReport report = Files.imported(imports, csv);

        assertThat(report.entries(QUESTION))
                .singleElement()
                .extracting(ImportEntry::message)
                .asString()
                .contains(
                        "The portal shows Copilot as rejected",
                        ": Exchange, Teams, SharePoint. What is rejected stays claimed here");
        assertThat(one.claim().lastSeen().orElseThrow().status()).isEqualTo("Submitted");
        Files.ticked(imports, csv);
        assertThat(one.claim().lastSeen().orElseThrow().status()).isEqualTo("Under review");
        assertThat(outcomes(Files.imported(imports, csv)))
                .as("still not silent, though there is nothing left to apply")
                .containsExactly(CONTRADICTING, UNCHANGED);
    }

    @Test
    void a_status_that_is_not_known_says_what_it_opens() {
        Case one = cases.underReview();

        assertThat(Files.imported(imports, "Claim ID,Status\n" + id(one) + ",Awaiting payment")
                        .entries()
                        .get(0)
                        .message())
                .startsWith("Submitted → Awaiting payment; this status is not known here")
                .contains("Clarify claim status");
        assertThat(one.runs().waitingAt()).contains("userTask_clarifyStatus");
    }

    @Test
    void of_very_many_rows_of_a_kind_the_first_thousand_are_kept() {
        ImportReport report = Files.imported(imports, "Claim ID,Status\n" + "Q-1,Draft\n".repeat(1500));

        assertThat(report.count(UNKNOWN)).isEqualTo(1500);
        assertThat(report.entries()).hasSize(1000);
        assertThat(report.drift().notHere()).hasSize(1);
    }
}
