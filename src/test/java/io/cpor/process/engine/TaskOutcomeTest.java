package io.cpor.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.OwnModels;
import io.cpor.testing.Owner;
import io.cpor.testing.SecurityStatement;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is told what became of a task that somebody completed: who may read its case, and nobody else. */
@CporTest
class TaskOutcomeTest {
    @Autowired
    Cases cases;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    @AfterEach
    void removeModels() {
        OwnModels.removeAll(repository);
    }

    private Http.Answer claims(String user, String task) {
        return cases.http(user).post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + user + "\"}");
    }

    private static String reviewed(Case one) {
        String task = one.task("userTask_reviewPoe").getId();
        one.reviewerAccepts();
        return task;
    }

    @Test
    @SecurityStatement(5)
    void who_may_not_read_the_case_is_told_no_more_than_of_a_task_that_never_was() {
        String stranger = cases.user("stranger");
        String task = reviewed(cases.poeSent().customerSigns());
        String never = UUID.randomUUID().toString();

        Http.Answer told = claims(stranger, task);

        Http.Answer unknown = claims(stranger, never);
        assertThat(told.status()).isEqualTo(unknown.status());
        assertThat(told.body()).isEqualTo(unknown.body().replace(never, task));
        assertThat(told.body()).doesNotContain("Review POE", "reviewer", "accepted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "reviewer", "manager"})
    void who_may_read_the_case_is_told_who_decided_what(String user) {
        String task = reviewed(cases.poeSent().customerSigns());

        Http.Answer told = claims(user, task);

        assertThat(told.status()).as(told.body()).isEqualTo(409);
        assertThat(told.body()).contains("Review POE was completed by ", "(accepted)");
    }

    /** Nobody may read the instances of an owner's model; its task is for the staff, who had it before them. */
    @Test
    void who_had_the_task_before_them_is_told_too() {
        String key = OwnModels.freshKey();
        new Owner(cases.http("owner"))
                .deploys(key + ".bpmn", OwnModels.process(key).replace("\"managers\"", "\"staff\""));
        String instance = runtime.startProcessInstanceByKey(key).getId();
        String task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        tasks.complete(task);

        assertThat(claims("agent", task).status()).isEqualTo(409);
        assertThat(claims(cases.user("stranger"), task).status()).isNotEqualTo(409);
    }
}
