package io.cpor.model;

import java.util.Arrays;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.repository.DefaultDeploymentHandler;
import org.camunda.bpm.engine.repository.Resource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells a duplicate by what is in force. The engine compares a file with the last one deployed under the same name from the
 * same source: an owner who deploys an edit once more, after the repository had won, would be told that all is well while
 * nothing was deployed.
 */
@Component
class DuplicateFilter extends AbstractProcessEnginePlugin {
    private final ObjectProvider<DeployedModels> deployed;
    private final ObjectProvider<TakenBackModels> takenBack;

    DuplicateFilter(ObjectProvider<DeployedModels> deployed, ObjectProvider<TakenBackModels> takenBack) {
        this.deployed = deployed; // not there yet while the engine is being made
        this.takenBack = takenBack;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setDeploymentHandlerFactory(ByContent::new);
    }

    private final class ByContent extends DefaultDeploymentHandler {
        private ByContent(ProcessEngine engine) {
            super(engine);
        }

        @Override
        public boolean shouldDeployResource(Resource newer, Resource known) {
            // what is in force counts, whether who deploys may see it or not
            return Context.getCommandContext()
                    .runWithoutAuthorization(() -> inForce(newer.getName())
                            .map(file -> !Arrays.equals(file.content(), newer.getBytes()))
                            .orElseGet(() -> wasTakenBack(newer) || super.shouldDeployResource(newer, known)));
        }

        private boolean wasTakenBack(Resource newer) {
            return takenBack.getObject().hasModel(new ModelFile(newer.getName(), newer.getBytes()).sha256());
        }

        private Optional<ModelFile> inForce(String name) {
            DeployedModels models = deployed.getObject();
            return models.newest(name).map(models::file);
        }
    }
}
