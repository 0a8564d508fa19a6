package io.cpor.security.login;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The operator's way back in. At every start the administrator named in the settings is unlocked, is an administrator, and has
 * the password of the settings. So a password that was changed or forgotten, a lock and a lost group are all mended by a start.
 */
@Component
@ConditionalOnProperty("camunda.bpm.admin-user.id")
class AdministratorAccount {
    private static final String ADMINISTRATORS = Groups.CAMUNDA_ADMIN;
    private static final Logger LOG = LoggerFactory.getLogger(AdministratorAccount.class);

    private final IdentityService identity;
    private final JdbcClient jdbc;
    private final String id;
    private final String password;

    AdministratorAccount(
            IdentityService identity,
            JdbcClient jdbc,
            @Value("${camunda.bpm.admin-user.id}") String id,
            @Value("${camunda.bpm.admin-user.password:}") String password) {
        this.identity = identity;
        this.jdbc = jdbc;
        this.id = id;
        this.password = password;
    }

    @EventListener(ApplicationStartedEvent.class)
    public void restore() {
        User user = identity.createUserQuery().userId(id).singleResult();
        if (user == null || password.isEmpty()) {
            return;
        }
        if (identity.createGroupQuery()
                        .groupMember(id)
                        .groupId(UserDirectory.LOCKED_GROUP)
                        .count()
                > 0) {
            identity.deleteMembership(id, UserDirectory.LOCKED_GROUP);
            LOG.warn("The administrator {} was locked out and is let in again", id);
        }
        if (user instanceof UserEntity entity && entity.getLockExpirationTime() != null) {
            identity.unlockUser(id);
        }
        if (identity.createGroupQuery().groupMember(id).groupId(ADMINISTRATORS).count() == 0) {
            identity.createMembership(id, ADMINISTRATORS);
            LOG.warn("The administrator {} was in no group {} and is in it again", id, ADMINISTRATORS);
        }
        if (!identity.checkPassword(id, password)) {
            givePassword();
            LOG.warn("The administrator {} had another password and has that of the settings again", id);
        }
    }

    /** The user is read anew, because unlocking changed it. */
    private void givePassword() {
        User user = identity.createUserQuery().userId(id).singleResult();
        user.setPassword(password);
        try {
            identity.saveUser(user);
        } catch (OptimisticLockingException e) {
            if (!identity.checkPassword(id, password)) {
                throw e;
            }
            LOG.debug("Another node gave the password at the same time");
        }
    }
}
