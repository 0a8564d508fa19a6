package io.cpor.security;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Gives whoever deploys no rights of their own on the deployment. The engine would let them delete it, and with it the cases
 * that run on it. Rights of that kind that were given before are taken away at every start.
 */
@Component
class NoGrantsToDeployers extends AbstractProcessEnginePlugin implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(NoGrantsToDeployers.class);

    private final ObjectProvider<AuthorizationService> authorizations;

    NoGrantsToDeployers(ObjectProvider<AuthorizationService> authorizations) {
        this.authorizations = authorizations; // not there yet while the engine is being made
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setResourceAuthorizationProvider(new DefaultAuthorizationProvider() {
            @Override
            public AuthorizationEntity[] newDeployment(Deployment deployment) {
                return null; // the engine's word for none
            }
        });
    }

    @Override
    public void afterSingletonsInstantiated() {
        AuthorizationService service = authorizations.getObject();
        service
                .createAuthorizationQuery()
                .resourceType(Resources.DEPLOYMENT)
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .list()
                .stream()
                .filter(NoGrantsToDeployers::wasGivenToADeployer)
                .forEach(grant -> {
                    service.deleteAuthorization(grant.getId());
                    LOG.info("{} may no longer delete the deployment {}", grant.getUserId(), grant.getResourceId());
                });
    }

    /** A user's own right to delete one certain deployment: what the engine gave, and nothing that anybody may have. */
    private static boolean wasGivenToADeployer(Authorization grant) {
        return grant.getUserId() != null
                && !Authorization.ANY.equals(grant.getUserId())
                && !Authorization.ANY.equals(grant.getResourceId())
                && grant.isPermissionGranted(Permissions.DELETE);
    }
}
