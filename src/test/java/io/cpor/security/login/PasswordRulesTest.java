package io.cpor.security.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.SecurityStatement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Every door where a password is set takes good ones only, in the sandbox too. */
@CporTest
@SecurityStatement(55)
class PasswordRulesTest {
    private static final String USERS = "/camunda/api/engine/engine/default/user/";

    @Autowired
    IdentityService identity;

    @Value("${server.port}")
    int port;

    private final String user =
            "u" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

    private String newUser(String password) {
        return "{\"profile\":{\"id\":\"" + user
                + "\",\"firstName\":\"Zebedee\",\"lastName\":\"Quill\",\"email\":\"zq@partner.example\"},"
                + "\"credentials\":{\"password\":\"" + password + "\"}}";
    }

    private Http administrator() {
        Http browser = Http.anonymous(port);
        browser.submit(browser.get("/login"), "/login", Map.of("username", "admin", "password", "admin"));
        browser.get("/camunda/app/admin/default/");
        return browser;
    }

    private Http.Answer send(Http browser, String method, String path, String body) {
        return browser.send(
                method, path, body, "Content-Type", "application/json", "X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"));
    }

    private static void isRefusedInWords(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("password", "12 characters");
    }

    @Test
    void an_administrator_cannot_leave_the_password_of_a_new_user_empty() {
        for (Http.Answer refused : List.of(
                send(administrator(), "POST", USERS + "create", newUser("")),
                Http.as("admin", port).post("/engine-rest/user/create", newUser("")))) {
            assertThat(refused.status()).as(refused.body()).isEqualTo(400);
            assertThat(refused.body()).contains("credentials.password: is missing.");
        }
        assertThat(identity.createUserQuery().userId(user).count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "elevenchars",
                "password1234",
                "Password2026!",
                "administrator",
                "aaaaaaaaaaaaaa",
                "zebedee burns low",
                "qwertzuiop12",
                "ZQ@PARTNER.EXAMPLE"
            })
    void an_administrator_cannot_give_a_new_user_a_weak_password(String password) {
        isRefusedInWords(send(administrator(), "POST", USERS + "create", newUser(password)));
        isRefusedInWords(Http.as("admin", port).post("/engine-rest/user/create", newUser(password)));

        assertThat(identity.createUserQuery().userId(user).count()).isZero();
    }

    @Test
    void a_name_of_one_or_two_letters_forbids_no_password_and_a_longer_one_does() {
        String shortNames =
                newUser("seven lamps burn low").replace("Zebedee", "O").replace("Quill", "Bu");
        assertThat(shortNames).contains("\"O\"", "\"Bu\"");
        assertThat(send(administrator(), "POST", USERS + "create", shortNames).status())
                .isEqualTo(204);
        assertThat(identity.checkPassword(user, "seven lamps burn low")).isTrue();
        identity.deleteUser(user);

        isRefusedInWords(send(
                administrator(),
                "POST",
                USERS + "create",
                newUser("seven lamps burn low").replace("Quill", "Low")));
    }

    @Test
    void a_weak_password_cannot_take_the_place_of_a_good_one() {
        Http browser = administrator();
        assertThat(send(browser, "POST", USERS + "create", newUser("seven lamps burn low"))
                        .status())
                .isEqualTo(204);

        for (String weak : List.of("a", user, "password1234")) {
            String body = "{\"password\":\"" + weak + "\",\"authenticatedUserPassword\":\"admin\"}";
            isRefusedInWords(send(browser, "PUT", USERS + user + "/credentials", body));
            isRefusedInWords(Http.as("admin", port)
                    .send(
                            "PUT",
                            "/engine-rest/user/" + user + "/credentials",
                            body,
                            "Content-Type",
                            "application/json"));
        }

        assertThat(identity.checkPassword(user, "seven lamps burn low")).isTrue();
        identity.deleteUser(user);
    }

    @Test
    void the_sandboxs_users_may_not_choose_their_names_again() {
        String body = "{\"password\":\"agent\",\"authenticatedUserPassword\":\"agent\"}";

        isRefusedInWords(Http.as("agent", port)
                .send("PUT", "/engine-rest/user/agent/credentials", body, "Content-Type", "application/json"));
    }

    @Test
    void the_page_of_an_administrator_is_told_the_rules() {
        assertThat(administrator()
                        .get("/camunda/api/engine/engine/default/identity/password-policy")
                        .json()
                        .get("rules"))
                .hasSize(3);
    }
}
