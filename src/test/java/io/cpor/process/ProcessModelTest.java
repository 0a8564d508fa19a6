package io.cpor.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.association.Outcome;
import io.cpor.association.value.Coded;
import io.cpor.model.rules.ModelRules;
import io.cpor.model.rules.Repository;
import io.cpor.testing.CporTest;
import java.io.File;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The repository's own models keep every rule that a deployment is held to; and beyond them, what is true of these models
 * alone: they have the plan's boxes, and each box leads to its class and its form by its name.
 */
@CporTest
class ProcessModelTest {
    @Autowired
    ModelRules rules;

    private static final BpmnModelInstance MODEL = model("cpor-association");
    private static final List<BpmnModelInstance> MODELS =
            names().map(ProcessModelTest::model).toList();

    private static BpmnModelInstance model(String name) {
        return Bpmn.readModelFromFile(new File("processes/" + name + ".bpmn"));
    }

    private static <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return MODELS.stream()
                .flatMap(model -> model.getModelElementsByType(type).stream())
                .toList();
    }

    private static String stem(BaseElement element) {
        return element.getId().substring(element.getId().indexOf('_') + 1);
    }

    private static String className(BaseElement element) {
        String stem = stem(element);
        return stem.substring(0, 1).toUpperCase(Locale.ROOT) + stem.substring(1);
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    @Test
    void the_repositorys_models_forms_and_decisions_keep_every_rule() {
        assertThat(rules.check(Repository.files())).isEmpty();
    }

    static Stream<String> names() {
        return Repository.files().keySet().stream()
                .filter(file -> file.endsWith(".bpmn"))
                .map(file -> file.replace(".bpmn", ""));
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_process_is_named_as_its_file_and_says_how_long_its_history_is_kept(String name) {
        Process process =
                model(name).getModelElementsByType(Process.class).iterator().next();

        assertThat(process.getId()).isEqualTo(name);
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
    }

    @Test
    void it_has_every_box_event_and_end_of_the_plan() {
        List<String> planned = List.of(
                "startEvent_agreementSigned serviceTask_sendPoe userTask_fillPoe event_poeReminderDue",
                "serviceTask_remindCustomer event_poeOverdue userTask_chaseCustomer event_poeReturnedLate",
                "event_poeDeclined userTask_reviewPoe serviceTask_requestCorrection gateway_filedByHand",
                "serviceTask_announceFiling subProcess_decline serviceTask_confirmDecline",
                "userTask_fileClaim serviceTask_createAssociation event_associationRefused userTask_correctClaim",
                "subProcess_microsoftReview serviceTask_pollVerification gateway_nextPoll event_pollDue",
                "event_claimChanged userTask_answerReviewer serviceTask_resubmitClaim event_actionSettled",
                "gateway_consentKnown gateway_consent event_consentReceived event_optOutWindowPassed",
                "subProcess_microsoftSilent startEvent_reviewOverdue userTask_askMicrosoft event_claimMovedOn",
                "event_decisionReceived event_consentDeclined event_claimRejected userTask_decideOnDispute",
                "event_disputeWindowPassed serviceTask_disputeClaim serviceTask_confirmAssociation",
                "gateway_untilDecided event_claimAccepted event_changedAfterAll event_newPoeForReviewer event_claimWaits",
                "endEvent_associationActive endEvent_associationRejected endEvent_associationDeclined",
                "endEvent_associationWithdrawn endEvent_poeNotReturned endEvent_poeDeclined");

        for (String line : planned) {
            for (String id : line.split(" ")) {
                assertThat(MODEL.<FlowNode>getModelElementById(id)).as(id).isNotNull();
            }
        }
    }

    @Test
    void every_id_says_what_it_is_and_none_was_generated() {
        Map<Class<? extends FlowNode>, String> prefixes = Map.of(
                StartEvent.class, "startEvent",
                EndEvent.class, "endEvent",
                UserTask.class, "userTask",
                ServiceTask.class, "serviceTask",
                SubProcess.class, "subProcess",
                Gateway.class, "gateway");
        for (FlowNode node : all(FlowNode.class)) {
            String prefix = prefixes.entrySet().stream()
                    .filter(one -> one.getKey().isInstance(node))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("event");
            assertThat(node.getId()).matches(prefix + "_[a-z][A-Za-z]+");
        }
        assertThat(all(SequenceFlow.class)).allMatch(flow -> flow.getId().matches("flow_[a-z][A-Za-z]+"));
    }

    @Test
    void every_service_task_leads_to_its_class_and_is_retried_on_its_own() {
        for (ServiceTask task : all(ServiceTask.class)) {
            assertThat(task.getCamundaDelegateExpression()).isEqualTo("${" + stem(task) + "}");
            assertThat(exists("io.cpor.process.servicetask." + className(task)))
                    .as(task.getId())
                    .isTrue();
            assertThat(task.isCamundaAsyncBefore()).as(task.getId()).isTrue();
            boolean triedAgainWhenTheNextIsDue = task.getId().equals("serviceTask_sweepClaims");
            assertThat(retryCycle(task))
                    .as(task.getId())
                    .isEqualTo(triedAgainWhenTheNextIsDue ? "PT10S,PT1M,PT5M" : "PT10S,PT1M,PT5M,PT15M,PT1H");
        }
    }

    @Test
    void every_user_task_leads_to_its_class_its_form_its_group_and_its_dates() {
        for (UserTask task : all(UserTask.class)) {
            assertThat(exists("io.cpor.process.usertask." + className(task)))
                    .as(task.getId())
                    .isTrue();
            assertThat(task.getCamundaFormRef()).isEqualTo(kebab(stem(task)));
            assertThat(task.getCamundaFormRefBinding()).isEqualTo("latest");
            assertThat(new File("forms/" + kebab(stem(task)) + ".form")).exists();
            assertThat(task.getCamundaCandidateGroups()).isIn("staff", "poe-reviewers");
            assertThat(task.getCamundaDueDate()).matches("\\$\\{deadlines\\.[a-zA-Z]+\\(execution\\)}");
            assertThat(task.getCamundaFollowUpDate()).matches("\\$\\{deadlines\\.[a-zA-Z]+FollowUp\\(execution\\)}");
            assertThat(task.getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaTaskListener.class)
                            .list())
                    .extracting(CamundaTaskListener::getCamundaEvent, CamundaTaskListener::getCamundaDelegateExpression)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple("create", "${" + stem(task) + "}"),
                            org.assertj.core.groups.Tuple.tuple("complete", "${" + stem(task) + "}"));
        }
    }

    @Test
    void every_message_is_named_as_what_has_happened() {
        assertThat(all(Message.class)).isNotEmpty();
        assertThat(all(Message.class)).allMatch(message -> message.getName().matches("[a-z]+(-[a-z]+)*"));
    }

    @Test
    void every_message_that_the_application_sends_is_awaited() {
        assertThat(all(Message.class).stream().map(Message::getName).distinct())
                .containsExactlyInAnyOrderElementsOf(Coded.codes(CporMessage.class));
    }

    @Test
    void every_gateway_that_decides_asks_a_question_and_answers_it_on_its_flows() {
        for (ExclusiveGateway gateway : all(ExclusiveGateway.class)) {
            if (gateway.getOutgoing().size() > 1) {
                assertThat(gateway.getName()).as(gateway.getId()).endsWith("?");
                assertThat(gateway.getOutgoing()).as(gateway.getId()).allMatch(flow -> flow.getName() != null);
            }
        }
    }

    @Test
    void everything_a_person_reads_has_a_name_in_sentence_case() {
        Stream<FlowNode> named = Stream.of(
                        all(Event.class).stream(),
                        all(Task.class).stream(),
                        all(SubProcess.class).stream(),
                        all(EventBasedGateway.class).stream())
                .flatMap(nodes -> nodes.map(FlowNode.class::cast));

        named.forEach(node -> {
            assertThat(node.getName()).as(node.getId()).isNotBlank().matches("\\p{Lu}.*");
            String rest = node.getName()
                    .replaceAll("POE|Partner Center|Microsoft('s)?", "")
                    .substring(1);
            assertThat(rest).as(node.getId()).isEqualTo(rest.toLowerCase(Locale.ROOT));
        });
    }

    @Test
    void there_is_an_end_for_every_outcome() {
        Pattern reached = Pattern.compile("\\$\\{outcome\\.reached\\(execution, '([a-z-]+)'\\)}");
        Set<String> outcomes = reached.matcher(Bpmn.convertToString(MODEL))
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(outcomes).containsExactlyInAnyOrderElementsOf(Coded.codes(Outcome.class));
    }

    @Test
    void everything_is_drawn() {
        Set<String> drawn = Stream.concat(
                        all(BpmnShape.class).stream()
                                .map(shape -> shape.getBpmnElement().getId()),
                        all(BpmnEdge.class).stream()
                                .map(edge -> edge.getBpmnElement().getId()))
                .collect(Collectors.toSet());

        all(FlowNode.class).forEach(node -> assertThat(drawn).contains(node.getId()));
        all(SequenceFlow.class).forEach(flow -> assertThat(drawn).contains(flow.getId()));
    }

    private static boolean exists(String className) {
        try {
            Class.forName(className, false, ProcessModelTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static String retryCycle(FlowNode node) {
        return node.getExtensionElements() == null
                ? null
                : node
                        .getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaFailedJobRetryTimeCycle.class)
                        .list()
                        .stream()
                        .map(CamundaFailedJobRetryTimeCycle::getTextContent)
                        .findFirst()
                        .orElse(null);
    }
}
