package io.cpor.sandbox;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The people a newcomer can be; each one's password is the name. The groups are the application's, and stand before. */
@InSandbox
@Component
class SandboxUsers {
    record Person(String id, String firstName, String lastName, String role, List<String> groups) {}

    static final List<Person> PEOPLE = List.of(
            new Person("agent", "Erika", "Brandt", "staff", List.of("staff")),
            new Person("reviewer", "Robin", "Okafor", "staff, reviews POEs", List.of("staff", "poe-reviewers")),
            new Person("colleague", "Kim", "Larsen", "staff, reviews POEs too", List.of("staff", "poe-reviewers")),
            new Person("manager", "Morgan", "Silva", "manager", List.of("managers")),
            new Person("owner", "Oli", "Tanaka", "process owner", List.of("process-owners")),
            new Person("admin", "Andrea", "Novak", "administrator", List.of(Groups.CAMUNDA_ADMIN)));

    private final IdentityService identity;

    SandboxUsers(IdentityService identity) {
        this.identity = identity;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    public void create() {
        PEOPLE.stream()
                .filter(person -> identity.createUserQuery().userId(person.id()).count() == 0)
                .forEach(this::create);
    }

    private void create(Person person) {
        User user = identity.newUser(person.id());
        user.setFirstName(person.firstName());
        user.setLastName(person.lastName());
        user.setPassword(person.id());
        user.setEmail(person.id() + "@partner.example");
        // their passwords are their names, which the password policy would refuse
        ((IdentityServiceImpl) identity).saveUser(user, true);
        person.groups().forEach(group -> identity.createMembership(person.id(), group));
    }
}
