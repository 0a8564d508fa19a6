package io.cpor.model.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.stereotype.Component;

/**
 * Every deployment comes by here before the engine reads it: from the Modeler, from Cockpit, and at start-up. An exception
 * undoes the whole of it.
 */
@Component
public class DeploymentValidator implements Deployer {
    private final ModelRules rules;

    DeploymentValidator(ModelRules rules) {
        this.rules = rules;
    }

    /** @throws ModelsRefused if anything in it breaks a rule */
    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return; // the engine reads again what it let in before
        }
        Map<String, byte[]> files = new TreeMap<>();
        deployment.getResources().forEach((name, resource) -> files.put(name, resource.getBytes()));
        List<Violation> complaints =
                new ArrayList<>(rules.check(files, new EngineInForce(Context.getCommandContext())));
        if (deployment.getTenantId() != null) {
            complaints.add(new Violation(
                    "The deployment",
                    null,
                    null,
                    "is for the tenant " + deployment.getTenantId() + ", and this application has none",
                    "Leave the tenant ID empty."));
        }
        if (!complaints.isEmpty()) {
            throw new ModelsRefused(complaints);
        }
    }
}
