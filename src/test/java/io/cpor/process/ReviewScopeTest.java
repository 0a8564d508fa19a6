package io.cpor.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewScopeTest {
    private final BpmnModelInstance model = Bpmn.readModelFromFile(new File("processes/cpor-association.bpmn"));

    private boolean isOver(String... boxes) {
        return ReviewScope.isVerificationOver(model, Set.of(boxes));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serviceTask_pollVerification",
                "gateway_nextPoll",
                "userTask_answerReviewer",
                "serviceTask_resubmitClaim",
                "userTask_clarifyStatus",
                "gateway_untilDecided"
            })
    void it_goes_on_where_a_way_leads_back_to_the_poll(String box) {
        assertThat(isOver(box, "gateway_consent", "event_decisionReceived")).isFalse();
    }

    @Test
    void it_is_over_when_only_consent_and_decision_are_awaited() {
        assertThat(isOver("gateway_consent", "event_decisionReceived")).isTrue();
        assertThat(isOver("gateway_reviewJoin", "event_decisionReceived")).isTrue();
        assertThat(isOver("gateway_consent", "userTask_askMicrosoft")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"userTask_fillPoe", "userTask_decideOnDispute", "userTask_withdrawByHand"})
    void outside_the_review_there_is_none(String box) {
        assertThat(isOver(box)).isFalse();
    }

    @Test
    void what_an_owner_adds_on_the_way_to_the_poll_belongs_to_it() {
        insert("flow_verifiedNotYet", "userTask_callMicrosoft");

        assertThat(isOver("userTask_callMicrosoft", "gateway_consent")).isFalse();
    }

    @Test
    void what_an_owner_adds_after_the_verification_does_not() {
        insert("flow_acceptedToJoin", "userTask_tellSales");

        assertThat(isOver("userTask_tellSales", "gateway_consent")).isTrue();
    }

    @Test
    void what_an_owner_puts_into_a_frame_of_its_own_belongs_where_the_frame_is() {
        SubProcess frame = insert(model.newInstance(SubProcess.class), "flow_verifiedNotYet", "subProcess_calls");
        UserTask inner = model.newInstance(UserTask.class);
        inner.setId("userTask_inner");
        frame.addChildElement(inner);

        assertThat(isOver("userTask_inner", "gateway_consent")).isFalse();
    }

    private void insert(String flow, String id) {
        insert(model.newInstance(UserTask.class), flow, id);
    }

    private <T extends FlowNode> T insert(T box, String flowId, String id) {
        SequenceFlow flow = model.getModelElementById(flowId);
        FlowNode target = flow.getTarget();
        box.setId(id);
        flow.getParentElement().addChildElement(box);
        target.getIncoming().remove(flow);
        flow.setTarget(box);
        box.getIncoming().add(flow);
        box.builder().connectTo(target.getId());
        return box;
    }
}
