package io.cpor.model;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Which processes name which other models: the ones in force, and earlier versions that cases run on. */
@Component
class ModelUse {
    private final RepositoryService repository;
    private final RuntimeService runtime;

    ModelUse(RepositoryService repository, RuntimeService runtime) {
        this.repository = repository;
        this.runtime = runtime;
    }

    /** The key of another process that names this model, if there is one. */
    Optional<String> processThatUses(ModelKind kind, String key) {
        return repository.createProcessDefinitionQuery().list().stream()
                .filter(process ->
                        kind != ModelKind.PROCESS || !process.getKey().equals(key))
                .filter(this::isCounted)
                .filter(process -> names(repository.getBpmnModelInstance(process.getId()), kind)
                        .anyMatch(key::equals))
                .map(ProcessDefinition::getKey)
                .findFirst();
    }

    private boolean isCounted(ProcessDefinition process) {
        long newer =
                repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process.getKey())
                        .latestVersion()
                        .list()
                        .stream()
                        .filter(latest -> latest.getVersion() > process.getVersion())
                        .count();
        return newer == 0
                || runtime.createProcessInstanceQuery()
                                .processDefinitionId(process.getId())
                                .count()
                        > 0;
    }

    private static Stream<String> names(BpmnModelInstance model, ModelKind kind) {
        Collection<String> names = switch (kind) {
            case PROCESS ->
                model.getModelElementsByType(CallActivity.class).stream()
                        .map(CallActivity::getCalledElement)
                        .filter(Objects::nonNull)
                        .toList();
            case DECISION ->
                model.getModelElementsByType(BusinessRuleTask.class).stream()
                        .map(BusinessRuleTask::getCamundaDecisionRef)
                        .filter(Objects::nonNull)
                        .toList();
            case FORM -> forms(model);
        };
        return names.stream();
    }

    private static List<String> forms(BpmnModelInstance model) {
        return Stream.concat(
                        model.getModelElementsByType(UserTask.class).stream().map(UserTask::getCamundaFormRef),
                        model.getModelElementsByType(StartEvent.class).stream().map(StartEvent::getCamundaFormRef))
                .filter(Objects::nonNull)
                .toList();
    }
}
