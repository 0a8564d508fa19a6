package io.cpor.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.Http;
import io.cpor.testing.ProductionTest;
import io.cpor.testing.SecurityStatement;
import io.cpor.testing.Slow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;

/** What every answer of production has, though no proxy says that the visitor came over HTTPS. */
@ProductionTest
@TestPropertySource(properties = "CPOR_BASE_URL=HTTPS://cpor.partner.example/")
@SecurityStatement({7, 55})
@Slow
class ProductionAnswersTest {
    @Value("${server.port}")
    int port;

    private List<Http.Answer> anonymousAnswers() {
        List<Http.Answer> answers = new ArrayList<>();
        for (String path : List.of(
                "/",
                "/login",
                "/login?error",
                "/verify",
                "/verify?lang=de",
                "/poe",
                "/poe/unknown?lang=fr",
                "/nowhere",
                "/api//associations",
                "/poe;x=1",
                "/%61pi/associations",
                "/error",
                "/favicon.ico",
                "/assets/cpor.css",
                "/staff/claims/import",
                "/models",
                "/api/associations",
                "/api/nothing",
                "/engine-rest/task",
                "/actuator/health",
                "/actuator/info",
                "/camunda",
                "/camunda/",
                "/camunda/app/tasklist/default/",
                "/camunda/app/admin/default/setup/",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/admin/auth/user/default",
                "/camunda/lib/deps.js")) {
            answers.add(Http.anonymous(port).get(path));
            answers.add(Http.anonymous(port).get(path, "Accept", "text/html"));
            answers.add(Http.anonymous(port).post(path, "{}"));
        }
        answers.add(Http.anonymous(port).post("/camunda/api/admin/auth/user/default/logout", "{}"));
        answers.add(Http.anonymous(port).post("/api/associations", "{}", "Origin", "https://evil.example"));
        answers.add(Http.as("y", "wrong", port).get("/api/associations"));
        Http browser = Http.anonymous(port);
        answers.add(browser.submit(browser.get("/login"), "/login", Map.of("username", "x", "password", "wrong")));
        return answers;
    }

    private List<Http.Answer> answersToTheAdministrator() {
        Http browser = Http.anonymous(port);
        List<Http.Answer> answers = new ArrayList<>();
        answers.add(browser.get("/models", "Accept", "text/html"));
        Http.Answer in = browser.submit(
                browser.get("/login"),
                "/login",
                Map.of("username", "admin", "password", ProductionTest.ADMIN_PASSWORD));
        assertThat(in.header("Location")).as("the page that was asked for").isEqualTo("/models");
        answers.add(in);
        for (String path : List.of(
                "/",
                "/models",
                "/camunda/app/admin/default/",
                "/camunda/api/engine/engine/default/user/count",
                "/nowhere")) {
            answers.add(browser.get(path));
        }
        answers.add(browser.submit(browser.get("/"), "/logout", Map.of()));
        return answers;
    }

    private static List<String> cookies(Http.Answer answer) {
        return answer.response().headers().allValues("Set-Cookie");
    }

    @Test
    void every_cookie_is_for_https_only_and_for_no_other_site() {
        List<String> cookies = new ArrayList<>();
        anonymousAnswers().forEach(answer -> cookies.addAll(cookies(answer)));
        answersToTheAdministrator().forEach(answer -> cookies.addAll(cookies(answer)));

        assertThat(cookies)
                .allSatisfy(cookie ->
                        assertThat(cookie).containsPattern("; ?Secure").containsPattern("; ?SameSite=Lax"))
                // Camunda's pages read their token
                .filteredOn(cookie -> !cookie.startsWith("XSRF-TOKEN"))
                .allSatisfy(cookie -> assertThat(cookie).contains("; HttpOnly"));
        assertThat(cookies.stream().map(cookie -> cookie.split("=")[0]))
                .contains(
                        "CPOR-CSRF",
                        "JSESSIONID",
                        "XSRF-TOKEN",
                        "cpor_lang",
                        "cpor_return",
                        "cpor_known_" + known(cookies));
    }

    private static String known(List<String> cookies) {
        return cookies.stream()
                .filter(cookie -> cookie.startsWith("cpor_known_"))
                .map(cookie -> cookie.split("=")[0].substring("cpor_known_".length()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_answer_tells_the_browser_to_come_over_https_only() {
        List<Http.Answer> answers = anonymousAnswers();
        answers.addAll(answersToTheAdministrator());

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.header("Strict-Transport-Security"))
                        .as(answer.response().uri() + " " + answer.status())
                        .contains("max-age=31536000"));
    }

    @Test
    void who_is_not_logged_in_gets_no_session() {
        assertThat(anonymousAnswers())
                .allSatisfy(answer -> assertThat(cookies(answer))
                        .as(answer.response().request().method() + " "
                                + answer.response().uri() + " " + answer.status())
                        .noneMatch(cookie -> cookie.startsWith("JSESSIONID")));
    }
}
