package io.cpor.model.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.cpor.association.value.InvalidInput;
import io.cpor.model.Models;
import io.cpor.process.CporProcess;
import io.cpor.process.inbox.InboxRun;
import io.cpor.testing.BatchRun;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Edits;
import io.cpor.testing.Http;
import io.cpor.testing.ShownStatus;
import io.cpor.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Cases that began with the first released model are moved to the model of today, keep their timers, and go their way to the
 * end; and what an owner may do to a model meanwhile: remove a box, rename one, put one in between.
 */
@CporTest
@Slow
class CaseMigrationTest {
    private static final String KEY = "cpor-association";
    private static final String MODEL = KEY + ".bpmn";
    private static final Path V1 = Path.of("src/test/resources/models/v1");

    @Autowired
    Cases cases;

    @Autowired
    ShownStatus shown;

    @Autowired
    CaseMigration migration;

    @Autowired
    CasesLook look;

    @Autowired
    Moves moves;

    @Autowired
    Models models;

    @Autowired
    BatchRun batches;

    @Autowired
    CporProcess process;

    @Autowired
    InboxRun inbox;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    private FirstModel first;

    @BeforeEach
    void begin() {
        first = new FirstModel(cases, process, inbox, runtime, management, shown);
    }

    @AfterEach
    void todaysModelsAreInForce() throws IOException {
        today();
    }

    private void today() throws IOException {
        deploys(Path.of("forms"));
        deploys(Path.of("processes"));
    }

    /** The process of that folder and its forms. */
    private void deploys(Path folder) throws IOException {
        DeploymentBuilder deployment =
                repository.createDeployment().name("of a test").source("repository");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".form")) {
                    deployment.addString(name, Files.readString(file));
                } else if (name.equals(MODEL)) {
                    deployment.addString(name, Edits.meantInsteadOf(inForce(), Files.readString(file)));
                }
            }
        }
        deployment.deploy();
    }

    private void deploysChanged(String... fromTo) throws IOException {
        String model = Edits.today(MODEL);
        for (int i = 0; i < fromTo.length; i += 2) {
            assertThat(model).contains(fromTo[i]);
            model = model.replace(fromTo[i], fromTo[i + 1]);
        }
        deploys(model);
    }

    private void deploys(String model) {
        repository
                .createDeployment()
                .name("of a test")
                .addString(MODEL, Edits.meantInsteadOf(inForce(), model))
                .deploy();
    }

    private String inForce() {
        return models.file(MODEL).text();
    }

    private Map<String, Date> timers(String processInstanceId) {
        Map<String, Date> timers = new HashMap<>();
        management
                .createJobQuery()
                .processInstanceId(processInstanceId)
                .timers()
                .list()
                .forEach(timer -> timers.put(activity(timer.getJobDefinitionId()), timer.getDuedate()));
        return timers;
    }

    private String activity(String jobDefinition) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(jobDefinition)
                .singleResult()
                .getActivityId();
    }

    private boolean isOnTheVersionInForce(Case one) {
        String definition = runtime.createProcessInstanceQuery()
                .processInstanceId(FirstModel.instance(one))
                .singleResult()
                .getProcessDefinitionId();
        return repository.getProcessDefinition(definition).getVersion() == newestVersion();
    }

    private int newestVersion() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(KEY)
                .latestVersion()
                .singleResult()
                .getVersion();
    }

    private VersionCases previous(MigrationReport report) {
        return report.versions().stream()
                .filter(one -> one.version() == report.version() - 1)
                .findFirst()
                .orElseThrow();
    }

    private static WaitingBox box(VersionCases version, String id) {
        return version.boxes().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_case_at_each_wait_state_of_the_first_model_goes_on_in_todays_and_ends() throws IOException {
        deploys(V1);
        Map<String, Case> started = new LinkedHashMap<>();
        first.ways().forEach((box, way) -> {
            Case one = way.get();
            assertThat(runtime.getActivityInstance(FirstModel.instance(one)).toString())
                    .as(box)
                    .contains(box);
            started.put(box, one);
        });
        Set<String> waits =
                FirstModel.waitStates(Bpmn.readModelFromFile(V1.resolve(MODEL).toFile()));
        assertThat(started.keySet()).as("a way to each wait state").containsAll(waits);
        Map<String, Map<String, Date>> timers = new HashMap<>();
        started.forEach((box, one) -> timers.put(box, timers(FirstModel.instance(one))));
        assertThat(timers.get("userTask_fillPoe")).containsKeys("event_poeReminderDue", "event_poeOverdue");
        assertThat(timers.get("gateway_nextPoll")).containsKeys("event_pollDue", "event_optOutWindowPassed");

        today();
        MigrationReport report = migration.report(KEY, List.of());
        VersionCases version1 = previous(report);
        assertThat(version1.boxes())
                .allSatisfy(box -> assertThat(box.obstacles()).as(box.name()).isEmpty());
        assertThat(version1.cases()).isEqualTo(started.size());
        assertThat(version1.movable()).isEqualTo(started.size());
        assertThat(box(version1, "userTask_fillPoe").name()).isEqualTo("Fill POE");
        assertThat(box(version1, "gateway_reviewJoin").name()).isEqualTo("Waiting for the rest of Microsoft's review");
        migration.move(KEY, List.of(), null, "owner");
        batches.all();

        started.forEach((box, one) -> {
            assertThat(isOnTheVersionInForce(one)).as(box).isTrue();
            assertThat(timers(FirstModel.instance(one)))
                    .as("the timers at " + box)
                    .containsAllEntriesOf(timers.get(box));
        });
        Set<String> outcomes = new TreeSet<>();
        started.forEach((box, one) -> {
            String outcome = first.finished(one);
            assertThat(outcome).as(box + ", now at " + one.waitingAt()).isNotEqualTo("open");
            outcomes.add(outcome);
        });
        assertThat(outcomes).contains("active", "declined", "poe-declined", "withdrawn", "rejected");
    }

    @Test
    void a_case_of_the_first_model_looks_for_its_reminder_every_30_seconds_until_it_is_moved() throws IOException {
        deploys(V1);
        Case one = cases.poeSent();
        today();

        one.timeComes("event_poeReminderDue");
        assertThat(one.due("event_poeReminderDue")).isBefore(Instant.now().plusSeconds(31));

        migration.move(KEY, List.of(), null, "owner");
        batches.all();
        one.timeComes("event_poeReminderDue");
        assertThat(one.due("event_poeReminderDue")).isAfter(Instant.now().plusSeconds(120));
        assertThat(one.mails()).hasSize(1);
    }

    @Test
    void a_dry_run_changes_nothing() throws IOException {
        Case one = cases.underReview();
        Map<String, Date> timers = timers(FirstModel.instance(one));
        deploysChanged("name=\"Fill POE\"", "name=\"Fill in POE\"");

        MigrationReport report = migration.report(KEY, List.of());

        assertThat(previous(report).movable()).isPositive();
        assertThat(isOnTheVersionInForce(one)).isFalse();
        assertThat(timers(FirstModel.instance(one))).isEqualTo(timers);
        assertThat(moves.open()).isEmpty();
    }

    @Test
    void a_renamed_box_needs_to_be_said_and_keeps_its_timers_then() throws IOException {
        Case one = cases.underReview().microsoft("reject").newsArrive();
        Map<String, Date> timers = timers(FirstModel.instance(one));
        assertThat(timers).containsOnlyKeys("event_disputeWindowPassed");
        deploysChanged(
                "userTask_decideOnDispute", "userTask_settleDispute", "\"Decide on dispute\"", "\"Settle dispute\"");
        List<Replacement> said = List.of(new Replacement("userTask_decideOnDispute", "userTask_settleDispute"));

        VersionCases version = previous(migration.report(KEY, List.of()));
        WaitingBox unsaid = box(version, "userTask_decideOnDispute");
        assertThat(unsaid.to()).isNull();
        assertThat(unsaid.obstacles())
                .containsExactly("«Decide on dispute» is not in version " + newestVersion()
                        + ". Say which box takes its place; otherwise these cases go on as they are.");
        assertThat(version.newBoxes()).containsExactly(new NewBox("userTask_settleDispute", "Settle dispute"));
        WaitingBox box = box(previous(migration.report(KEY, said)), "userTask_decideOnDispute");
        assertThat(box.obstacles()).isEmpty();
        assertThat(box.toName()).isEqualTo("Settle dispute");
        migration.move(KEY, said, newestVersion(), "owner");
        batches.all();

        assertThat(isOnTheVersionInForce(one)).isTrue();
        assertThat(timers(FirstModel.instance(one))).isEqualTo(timers);
        one.completes("agent", "userTask_settleDispute", Map.of("disputeDecision", "close"));
        assertThat(one.outcome()).isEqualTo("rejected");
    }

    @Test
    void looking_counts_as_a_dry_run_does_and_tries_nothing() throws IOException {
        cases.underReview();
        cases.poeSent().timeComes("event_poeOverdue");
        deploysChanged("userTask_chaseCustomer", "userTask_callCustomer");

        MigrationReport tried = migration.report(KEY, List.of());
        MigrationReport seen = look.at(KEY);

        assertThat(seen.onIt()).isEqualTo(tried.onIt());
        assertThat(seen.versions()).hasSameSizeAs(tried.versions());
        VersionCases version = previous(seen);
        assertThat(version.cases()).isEqualTo(previous(tried).cases());
        assertThat(version.newBoxes()).isEqualTo(previous(tried).newBoxes());
        assertThat(version.boxes())
                .extracting(WaitingBox::id, WaitingBox::cases)
                .containsExactlyElementsOf(previous(tried).boxes().stream()
                        .map(box -> tuple(box.id(), box.cases()))
                        .toList());
        assertThat(box(version, "userTask_chaseCustomer").obstacles())
                .isEqualTo(box(previous(tried), "userTask_chaseCustomer").obstacles());
        assertThat(version.movable()).isZero();
    }

    @Test
    void cases_at_a_removed_box_go_on_as_they_are_and_the_others_are_moved() throws IOException {
        Case waiting = cases.poeSent();
        Case overdue = cases.poeSent().timeComes("event_poeOverdue");
        deploysChanged("userTask_chaseCustomer", "userTask_callCustomer");

        VersionCases version = previous(migration.report(KEY, List.of()));
        assertThat(box(version, "userTask_chaseCustomer").obstacles()).hasSize(1);
        assertThat(box(version, "userTask_fillPoe").obstacles()).isEmpty();
        migration.move(KEY, List.of(), null, "owner");
        batches.all();

        assertThat(isOnTheVersionInForce(waiting)).isTrue();
        assertThat(isOnTheVersionInForce(overdue)).isFalse();
        assertThat(first.finished(overdue)).isEqualTo("active");
    }

    @Test
    void an_inserted_box_comes_for_cases_that_have_not_passed_it() throws IOException {
        Case one = cases.poeSent();
        deploysChanged(
                "sourceRef=\"userTask_fillPoe\" targetRef=\"userTask_reviewPoe\" />",
                "sourceRef=\"userTask_fillPoe\" targetRef=\"event_looked\" /><bpmn:intermediateThrowEvent"
                        + " id=\"event_looked\" name=\"Looked at\" camunda:asyncBefore=\"true\" /><bpmn:sequenceFlow"
                        + " id=\"flow_lookedToReview\" sourceRef=\"event_looked\" targetRef=\"userTask_reviewPoe\" />",
                "</bpmndi:BPMNPlane>",
                "<bpmndi:BPMNShape id=\"shape_looked\" bpmnElement=\"event_looked\"><dc:Bounds x=\"0\" y=\"0\""
                        + " width=\"36\" height=\"36\" /></bpmndi:BPMNShape></bpmndi:BPMNPlane>");
        migration.move(KEY, List.of(), null, "owner");
        batches.all();

        assertThat(isOnTheVersionInForce(one)).isTrue();
        one.customerSigns();
        assertThat(one.waitingAt()).containsExactly("userTask_reviewPoe");
    }

    @Test
    void an_event_that_is_new_at_a_box_is_told_of_beforehand() throws IOException {
        cases.poeSent();
        String model = Edits.today(MODEL);
        String without = model.replaceAll("(?s)<bpmn:boundaryEvent id=\"event_poeOverdue\".*?</bpmn:boundaryEvent>", "")
                .replaceAll("<bpmn:sequenceFlow id=\"flow_poeOverdueToChase\"[^>]*>", "")
                .replaceAll(
                        "(?s)<bpmndi:BPMN(Shape|Edge) id=\"[^\"]*\""
                                + " bpmnElement=\"(event_poeOverdue|flow_poeOverdueToChase)\".*?</bpmndi:BPMN\\1>",
                        "")
                .replaceAll("<bpmn:incoming>flow_poeOverdueToChase</bpmn:incoming>", "");
        deploys(without);
        assertThat(previous(migration.report(KEY, List.of())).notes())
                .containsExactly("«POE overdue» at «Fill POE» no longer comes.");
        Case one = cases.poeSent();

        today();

        assertThat(previous(migration.report(KEY, List.of())).notes())
                .containsExactly("«POE overdue» at «Fill POE» is new; its time begins with the move.");
        migration.move(KEY, List.of(), null, "owner");
        batches.all();
        assertThat(one.timeComes("event_poeOverdue").waitingAt()).containsExactly("userTask_chaseCustomer");
    }

    @Test
    void what_is_said_about_boxes_that_are_not_there_is_refused() {
        cases.poeSent();

        assertThatThrownBy(() -> migration.report(KEY, List.of(new Replacement("userTask_x", "userTask_y"))))
                .isInstanceOf(InvalidInput.class)
                .satisfies(refused -> assertThat(((InvalidInput) refused).faults())
                        .extracting(fault -> fault.field())
                        .containsExactly("from", "to"));
    }

    @Test
    void while_cases_are_being_moved_no_other_move_begins() throws IOException {
        cases.poeSent();
        deploysChanged("name=\"Fill POE\"", "name=\"Fill in POE\"");

        List<StartedMove> started = migration.move(KEY, List.of(), null, "owner");

        assertThat(started).isNotEmpty();
        assertThatThrownBy(() -> migration.move(KEY, List.of(), null, "owner")).isInstanceOf(MoveGoesOn.class);
        MoveProgress begun = moves.progress(started.get(0).batch()).orElseThrow();
        assertThat(begun.busy()).isTrue();
        assertThat(begun.total()).isEqualTo(started.get(0).cases());
        assertThat(management
                        .createBatchQuery()
                        .batchId(started.get(0).batch())
                        .singleResult()
                        .getCreateUserId())
                .isEqualTo("owner");
        batches.all();
        MoveProgress ended = moves.progress(started.get(0).batch()).orElseThrow();
        assertThat(ended.busy()).isFalse();
        assertThat(ended.done()).isEqualTo(begun.total());
        assertThat(migration.move(KEY, List.of(), null, "owner")).isEmpty();
    }

    @Test
    void cases_are_not_moved_to_a_version_that_nobody_looked_at() throws IOException {
        Case one = cases.poeSent();
        deploysChanged("name=\"Fill POE\"", "name=\"Fill in POE\"");
        int seen = migration.report(KEY, List.of()).version();
        deploysChanged("name=\"Fill POE\"", "name=\"Fill in the POE\"");

        Http.Answer refused = cases.http("owner").post("/api/models/" + KEY + "/migration?version=" + seen, "{}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("detail").asText())
                .isEqualTo("Version " + (seen + 1) + " of " + MODEL
                        + " is in force by now. Look at it first, then say it again.");
        assertThat(moves.open()).isEmpty();
        assertThat(isOnTheVersionInForce(one)).isFalse();
    }
}
