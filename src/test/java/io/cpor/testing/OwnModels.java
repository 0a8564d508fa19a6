package io.cpor.testing;

import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;

/** Models that a process owner makes under ids of their own. */
public final class OwnModels {
    private OwnModels() {}

    /** An id that no model has. */
    public static String freshKey() {
        return "own-" + UUID.randomUUID();
    }

    /** Takes them all away, with what runs on them, as no person can: other tests count what is deployed. */
    public static void removeAll(RepositoryService repository) {
        repository
                .createDeploymentQuery()
                .deploymentNameLike("own-%")
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    /** A process with one task for managers. */
    public static String process(String key) {
        return process(key, "");
    }

    /** The same, whose task shows that form. */
    public static String processWithForm(String key, String form) {
        return process(key, "camunda:formRef=\"" + form + "\" camunda:formRefBinding=\"latest\"");
    }

    private static String process(String key, String attributes) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://example.org">
                  <bpmn:process id="%s" name="Own" isExecutable="true" camunda:historyTimeToLive="P30D">
                    <bpmn:startEvent id="startEvent_asked" name="Asked"><bpmn:outgoing>flow_a</bpmn:outgoing></bpmn:startEvent>
                    <bpmn:sequenceFlow id="flow_a" sourceRef="startEvent_asked" targetRef="userTask_look" />
                    <bpmn:userTask id="userTask_look" name="Look" camunda:candidateGroups="managers" %s>
                      <bpmn:incoming>flow_a</bpmn:incoming><bpmn:outgoing>flow_b</bpmn:outgoing></bpmn:userTask>
                    <bpmn:sequenceFlow id="flow_b" sourceRef="userTask_look" targetRef="endEvent_looked" />
                    <bpmn:endEvent id="endEvent_looked" name="Looked"><bpmn:incoming>flow_b</bpmn:incoming></bpmn:endEvent>
                  </bpmn:process>
                </bpmn:definitions>
                """.formatted(key, attributes);
    }

    /** A form with one field. */
    public static String form(String key) {
        return """
                {"id":"%s","type":"default","schemaVersion":16,"executionPlatform":"Camunda Platform","executionPlatformVersion":"7.24.0",
                 "components":[{"type":"textfield","id":"field_said","key":"said","label":"What you saw"}]}""".formatted(key);
    }

    /** A decision with one rule. */
    public static String decision(String key) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                    id="definitions_own" name="Own" namespace="http://example.org">
                  <decision id="%s" name="Own" camunda:historyTimeToLive="P30D">
                    <decisionTable id="decisionTable_own">
                      <output id="output_own" label="Own" name="own" typeRef="string" />
                      <rule id="rule_own"><outputEntry id="entry_own"><text>"yes"</text></outputEntry></rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(key);
    }
}
