package io.cpor.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** No case is lost because its process is over: an administrator's wrong move in Cockpit is one way to try it. */
@CporTest
class OutcomeGuardTest {
    @Autowired
    Cases cases;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    private static String instance(Case one) {
        return one.association().processInstanceId().orElseThrow();
    }

    @Test
    void a_case_that_would_be_over_without_an_outcome_stands_with_a_failed_job() {
        Case one = cases.poeSent();
        runtime.createProcessInstanceModification(instance(one))
                .cancelAllForActivity("userTask_fillPoe")
                .startBeforeActivity("serviceTask_remindCustomer")
                .execute();

        assertThatThrownBy(one::runs)
                .hasStackTraceContaining("association " + one.id()
                        + " has no outcome yet, and its case would be over at endEvent_customerReminded");

        assertThat(one.waitingAt()).contains("serviceTask_remindCustomer");
        assertThat(management
                        .createJobQuery()
                        .processInstanceId(instance(one))
                        .withException()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void an_administrator_may_delete_it() {
        Case one = cases.poeSent();

        runtime.deleteProcessInstance(instance(one), "a mistake");

        assertThat(one.waitingAt()).isEmpty();
    }
}
