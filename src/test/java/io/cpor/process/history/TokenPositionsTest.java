package io.cpor.process.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The query finds the tokens where the engine, asked about one instance at a time, tells that they are. */
@CporTest
class TokenPositionsTest {
    @Autowired
    InstanceHistory history;

    @Autowired
    DiagramIndex boxes;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Cases cases;

    private void standsWhereTheEngineTells(Case one) {
        HistoricInstance listed = history.page(
                        new InstanceSearch("", one.id(), "", null, null, null, null, null, null, null),
                        SortBy.STARTED,
                        false,
                        0,
                        1)
                .content()
                .get(0);
        String definition = runtime.createProcessInstanceQuery()
                .processInstanceId(listed.id())
                .singleResult()
                .getProcessDefinitionId();
        Set<String> told = new TreeSet<>();
        one.waitingAt().forEach(box -> told.add(boxes.around(definition, box).name()));

        assertThat(told).isNotEmpty();
        assertThat(listed.standsAt()).containsExactlyInAnyOrderElementsOf(told);
    }

    @Test
    void in_every_state_of_the_way() {
        Case one = cases.signed(io.cpor.testing.Agreements.contoso());
        standsWhereTheEngineTells(one); // a job
        standsWhereTheEngineTells(one.runs()); // a task with events at its border
        standsWhereTheEngineTells(one.customerSigns());
        standsWhereTheEngineTells(one.reviewerAccepts()); // a job again
        standsWhereTheEngineTells(one.runs()); // three branches inside of a sub-process
        standsWhereTheEngineTells(one.microsoft("request-information").timeComes("event_pollDue"));
    }

    @Test
    void where_two_boxes_are_worked_on_at_once() {
        standsWhereTheEngineTells(cases.poeSent().timeComes("event_poeReminderDue"));
        standsWhereTheEngineTells(cases.poeSent().timeComes("event_poeOverdue"));
        standsWhereTheEngineTells(cases.underReview()
                .eventArrives("cpor.decision.received", Map.of("decision", "rejected", "reason", "no")));
    }
}
