package io.cpor.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** No request with the character NUL reaches the database, whatever part of it holds it. */
@CporTest
class NulRefusalTest {
    @Autowired
    Cases cases;

    @ParameterizedTest
    @CsvSource({
        "agent, /staff/agreements/import?run=%00",
        "agent, /staff/claims/import?run=a%00b",
        "agent, /api/associations?customer=%00",
        "agent, /api/associations/%00",
        "manager, /models/cpor-association.bpmn?batch=%00",
        "agent, /engine-rest/task?assignee=a%00b",
        "manager, /engine-rest/history/task?taskName=%00",
        "admin, /engine-rest/authorization?userIdIn=%00"
    })
    void in_the_address_it_is_refused(String user, String address) {
        Http.Answer refused = cases.http(user).get(address);

        assertThat(refused.status()).isEqualTo(400);
    }

    @Test
    void programs_are_told_what_to_do() {
        assertThat(cases.http("agent")
                        .get("/api/associations?customer=%00")
                        .json()
                        .get("detail")
                        .asText())
                .contains("NUL", "Leave it out");
        assertThat(cases.http("agent")
                        .get("/engine-rest/task?name=%00")
                        .json()
                        .get("message")
                        .asText())
                .contains("NUL", "Leave it out");
        assertThat(cases.http("agent")
                        .post("/engine-rest/task", "{\"name\":\"a\\u0000b\"}")
                        .json()
                        .get("message")
                        .asText())
                .contains("NUL", "Leave it out");
    }

    @Test
    void at_the_log_in_it_is_refused() {
        Http browser = cases.anonymous();
        Http.Answer page = browser.get("/login");
        String basic = Base64.getEncoder().encodeToString("a\0b:x".getBytes(StandardCharsets.UTF_8));

        assertThat(browser.submit(page, "/login", Map.of("username", "a\0b", "password", "x"))
                        .status())
                .isEqualTo(400);
        assertThat(cases.anonymous()
                        .get("/api/associations", "Authorization", "Basic " + basic)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void in_a_form_of_the_portal_it_is_refused_and_nothing_is_saved() {
        Case one = cases.poeSent();
        Http browser = one.customer();
        Http.Answer page = browser.get("/poe/answers");
        Map<String, String> answers = new HashMap<>(Cases.answers());
        answers.put("_page", "a\0b");
        Map<String, String> typed = new HashMap<>(Cases.answers());
        typed.put("projectName", "a\0b");

        for (String path : new String[] {"/poe/answers", "/poe/draft"}) {
            assertThat(browser.submit(page, path, answers).status()).isEqualTo(400);
            assertThat(browser.submit(page, path, typed).status()).isEqualTo(400);
        }
        assertThat(one.customer().get("/poe/answers").body()).doesNotContain("Rollout of Teams");
    }

    @Test
    void the_page_of_errors_is_for_errors_only() {
        assertThat(cases.anonymous().get("/error").status()).isEqualTo(404);
        assertThat(cases.anonymous().get("/error", "Accept", "text/html").body())
                .contains("There is no such page");
    }
}
