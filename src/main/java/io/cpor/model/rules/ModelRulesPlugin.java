package io.cpor.model.rules;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Puts the rules into the engine: whatever is deployed is checked first, and models reach only the beans that they may name.
 */
@Component
class ModelRulesPlugin extends AbstractProcessEnginePlugin {
    private final ModelBeans beans;
    private final DeploymentValidator validator;

    ModelRulesPlugin(ModelBeans beans, DeploymentValidator validator) {
        this.beans = beans;
        this.validator = validator;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setBeans(beans.asMap());
        engine.setCustomPreDeployers(List.of(validator));
    }
}
