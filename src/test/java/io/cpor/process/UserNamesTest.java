package io.cpor.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.CporTest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CporTest
class UserNamesTest {
    @Autowired
    UserNames people;

    @Autowired
    IdentityService identity;

    private String named(String first, String last) {
        User user = identity.newUser("u1");
        user.setFirstName(first);
        user.setLastName(last);
        identity.saveUser(user);
        try {
            return people.name("u1");
        } finally {
            identity.deleteUser("u1");
        }
    }

    @Test
    void a_name_stands_beside_the_id() {
        assertThat(people.name("agent")).isEqualTo("Erika Brandt (agent)");
        assertThat(named("Zoë", null)).isEqualTo("Zoë (u1)");
        assertThat(named(" ", "")).isEqualTo("u1");
    }

    @Test
    void who_left_is_known_by_the_id_alone() {
        assertThat(people.name("u1")).isEqualTo("u1");
        assertThat(people.name("unknown")).isEqualTo("unknown");
        assertThat(people.name(null)).isEqualTo("unknown");
    }
}
