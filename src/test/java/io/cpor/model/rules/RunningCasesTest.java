package io.cpor.model.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cpor.testing.Cases;
import io.cpor.testing.CporTest;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What running cases wait at, or for, is taken away only by who means it. */
@CporTest
class RunningCasesTest {
    private static final String MODEL = "cpor-association.bpmn";

    @Autowired
    Cases cases;

    @Autowired
    RepositoryService repository;

    private Deployment deployed;

    @AfterEach
    void undeploy() {
        if (deployed != null) {
            repository.deleteDeployment(deployed.getId());
        }
    }

    private void deploy(String model) {
        deployed = repository
                .createDeployment()
                .name("a change")
                .addString(MODEL, model)
                .deploy();
    }

    /** The model without that way from Fill POE. */
    private static String without(String event, String flow, String message) {
        String model = Repository.text(MODEL);
        for (String gone : new String[] {
            "<bpmn:boundaryEvent id=\"" + event + "\".*?</bpmn:boundaryEvent>",
            "<bpmn:sequenceFlow id=\"" + flow + "\"[^>]*/>",
            "<bpmn:incoming>" + flow + "</bpmn:incoming>",
            "<bpmn:message id=\"" + message + "\"[^>]*/>",
            "<bpmndi:BPMNShape id=\"shape_" + event + "\".*?</bpmndi:BPMNShape>",
            "<bpmndi:BPMNEdge id=\"edge_" + flow + "\".*?</bpmndi:BPMNEdge>"
        }) {
            model = Pattern.compile(gone, Pattern.DOTALL).matcher(model).replaceAll("");
        }
        return model;
    }

    @Test
    void an_event_that_a_case_waits_for_is_not_removed_by_mistake() {
        cases.poeSent();
        String model = without("event_contactNamed", "flow_contactNamedToChase", "message_contactNamed");

        assertThatThrownBy(() -> deploy(model))
                .isInstanceOf(ModelsRefused.class)
                .hasMessageStartingWith("Nothing was deployed. 2 things are to be put right:")
                .hasMessageContaining(
                        "\"Other person named\" (event_contactNamed) in cpor-association.bpmn was removed, and ")
                .hasMessageContaining("cpor-association.bpmn no longer waits for the message \"contact-named\", and ")
                .hasMessageContaining(
                        "give the process the extension property \"removed\" with the value \"contact-named\"");
    }

    @Test
    void who_means_it_says_so_in_the_model() {
        cases.poeSent();
        String model = without("event_contactNamed", "flow_contactNamedToChase", "message_contactNamed")
                .replaceFirst("camunda:historyTimeToLive=\"P730D\">", """
                        camunda:historyTimeToLive="P730D"><bpmn:extensionElements><camunda:properties>
                          <camunda:property name="removed" value="event_contactNamed, contact-named" />
                        </camunda:properties></bpmn:extensionElements>""");

        deploy(model);

        assertThat(deployed).isNotNull();
    }

    @Test
    void a_box_at_which_a_case_stands_is_not_renamed_by_mistake() {
        cases.poeSent().customerSigns().reviewerAsks("The title is missing.");
        String model = Repository.changed(MODEL, "event_poeOverdue\"", "event_poeLate\"");

        assertThatThrownBy(() -> deploy(model))
                .isInstanceOf(ModelsRefused.class)
                .hasMessageContaining("\"POE overdue\" (event_poeOverdue) in cpor-association.bpmn was removed, and ");
    }

    @Test
    void what_nobody_waits_at_may_go() {
        String model = Repository.changed(MODEL, "endEvent_copySent", "endEvent_signedCopySent");

        deploy(model);

        assertThat(deployed).isNotNull();
    }
}
