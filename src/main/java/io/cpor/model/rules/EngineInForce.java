package io.cpor.model.rules;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** What the engine holds, asked in the middle of a deployment; it does not matter what whoever deploys may see. */
final class EngineInForce implements InForce {
    private final CommandContext context;
    private final ProcessEngineConfigurationImpl engine;

    EngineInForce(CommandContext context) {
        this.context = context;
        this.engine = context.getProcessEngineConfiguration();
    }

    @Override
    public List<byte[]> processes() {
        return asEngine(
                () -> engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list().stream()
                        .map(this::file)
                        .toList());
    }

    @Override
    public Optional<BpmnModelInstance> process(String key) {
        return Optional.ofNullable(
                        context.getProcessDefinitionManager().findLatestProcessDefinitionByKeyAndTenantId(key, null))
                .map(definition -> Bpmn.readModelFromStream(new ByteArrayInputStream(file(definition))));
    }

    @Override
    public Optional<byte[]> decision(String key) {
        return Optional.ofNullable(
                        context.getDecisionDefinitionManager().findLatestDecisionDefinitionByKeyAndTenantId(key, null))
                .map(this::file);
    }

    private byte[] file(ResourceDefinition definition) {
        return context.getResourceManager()
                .findResourceByDeploymentIdAndResourceName(definition.getDeploymentId(), definition.getResourceName())
                .getBytes();
    }

    @Override
    public boolean hasForm(String key) {
        return context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(key) != null;
    }

    @Override
    public long casesAt(String process, String box) {
        return asEngine(() -> Stream.of(
                        engine
                                .getRuntimeService()
                                .createExecutionQuery()
                                .processDefinitionKey(process)
                                .activityId(box)
                                .list()
                                .stream()
                                .map(Execution::getProcessInstanceId),
                        engine.getRuntimeService().createEventSubscriptionQuery().activityId(box).list().stream()
                                .map(EventSubscription::getProcessInstanceId),
                        engine
                                .getManagementService()
                                .createJobQuery()
                                .processDefinitionKey(process)
                                .activityId(box)
                                .list()
                                .stream()
                                .map(Job::getProcessInstanceId))
                .flatMap(cases -> cases)
                .filter(id -> id != null)
                .distinct()
                .count());
    }

    @Override
    public long casesAwaiting(String process, String message) {
        return asEngine(() -> engine
                .getRuntimeService()
                .createExecutionQuery()
                .processDefinitionKey(process)
                .messageEventSubscriptionName(message)
                .list()
                .stream()
                .map(Execution::getProcessInstanceId)
                .distinct()
                .count());
    }

    private <T> T asEngine(Callable<T> question) {
        return context.runWithoutAuthorization(question);
    }
}
