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
    void nobody_passes_for_somebody_else_by_their_name() {
        assertThat(named("Erika", "Brandt (agent)")).isEqualTo("Erika Brandt agent (u1)");
        assertThat(named("Erika\u202e", "Brandt\u200b")).isEqualTo("Erika Brandt (u1)");
        assertThat(named("u1", "\u200b")).isEqualTo("u1");
    }

    @Test
    void who_left_is_known_by_the_id_alone() {
        assertThat(people.name("u1")).isEqualTo("u1");
        assertThat(people.name("unknown")).isEqualTo("unknown");
        assertThat(people.name(null)).isEqualTo("unknown");
    }

    @Test
    void nobody_hides_their_id_behind_letters_that_draw_nothing_or_other_brackets() {
        assertThat(named("Erika Brandt \uFF08reviewer\uFF09" + "\u3164".repeat(60), "\u2800"))
                .isEqualTo("Erika Brandt reviewer (u1)");
        assertThat(named("Erika\u00A0\u2003 \u00A0Brandt", null)).isEqualTo("Erika Brandt (u1)");
        assertThat(named("W".repeat(250), null)).isEqualTo("W".repeat(100) + "… (u1)");
    }
}
