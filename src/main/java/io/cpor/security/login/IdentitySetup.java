package io.cpor.security.login;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.springframework.stereotype.Component;

/** Sets up how the engine keeps users: passwords are compared without a counter, and have to be good ones. */
@Component
class IdentitySetup extends AbstractProcessEnginePlugin {
    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setIdentityProviderSessionFactory(new GenericManagerFactory(PasswordChecks.class));
        engine.setEnablePasswordPolicy(true);
        engine.setPasswordPolicy(new PasswordRules());
        List<CommandInterceptor> earlier = engine.getCustomPreCommandInterceptorsTxRequired();
        List<CommandInterceptor> all = earlier == null ? new ArrayList<>() : new ArrayList<>(earlier);
        all.add(new WeakPasswordRefusal());
        engine.setCustomPreCommandInterceptorsTxRequired(all);
    }

    /** Makes the group of those who are locked out, so that an administrator finds it. */
    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        IdentityService identity = engine.getIdentityService();
        if (identity.createGroupQuery().groupId(UserDirectory.LOCKED_GROUP).count() > 0) {
            return;
        }
        Group locked = identity.newGroup(UserDirectory.LOCKED_GROUP);
        locked.setName("Locked out");
        locked.setType("WORKFLOW");
        try {
            identity.saveGroup(locked);
        } catch (BadUserRequestException e) {
            // another node that starts at the same time made it
            return;
        }
    }
}
