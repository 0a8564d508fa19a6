package io.cpor.security.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.Http;
import io.cpor.testing.MovedClock;
import io.cpor.testing.MovedClockBean;
import io.cpor.testing.PassedTime;
import io.cpor.testing.People;
import io.cpor.testing.ProductionTest;
import io.cpor.testing.SecurityStatement;
import io.cpor.testing.Slow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Guessing a password is slow, and keeps nobody out who knows it. */
@ProductionTest
@Import(MovedClockBean.class)
@SecurityStatement(7)
@Slow
class LogInThrottlingTest {
    private static final String PASSWORD = "seven lamps burn low";

    @Autowired
    IdentityService identity;

    @Autowired
    MovedClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PassedTime passed;

    @Value("${server.port}")
    int port;

    private String user;

    @BeforeEach
    void somebodyNew() {
        user = "u" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        People.make(identity, user, PASSWORD, "staff");
    }

    private Http.Answer form(Http browser, String password) {
        return browser.submit(browser.get("/login"), "/login", Map.of("username", user, "password", password));
    }

    private Http.Answer form(String address, String password) {
        return form(Http.anonymous(port).from(address), password);
    }

    private Http.Answer basic(String address, String password) {
        return Http.as(user, password, port).from(address).get("/api/associations");
    }

    private static boolean isLoggedIn(Http.Answer answer) {
        return answer.status() == 302 && !answer.header("Location").contains("error");
    }

    private static long seconds(Http.Answer answer) {
        return Long.parseLong(answer.header("Retry-After"));
    }

    @Test
    void a_stranger_guesses_for_ten_minutes_from_many_addresses_and_the_right_person_gets_in_at_once() {
        Http atHome = Http.anonymous(port).from("203.0.113.1");
        assertThat(isLoggedIn(form(atHome, PASSWORD))).isTrue();
        int checked = 0;
        for (int second = 0; second < 600; second++) {
            String address = "198.51.100." + (second % 40);
            checked += basic(address, "guess " + second).status() == 401 ? 1 : 0;
            checked += basic("203.0.113.1", "guess " + second).status() == 401 ? 1 : 0;
            clock.passes(Duration.ofSeconds(1));
            if (second % 100 == 99) {
                assertThat(basic("192.0.2." + second / 100, PASSWORD).status()).isEqualTo(200);
                assertThat(isLoggedIn(form("192.0.2.1" + second / 100, PASSWORD)))
                        .isTrue();
                assertThat(isLoggedIn(form(atHome, PASSWORD))).isTrue();
            }
        }

        assertThat(checked).as("guesses that were checked").isBetween(40, 450);
        assertThat(identity.createUserQuery().userId(user).count()).isEqualTo(1);
        assertThat(jdbc.sql("select attempts_ from act_id_user where id_ = ?")
                        .param(user)
                        .query(Integer.class)
                        .optional()
                        .orElse(0))
                .isIn(0, (Integer) null);
    }

    @Test
    void who_guesses_waits_ever_longer_but_never_over_a_minute() {
        List<Long> waits = new ArrayList<>();
        for (int guess = 0; guess < 9; guess++) {
            assertThat(basic("198.51.100.77", "guess").status()).isEqualTo(401);
            Http.Answer refused = basic("198.51.100.77", PASSWORD);
            assertThat(refused.status()).isEqualTo(429);
            waits.add(seconds(refused));
            clock.passes(Duration.ofSeconds(seconds(refused)));
        }

        assertThat(waits).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
        assertThat(basic("198.51.100.77", PASSWORD).status()).isEqualTo(200);
        assertThat(basic("198.51.100.77", "guess").status()).as("counted anew").isEqualTo(401);
        assertThat(seconds(basic("198.51.100.77", PASSWORD))).isEqualTo(1);
    }

    @Test
    void the_page_says_in_words_how_long_to_wait() {
        assertThat(form("198.51.100.78", "guess").header("Location")).isEqualTo("/login?error");

        Http.Answer refused = form("198.51.100.78", PASSWORD);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.body()).contains("Wait 1 second", "name=\"password\"");
        clock.passes(Duration.ofSeconds(1));
        assertThat(isLoggedIn(form("198.51.100.78", PASSWORD))).isTrue();
    }

    @Test
    void the_form_and_http_basic_count_together_on_every_path() {
        assertThat(form("198.51.100.79", "guess").status()).isEqualTo(302);
        Http program = Http.as(user, PASSWORD, port).from("198.51.100.79");

        for (String path : List.of(
                "/api/associations", "/engine-rest/task", "/camunda/api/engine/engine/default/task", "/", "/staff/x")) {
            Http.Answer refused = program.get(path);
            assertThat(refused.status()).as(path).isEqualTo(429);
            assertThat(refused.header("Retry-After")).as(path).isEqualTo("1");
        }
        assertThat(program.get("/api/associations").json().get("detail").asText())
                .contains("Wait 1 second");
    }

    @Test
    void a_network_of_ipv6_counts_as_one_address() {
        assertThat(basic("2001:db8:1:2::1", "guess").status()).isEqualTo(401);
        assertThat(basic("2001:db8:1:2:ffff::9", PASSWORD).status()).isEqualTo(429);
        assertThat(basic("2001:db8:1:3::1", PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void a_known_browser_is_known_for_its_own_account_only() {
        Http browser = Http.anonymous(port).from("198.51.100.80");
        assertThat(isLoggedIn(form(browser, PASSWORD))).isTrue();
        String mine = user;
        somebodyNew();
        assertThat(basic("198.51.100.80", "guess").status()).isEqualTo(401);

        assertThat(form(browser, PASSWORD).status()).as("another account").isEqualTo(429);

        user = mine;
        assertThat(form(browser, "guess").status()).isEqualTo(302);
        assertThat(form(browser, PASSWORD).status())
                .as("a known browser may not guess")
                .isEqualTo(429);
        assertThat(basic("198.51.100.80", PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void a_forged_mark_of_a_known_browser_counts_for_nothing() {
        Http browser = Http.anonymous(port).from("198.51.100.81");
        Http.Answer in = form(browser, PASSWORD);
        String cookie = in.response().headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith("cpor_known_"))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly", "Secure", "SameSite=Lax", "Path=/");
        String content = cookie.substring(0, cookie.indexOf(';'));
        char last = content.charAt(content.length() - 2);
        String forged = content.substring(0, content.length() - 2)
                + (last == 'A' ? 'B' : 'A')
                + content.substring(content.length() - 1);
        assertThat(basic("198.51.100.81", "guess").status()).isEqualTo(401);

        Http program = Http.as(user, PASSWORD, port).from("198.51.100.81");
        assertThat(program.get("/api/associations", "Cookie", forged).status()).isEqualTo(429);
        assertThat(program.get("/api/associations", "Cookie", content).status()).isEqualTo(200);
    }

    @Test
    void guesses_at_once_are_few_and_calls_at_once_with_the_right_password_all_get_in() throws Exception {
        assertThat(basic("198.51.100.82", "guess").status()).isEqualTo(401);
        clock.passes(Duration.ofSeconds(1));

        List<Integer> guesses = atOnce(40, () -> basic("198.51.100.82", "guess").status());
        List<Integer> calls = atOnce(
                20,
                () -> Http.as(user, PASSWORD, port)
                        .from("198.51.100.83")
                        .get("/staff/deputies") // of lists, one person has only a few at once
                        .status());

        assertThat(guesses).filteredOn(status -> status == 401).hasSize(1);
        assertThat(calls).containsOnly(200);
    }

    private static List<Integer> atOnce(int times, Callable<Integer> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> one : threads.invokeAll(java.util.Collections.nCopies(times, call))) {
            statuses.add(one.get());
        }
        threads.shutdown();
        return statuses;
    }

    @Test
    void who_tries_one_password_on_many_accounts_is_slowed_down_too() {
        int tried = 0;
        for (int account = 0; account < 200; account++) {
            tried += Http.as("account" + account, "password", port)
                                    .from("198.51.100.84")
                                    .get("/api/associations")
                                    .status()
                            == 401
                    ? 1
                    : 0;
        }

        assertThat(tried).isEqualTo(100);
        assertThat(basic("198.51.100.85", PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void a_user_without_a_password_does_not_get_in() {
        identity.saveUser(identity.newUser(user + "x"));

        for (String password : List.of("", "null", "guess")) {
            assertThat(Http.as(user + "x", password, port)
                            .from("192.0.2." + (200 + password.length()))
                            .get("/api/associations")
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void an_account_that_the_engine_locked_before_gets_in() {
        passed.engineLocks(user, clock.instant().minusSeconds(1));

        assertThat(basic("198.51.100.86", PASSWORD).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/auth/user/default/login/admin",
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "/camunda/api/admin/auth/user/default/%6Cogin/admin",
                "/camunda/api/cockpit/auth/user/default/login/cockpit",
                "/camunda/api/engine/engine/default/identity/verify",
                "/camunda/api/engine/engine/default/identity/%76erify",
                "/camunda/api/engine/engine/default/identity/verify/",
                "/engine-rest/identity/verify"
            })
    void no_other_door_checks_a_password(String path) {
        Http browser = Http.anonymous(port).from("198.51.100.87");
        form(browser, PASSWORD);
        browser.get("/camunda/app/welcome/default/");

        for (Http caller : List.of(browser, Http.as(user, PASSWORD, port), Http.anonymous(port))) {
            for (String body : List.of(
                    "username=" + user + "&password=" + PASSWORD.replace(' ', '+'),
                    "{\"username\":\"" + user + "\",\"password\":\"" + PASSWORD + "\"}")) {
                Http.Answer answer = caller.send(
                        "POST",
                        path,
                        body,
                        "Content-Type",
                        body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded",
                        "X-XSRF-TOKEN",
                        String.valueOf(caller.cookie("XSRF-TOKEN")));
                assertThat(answer.status()).as(answer.body()).isIn(401, 403, 404, 405);
                assertThat(answer.body()).doesNotContain("authenticated\":");
            }
        }
    }
}
