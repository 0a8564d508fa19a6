package io.cpor.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.stereotype.Component;

/** For process owners: what is in force, where it came from, its file, and the repository's word against an edit. */
@Component
public class Models {
    private final BundledModels files;
    private final DeployedModels deployed;
    private final BundledModelHistory record;
    private final ModelDeployment deployment;
    private final DeploymentLock lock;
    private final RepositoryService repository;
    private final HistoryService history;
    private final RunAsUser runAsUser;

    Models(
            BundledModels files,
            DeployedModels deployed,
            BundledModelHistory record,
            ModelDeployment deployment,
            DeploymentLock lock,
            RepositoryService repository,
            HistoryService history,
            RunAsUser runAsUser) {
        this.files = files;
        this.deployed = deployed;
        this.record = record;
        this.deployment = deployment;
        this.lock = lock;
        this.repository = repository;
        this.history = history;
        this.runAsUser = runAsUser;
    }

    /** Every model in force: processes, then decisions, then forms. */
    public List<ModelInForce> all() {
        return deployed.newest().stream()
                .map(this::inForce)
                .sorted(Comparator.comparing((ModelInForce one) -> one.kind() == ModelKind.FORM)
                        .thenComparing(ModelInForce::kind)
                        .thenComparing(ModelInForce::name))
                .toList();
    }

    /** @throws ModelUnknown if none has that file name */
    public ModelInForce inForce(String name) {
        return inForce(newest(name));
    }

    /** Its newest versions and where each came from, the newest first. */
    public List<ModelVersion> versions(String name, int most) {
        newest(name);
        return deployed.versions(name).stream()
                .limit(most)
                .map(one -> new ModelVersion(one.version(), origin(one)))
                .toList();
    }

    /** The file in force, byte for byte as it was deployed. */
    public ModelFile file(String name) {
        return deployed.file(newest(name));
    }

    /** The file of an earlier version, byte for byte as it was deployed. */
    public ModelFile file(String name, int version) {
        return deployed.versions(name).stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .map(deployed::file)
                .orElseThrow(() -> new ModelUnknown("There is no version " + version + " of " + name + "."));
    }

    /** The repository's file, if it holds one of that name. */
    public Optional<ModelFile> repositoryFile(String name) {
        return files.find(name);
    }

    /**
     * Puts the repository's file into force; the version it takes the place of stays known to the engine, and its file can
     * still be had. If it is in force already nothing happens.
     *
     * @param seen the version that was looked at before, or {@code null}
     * @param by the user who says so
     * @throws ModelUnknown if the repository has no such file
     * @throws DeploymentRefused if it breaks a rule; perhaps it lacks a box at which cases wait
     * @throws ModelChangedMeanwhile if another version than that is in force
     */
    public ModelInForce repositoryWins(String name, Integer seen, String by) {
        ModelFile file = files.find(name)
                .orElseThrow(
                        () -> new ModelUnknown("The repository has no model, form or decision named " + name + "."));
        lock.alone(() -> {
            DeployedModel newest = newest(name);
            if (seen != null && seen != newest.version()) {
                throw new ModelChangedMeanwhile(name, newest.version());
            }
            if (deployed.file(newest).sha256().equals(file.sha256())) {
                record.keep(name, file.sha256());
            } else {
                runAsUser.run(by, () -> deployment.deploy(List.of(file)));
            }
            return null;
        });
        return inForce(name);
    }

    private DeployedModel newest(String name) {
        return deployed.newest(name)
                .orElseThrow(() -> new ModelUnknown("No model, form or decision named " + name
                        + " is deployed. GET /api/models lists those that are."));
    }

    private ModelInForce inForce(DeployedModel model) {
        return new ModelInForce(
                model.name(), model.key(), model.title(), model.kind(), model.version(), origin(model), drift(model));
    }

    private ModelDrift drift(DeployedModel model) {
        String last = record.find(model.name()).orElse(null);
        return files.find(model.name())
                .map(file -> ModelDrift.of(
                        file.sha256(),
                        deployed.file(model).sha256(),
                        last,
                        record.hasRecorded(file.name(), file.sha256())))
                .orElse(ModelDrift.NOT_IN_REPOSITORY);
    }

    Origin origin(DeployedModel model) {
        Deployment by = repository
                .createDeploymentQuery()
                .deploymentId(model.deploymentId())
                .singleResult();
        return new Origin(
                ModelDeployment.isOurs(by),
                deployer(model.deploymentId()),
                by.getDeploymentTime().toInstant(),
                by.getSource());
    }

    private String deployer(String deploymentId) {
        return history
                .createUserOperationLogQuery()
                .deploymentId(deploymentId)
                .entityType(EntityTypes.DEPLOYMENT) // because a start of a case names the deployment too
                .operationType(UserOperationLogEntry.OPERATION_TYPE_CREATE)
                .list()
                .stream()
                .map(UserOperationLogEntry::getUserId)
                .findFirst()
                .orElse(null);
    }
}
