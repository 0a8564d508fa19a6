package io.cpor.security;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the groups and grants each what its role needs and nothing more. Rights on a task come with being its candidate;
 * rights on Tasklist's filters are granted where these are made.
 * A grant that an administrator changed is left as it is; one that was deleted is made again at the next start.
 */
@Component
class RoleGrants implements SmartInitializingSingleton {
    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    RoleGrants(
            IdentityService identity,
            AuthorizationService authorizations,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.identity = identity;
        this.authorizations = authorizations;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Of two nodes that start at once, the second waits and finds everything there. */
    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select value_ from act_ge_property where name_ = 'deployment.lock' for update")
                    .query(String.class)
                    .single();
            make();
        });
    }

    private void make() {
        for (Role role : Role.values()) {
            group(role);
        }
        for (Role role : List.of(Role.STAFF, Role.POE_REVIEWERS)) {
            grant(role, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
            grant(
                    role,
                    Resources.PROCESS_DEFINITION,
                    "cpor-association",
                    ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.READ_INSTANCE, // the customer's name on Tasklist's cards
                    ProcessDefinitionPermissions.CREATE_INSTANCE);
            for (String small : List.of("unclear-event", "lost-association", "late-question")) {
                grant(
                        role,
                        Resources.PROCESS_DEFINITION,
                        small,
                        ProcessDefinitionPermissions.READ,
                        ProcessDefinitionPermissions.READ_INSTANCE);
            }
            grant(role, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
            grant(role, Resources.USER, ANY, Permissions.READ);
        }
        for (Role role : List.of(Role.MANAGERS, Role.PROCESS_OWNERS)) {
            grant(role, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
            grant(
                    role,
                    Resources.PROCESS_DEFINITION,
                    ANY,
                    ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.READ_INSTANCE,
                    ProcessDefinitionPermissions.READ_HISTORY);
            grant(role, Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.READ_HISTORY);
            grant(role, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ);
            grant(role, Resources.BATCH, ANY, Permissions.READ, Permissions.READ_HISTORY); // cases that are being moved
            grant(role, Resources.USER, ANY, Permissions.READ);
        }
        grant(Role.MANAGERS, Resources.DEPLOYMENT, ANY, Permissions.READ);
        grant(Role.PROCESS_OWNERS, Resources.DEPLOYMENT, ANY, Permissions.READ, Permissions.CREATE);
        for (Resource resource : Resources.values()) {
            grant(Role.ADMINISTRATORS, resource, ANY, Permissions.ALL);
        }
    }

    private void group(Role role) {
        if (identity.createGroupQuery().groupId(role.group()).count() == 0) {
            Group group = identity.newGroup(role.group());
            group.setName(role.label());
            group.setType("WORKFLOW");
            identity.saveGroup(group);
        }
    }

    private void grant(Role role, Resource resource, String resourceId, Permission... permissions) {
        long known = authorizations
                .createAuthorizationQuery()
                .groupIdIn(role.group())
                .resourceType(resource)
                .resourceId(resourceId)
                .count();
        if (known == 0) {
            Authorization grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
            grant.setGroupId(role.group());
            grant.setResource(resource);
            grant.setResourceId(resourceId);
            grant.setPermissions(permissions);
            authorizations.saveAuthorization(grant);
        }
    }
}
