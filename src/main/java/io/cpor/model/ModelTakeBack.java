package io.cpor.model;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Process owners take a model of their own out of force, with all its versions. Never one of ours, and none that a case runs
 * on or that another process uses. The files go into the trail; the engine keeps the deployments, which hold nothing in
 * force any more.
 */
@Component
public class ModelTakeBack {
    private final BundledModels files;
    private final BundledModelHistory record;
    private final DeployedModels deployed;
    private final Models models;
    private final ModelUse use;
    private final TakenBackModels trail;
    private final DeploymentLock lock;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ProcessEngineConfigurationImpl engine;
    private final JdbcClient jdbc;
    private final Clock clock;

    ModelTakeBack(
            BundledModels files,
            BundledModelHistory record,
            DeployedModels deployed,
            Models models,
            ModelUse use,
            TakenBackModels trail,
            DeploymentLock lock,
            RepositoryService repository,
            RuntimeService runtime,
            ProcessEngineConfigurationImpl engine,
            JdbcClient jdbc,
            Clock clock) {
        this.files = files;
        this.record = record;
        this.deployed = deployed;
        this.models = models;
        this.use = use;
        this.trail = trail;
        this.lock = lock;
        this.repository = repository;
        this.runtime = runtime;
        this.engine = engine;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes the model back: nobody can start it any more.
     *
     * @param seen the version that was looked at before, or {@code null}
     * @param by the user who says so
     * @throws ModelUnknown if none has that file name
     * @throws ModelNotTakenBack if it is one of ours or in use
     * @throws ModelChangedMeanwhile if another version than that is in force
     */
    public void takeBack(String name, Integer seen, String by) {
        lock.alone(() -> {
            ModelInForce inForce = models.inForce(name);
            if (seen != null && seen != inForce.version()) {
                throw new ModelChangedMeanwhile(name, inForce.version());
            }
            obstacle(name).ifPresent(why -> {
                throw new ModelNotTakenBack(why);
            });
            List<DeployedModel> versions = deployed.versions(name);
            Instant now = clock.instant();
            for (DeployedModel version : versions) {
                trail.keep(deployed.file(version), version.version(), models.origin(version), by, now);
            }
            delete(inForce.kind(), inForce.key(), versions);
            return null;
        });
    }

    /** Why the model cannot be taken back, in words; nothing if it can. */
    public Optional<String> obstacle(String name) {
        ModelInForce model = models.inForce(name);
        if (files.find(name).isPresent() || record.find(name).isPresent()) {
            return Optional.of(
                    name + " belongs to this application and cannot be taken back. Let the repository win, if an"
                            + " edit of it is to go out of force.");
        }
        long cases = model.kind() == ModelKind.PROCESS
                ? runtime.createProcessInstanceQuery()
                        .processDefinitionKey(model.key())
                        .count()
                : 0;
        if (cases > 0) {
            return Optional.of("It cannot be taken back while cases run on it: " + cases + ". They must end first.");
        }
        return use.processThatUses(model.kind(), model.key())
                .map(process -> "It cannot be taken back while the process \"" + process + "\" uses it.");
    }

    private void delete(ModelKind kind, String key, List<DeployedModel> versions) {
        switch (kind) {
            case PROCESS -> repository.deleteProcessDefinitions().byKey(key).delete();
            // the engine deletes these with their whole deployment only, and that may hold models that stay
            case DECISION -> {
                delete("act_re_decision_def", key);
                versions.forEach(one -> engine.getDeploymentCache().removeDecisionDefinition(one.definitionId()));
            }
            case FORM -> {
                delete("act_re_camformdef", key);
                versions.forEach(one -> engine.getDeploymentCache().removeCamundaFormDefinition(one.definitionId()));
            }
        }
    }

    private void delete(String table, String key) {
        jdbc.sql("delete from " + table + " where key_ = :key")
                .param("key", key)
                .update();
    }
}
