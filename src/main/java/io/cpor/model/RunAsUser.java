package io.cpor.model;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Lets the engine do something in the name of a user, so that its operation log and its batches say who it was. Whether that
 * user may is decided at our doors, and not once more by grants that an administrator may have changed.
 */
@Component
public class RunAsUser {
    private final IdentityService identity;
    private final ProcessEngineConfigurationImpl engine;

    RunAsUser(IdentityService identity, ProcessEngineConfigurationImpl engine) {
        this.identity = identity;
        this.engine = engine;
    }

    public void run(String user, Runnable what) {
        call(user, () -> {
            what.run();
            return null;
        });
    }

    public <T> T call(String user, Callable<T> what) {
        identity.setAuthenticatedUserId(user);
        try {
            return engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(what));
        } finally {
            identity.clearAuthentication();
        }
    }
}
