package io.cpor.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.CporTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What each role is granted when the application starts. */
@CporTest
class RoleGrantsTest {
    @Autowired
    RoleGrants grants;

    @Autowired
    AuthorizationService authorizations;

    private List<Authorization> all() {
        String[] groups = Arrays.stream(Role.values()).map(Role::group).toArray(String[]::new);
        return authorizations.createAuthorizationQuery().groupIdIn(groups).list();
    }

    private static List<String> inWords(List<Authorization> grants) {
        return grants.stream()
                .map(one -> one.getGroupId() + " " + one.getResourceType() + " " + one.getResourceId())
                .toList();
    }

    @Test
    void two_nodes_that_start_at_once_grant_each_once() throws Exception {
        List<Authorization> before = all();
        before.stream()
                .filter(one -> one.getResourceType() != Resources.GROUP.resourceType()) // made with the group
                .filter(one -> one.getResourceId().length() < 30) // what bears a generated id is granted elsewhere
                .forEach(one -> authorizations.deleteAuthorization(one.getId()));
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        Callable<Void> start = () -> {
            grants.afterSingletonsInstantiated();
            return null;
        };

        List<Future<Void>> started = new ArrayList<>(nodes.invokeAll(List.of(start, start)));
        nodes.shutdown();
        for (Future<Void> one : started) {
            one.get();
        }

        assertThat(inWords(all())).containsExactlyInAnyOrderElementsOf(inWords(before));
    }
}
