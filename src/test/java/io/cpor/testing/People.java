package io.cpor.testing;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;

/** Makes and changes users as an administrator does. */
public final class People {
    private People() {}

    public static void make(IdentityService identity, String id, String password, String... groups) {
        User user = identity.newUser(id);
        user.setFirstName("Test");
        user.setLastName("Person");
        user.setPassword(password);
        identity.saveUser(user);
        for (String group : groups) {
            identity.createMembership(id, group);
        }
    }

    public static void givePassword(IdentityService identity, String id, String password) {
        User user = identity.createUserQuery().userId(id).singleResult();
        user.setPassword(password);
        identity.saveUser(user);
    }
}
