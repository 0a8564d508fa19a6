package io.cpor.model;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Deploys what changed in the repository at start-up, and never over an owner's edit: that one stays in force until the
 * owner says otherwise. Nor does a file come back by itself that another one superseded: a node of an earlier release may start
 * while a later one is being rolled out. The engine's duplicate filtering would not do, because it compares a file only with those deployed
 * under the same name from the same source, and so does not see the edit.
 */
@Component
class ModelDeployment implements SmartInitializingSingleton {
    static final String NAME = "cpor-association";
    static final String SOURCE = "repository";

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);

    private final BundledModels files;
    private final DeployedModels deployed;
    private final BundledModelHistory record;
    private final RepositoryService repository;
    private final DeploymentLock lock;

    ModelDeployment(
            BundledModels files,
            DeployedModels deployed,
            BundledModelHistory record,
            RepositoryService repository,
            DeploymentLock lock) {
        this.files = files;
        this.deployed = deployed;
        this.record = record;
        this.repository = repository;
        this.lock = lock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            deployChanges(files.all());
        } catch (DeploymentRefused refused) {
            if (files.all().stream()
                    .anyMatch(file -> deployed.newest(file.name()).isEmpty())) {
                throw refused;
            }
            // perhaps a box is gone at which cases wait: they must go on, and so must everything else
            LOG.error("what changed in the repository is not deployed, and what was in force stays so: ", refused);
        }
    }

    /** Deploys those of the files that changed since the repository put them into force, all at once. */
    void deployChanges(List<ModelFile> files) {
        lock.alone(() -> {
            List<ModelFile> changed = new ArrayList<>();
            for (ModelFile file : files) {
                if (isToBeDeployed(file)) {
                    changed.add(file);
                }
            }
            if (!changed.isEmpty()) {
                deploy(changed);
            }
            return changed;
        });
    }

    /** @throws DeploymentRefused if one of them breaks a rule */
    void deploy(List<ModelFile> changed) {
        DeploymentBuilder deployment = repository.createDeployment().name(NAME).source(SOURCE);
        changed.forEach(file -> deployment.addInputStream(file.name(), new ByteArrayInputStream(file.content())));
        try {
            deployment.deploy();
        } catch (BadUserRequestException | ParseException refusal) {
            throw new DeploymentRefused(refusal);
        }
        changed.forEach(file -> record.keep(file.name(), file.sha256()));
        LOG.info(
                "deployed from the repository: {}",
                changed.stream().map(ModelFile::name).collect(Collectors.joining(", ")));
    }

    private boolean isToBeDeployed(ModelFile file) {
        Optional<DeployedModel> newest = deployed.newest(file.name());
        if (newest.isEmpty()) {
            return true;
        }
        String last = last(file.name());
        ModelDrift drift = ModelDrift.of(
                file.sha256(),
                deployed.file(newest.get()).sha256(),
                last,
                record.hasRecorded(file.name(), file.sha256()));
        if (drift == ModelDrift.NONE) {
            record.keep(file.name(), file.sha256()); // perhaps an owner's edit that was committed meanwhile
        } else if (drift != ModelDrift.EARLIER) {
            LOG.warn(
                    "{}: in force is version {}, {}. It stays in force; see /models",
                    file.name(),
                    newest.get().version(),
                    drift.words());
        }
        return drift == ModelDrift.EARLIER;
    }

    private String last(String name) {
        Optional<String> known = record.find(name);
        if (known.isPresent()) {
            return known.get();
        }
        Optional<String> earlier = deployed.lastOfRepository(name);
        earlier.ifPresent(sha256 -> record.keep(name, sha256));
        return earlier.orElse(null);
    }

    static boolean isOurs(Deployment deployment) {
        return SOURCE.equals(deployment.getSource());
    }
}
