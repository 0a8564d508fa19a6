package io.cpor.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every version of every model the engine has. The newest is in force. */
@Component
class DeployedModels {
    private final RepositoryService repository;
    private final JdbcClient jdbc;

    DeployedModels(RepositoryService repository, JdbcClient jdbc) {
        this.repository = repository;
        this.jdbc = jdbc;
    }

    /** The newest version of each model. */
    List<DeployedModel> newest() {
        List<DeployedModel> newest = new ArrayList<>();
        repository.createProcessDefinitionQuery().latestVersion().list().forEach(one -> newest.add(process(one)));
        repository.createDecisionDefinitionQuery().latestVersion().list().forEach(one -> newest.add(decision(one)));
        Set<String> seen = new HashSet<>();
        forms().stream().filter(form -> seen.add(form.key())).forEach(newest::add);
        return newest;
    }

    /** Every version of the model in the file of that name, the newest first. */
    List<DeployedModel> versions(String name) {
        return ModelKind.find(name).map(kind -> versions(kind, kind.key(name))).orElseGet(List::of);
    }

    Optional<DeployedModel> newest(String name) {
        return versions(name).stream().findFirst();
    }

    private List<DeployedModel> versions(ModelKind kind, String key) {
        return switch (kind) {
            case PROCESS ->
                repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .orderByProcessDefinitionVersion()
                        .desc()
                        .list()
                        .stream()
                        .map(DeployedModels::process)
                        .toList();
            case DECISION ->
                repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .orderByDecisionDefinitionVersion()
                        .desc()
                        .list()
                        .stream()
                        .map(DeployedModels::decision)
                        .toList();
            case FORM -> forms().stream().filter(form -> form.key().equals(key)).toList();
        };
    }

    private static DeployedModel process(ProcessDefinition process) {
        return new DeployedModel(
                ModelKind.PROCESS,
                process.getKey(),
                Objects.requireNonNullElse(process.getName(), process.getKey()),
                process.getVersion(),
                process.getId(),
                process.getDeploymentId(),
                process.getResourceName());
    }

    private static DeployedModel decision(DecisionDefinition decision) {
        return new DeployedModel(
                ModelKind.DECISION,
                decision.getKey(),
                Objects.requireNonNullElse(decision.getName(), decision.getKey()),
                decision.getVersion(),
                decision.getId(),
                decision.getDeploymentId(),
                decision.getResourceName());
    }

    /** Every version of every form, newest first. The engine's public API finds a form by its task only. */
    private List<DeployedModel> forms() {
        return jdbc.sql("select id_, key_, version_, deployment_id_, resource_name_ from act_re_camformdef"
                        + " order by version_ desc")
                .query((row, number) -> new DeployedModel(
                        ModelKind.FORM,
                        row.getString("key_"),
                        row.getString("key_"),
                        row.getInt("version_"),
                        row.getString("id_"),
                        row.getString("deployment_id_"),
                        row.getString("resource_name_")))
                .list();
    }

    /** The model's file, byte for byte as it was deployed. */
    ModelFile file(DeployedModel model) {
        return file(model.deploymentId(), model.resource(), model.name());
    }

    /**
     * The hash of the file the repository deployed last under that name, according to the engine alone; for databases that
     * are older than our own record.
     */
    Optional<String> lastOfRepository(String name) {
        List<Deployment> deployments = repository
                .createDeploymentQuery()
                .deploymentSource(ModelDeployment.SOURCE)
                .orderByDeploymentTime()
                .desc()
                .list();
        return deployments.stream()
                .map(Deployment::getId)
                .filter(id -> repository.getDeploymentResourceNames(id).contains(name))
                .map(id -> file(id, name, name).sha256())
                .findFirst();
    }

    private ModelFile file(String deploymentId, String resource, String name) {
        try (InputStream content = repository.getResourceAsStream(deploymentId, resource)) {
            return new ModelFile(name, content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
