package io.cpor.security.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.SecurityStatement;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords are tried first, and which are not. */
@SecurityStatement(55)
class WellKnownPasswordsTest {
    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "P4$$w0rd-2026!",
                "camunda-camunda",
                "admin-admin-admin",
                "changeme-12345",
                "letmeinletmein",
                "Willkommen2026!",
                "qwertyqwerty",
                "asdfghjkl123",
                "abcdefghijkl",
                "111111111111",
                "12345678901234",
                "121212121212",
                "Summer2026!!",
                "1q2w3e4r5t6z",
                "iloveyou1234",
                "            ",
                "!!!!????....",
                "MotDePasse2025"
            })
    void what_is_tried_first_is_refused(String password) {
        assertThat(rules.isAllowed(password, new UserEntity("erika"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct-horse-battery",
                "seven lamps burn low",
                "Xk7#mQ2!vT9$",
                "928374650192",
                "8f3b29c177de",
                "the owner paints a barn",
                "Käsekuchen am Sonntag",
                "пароль-не-простой-такой"
            })
    void others_are_taken(String password) {
        assertThat(rules.isAllowed(password, new UserEntity("erika"))).isTrue();
    }
}
