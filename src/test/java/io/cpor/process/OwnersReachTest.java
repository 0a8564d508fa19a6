package io.cpor.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cpor.association.Loss;
import io.cpor.poe.Poes;
import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.OwnModels;
import io.cpor.testing.Owner;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far a process owner's own models reach: not to an association, even if one was deployed before it was refused. */
@CporTest
class OwnersReachTest {
    @Autowired
    Cases cases;

    @Autowired
    ChaseSheet chaseSheet;

    @Autowired
    Poes poes;

    @Autowired
    ProcessEngine engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    private final String key = OwnModels.freshKey();

    @AfterEach
    void removeModels() {
        OwnModels.removeAll(repository);
    }

    private void deployed(Map<String, String> files) {
        Http.Answer answer = new Owner(cases.http("owner")).deploys(files);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    /** The file as if it had been deployed when the rules were fewer. */
    private void deployedBefore(String from, String to) {
        String changed = OwnModels.process(key).replace(from, to);
        jdbc.sql("update ACT_GE_BYTEARRAY set BYTES_ = :bytes where NAME_ = :name")
                .param("bytes", changed.getBytes(StandardCharsets.UTF_8))
                .param("name", key + ".bpmn")
                .update();
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getDeploymentCache()
                .discardProcessDefinitionCache();
    }

    private static String withStep(String key, String step) {
        return OwnModels.process(key)
                .replace(
                        "sourceRef=\"startEvent_asked\" targetRef=\"userTask_look\" />",
                        "sourceRef=\"startEvent_asked\" targetRef=\"task_step\" />" + step
                                + "<bpmn:sequenceFlow id=\"flow_c\" sourceRef=\"task_step\" targetRef=\"userTask_look\" />");
    }

    @Test
    void an_association_is_opened_by_a_person_only() {
        int before = jdbc.sql("select count(*) from association")
                .query(Integer.class)
                .single();
        Map<String, Object> facts = Map.of("customerName", "Contoso");

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("cpor-association", facts))
                .hasMessageContaining("opened by a person who has logged in");

        assertThat(jdbc.sql("select count(*) from association")
                        .query(Integer.class)
                        .single())
                .isEqualTo(before);
    }

    @Test
    void another_process_that_waits_under_the_same_key_keeps_no_message_from_a_case() {
        Case one = cases.poeSent();
        deployed(Map.of(
                key + ".bpmn",
                withStep(key, "<bpmn:receiveTask id=\"task_step\" name=\"Wait\" messageRef=\"message_own\" />")
                        .replace(
                                "</bpmn:process>",
                                "</bpmn:process><bpmn:message id=\"message_own\" name=\"own-message\" />")));
        String other = runtime.startProcessInstanceByKey(key, one.id()).getId();
        jdbc.sql("update ACT_RU_EVENT_SUBSCR set EVENT_NAME_ = 'association-withdrawn' where PROC_INST_ID_ = :id")
                .param("id", other)
                .update();

        Http.Answer answer = cases.http("agent")
                .post("/api/associations/" + one.id() + "/withdraw", "{\"reason\":\"No longer wanted.\"}");
        one.runs();

        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(one.outcome()).isEqualTo("withdrawn");
        assertThat(runtime.getActiveActivityIds(other)).containsExactly("task_step");
    }

    @Test
    void a_task_of_the_same_id_in_another_process_is_shown_nothing_of_a_case() {
        Case one = cases.poeSent().timeComes("event_poeOverdue");
        deployed(Map.of(key + ".bpmn", OwnModels.process(key).replace("userTask_look", "userTask_chaseCustomer")));
        String other = runtime.startProcessInstanceByKey(key, one.id()).getId();

        chaseSheet.refresh(one.association(), poes.current(one.id()));

        Task stranger = tasks.createTaskQuery().processInstanceId(other).singleResult();
        assertThat(tasks.getVariablesLocal(stranger.getId())).isEmpty();
    }

    @Test
    void a_loss_is_looked_into_in_its_own_process_only() {
        Case one = cases.signed(Agreements.contoso())
                .runs()
                .customerSigns()
                .reviewerAccepts()
                .runs()
                .consentArrives()
                .microsoft("approve")
                .newsArrive();
        one.declineArrives();
        deployed(Map.of(key + ".bpmn", OwnModels.process(key)));
        deployedBefore(
                "<bpmn:incoming>flow_a</bpmn:incoming>",
                "<bpmn:extensionElements><camunda:taskListener event=\"complete\" delegateExpression=\"${lookIntoLoss}\" /></bpmn:extensionElements><bpmn:incoming>flow_a</bpmn:incoming>");
        String other = runtime.startProcessInstanceByKey(key, one.id()).getId();
        String task =
                tasks.createTaskQuery().processInstanceId(other).singleResult().getId();

        assertThatThrownBy(() -> tasks.complete(task, Map.of("lossNote", "All is well.")))
                .hasMessageContaining("does not do what lost-association does");

        Loss loss = one.association().loss().orElseThrow();
        assertThat(loss.note()).isNull();
    }

    @Test
    void a_decision_task_of_an_owner_keeps_its_single_entry() {
        deployed(Map.of(
                key + ".dmn",
                OwnModels.decision(key),
                key + ".bpmn",
                withStep(
                        key,
                        "<bpmn:businessRuleTask id=\"task_step\" name=\"Decide\" camunda:decisionRef=\"" + key
                                + "\" camunda:resultVariable=\"said\" camunda:mapDecisionResult=\"singleEntry\" />")));

        String instance = runtime.startProcessInstanceByKey(key).getId();

        assertThat(runtime.getVariables(instance)).containsExactlyEntriesOf(Map.of("said", "yes"));
        tasks.complete(tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId());
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
    }

    @Test
    void who_starts_a_case_did_not_deploy_its_model() {
        cases.poeSent();

        Http.Answer model = cases.http("owner").get("/api/models");

        assertThat(model.status()).isEqualTo(200);
        assertThat(model.body()).contains("\"by\":").doesNotContain("\"agent\"");
    }
}
