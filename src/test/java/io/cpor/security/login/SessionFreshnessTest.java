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
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;

/** What an administrator changes about a user holds half a minute later, for who is logged in too. */
@ProductionTest
@Import(MovedClockBean.class)
@SecurityStatement(7)
@Slow
class SessionFreshnessTest {
    private static final String PASSWORD = "seven lamps burn low";
    private static final String OUR_PAGE = "/staff/claims/import";
    private static final String APPLICATION = "/camunda/app/tasklist/default/";
    private static final String APPLICATION_CALL = "/camunda/api/engine/engine/default/task";

    @Autowired
    IdentityService identity;

    @Autowired
    MovedClock clock;

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

    private Http loggedIn(String password) {
        Http browser = Http.anonymous(port);
        Http.Answer in =
                browser.submit(browser.get("/login"), "/login", Map.of("username", user, "password", password));
        assertThat(in.status()).isEqualTo(302);
        assertThat(in.header("Location")).doesNotContain("error");
        assertThat(browser.get(APPLICATION).status()).isEqualTo(200);
        assertThat(browser.get(APPLICATION_CALL).status()).isEqualTo(200);
        assertThat(browser.get(OUR_PAGE).status()).isEqualTo(200);
        return browser;
    }

    private Http program() {
        Http program = Http.as(user, PASSWORD, port);
        assertThat(program.get("/api/associations").status()).isEqualTo(200);
        return program;
    }

    private void isOut(Http browser) {
        for (String path : List.of(OUR_PAGE, APPLICATION, "/camunda/app/welcome/default/")) {
            Http.Answer answer = browser.get(path);
            assertThat(answer.status()).as(path).isEqualTo(302);
            assertThat(answer.header("Location")).as(path).isEqualTo("/login");
        }
        assertThat(browser.get(APPLICATION_CALL).status()).isEqualTo(401);
        assertThat(browser.get("/api/associations").status()).isEqualTo(401);
        assertThat(browser.get("/").body()).doesNotContain("Log out");
    }

    private void halfAMinutePasses() {
        clock.passes(Duration.ofSeconds(30));
    }

    @Test
    void a_deleted_user_is_out() {
        Http browser = loggedIn(PASSWORD);
        Http program = program();

        identity.deleteUser(user);
        halfAMinutePasses();

        isOut(browser);
        assertThat(program.get("/api/associations").status()).isEqualTo(401);
    }

    @Test
    void a_user_in_the_group_of_the_locked_is_out_and_comes_in_no_more() {
        Http browser = loggedIn(PASSWORD);
        Http program = program();

        identity.createMembership(user, "locked");
        halfAMinutePasses();

        isOut(browser);
        assertThat(program.get("/api/associations").status()).isEqualTo(401);
        identity.deleteMembership(user, "locked");
        clock.passes(Duration.ofMinutes(2));
        assertThat(program.get("/api/associations").status()).isEqualTo(200);
    }

    @Test
    void a_user_whom_the_engines_table_says_is_locked_is_out() {
        Http browser = loggedIn(PASSWORD);
        Http program = program();

        passed.engineLocks(user, clock.instant().plus(Duration.ofDays(1)));
        halfAMinutePasses();

        isOut(browser);
        assertThat(program.get("/api/associations").status()).isEqualTo(401);
    }

    @Test
    void a_demoted_user_may_no_more_what_the_group_may() {
        Http browser = loggedIn(PASSWORD);
        Http program = program();

        identity.deleteMembership(user, "staff");
        halfAMinutePasses();

        assertThat(browser.get(OUR_PAGE).status()).isEqualTo(403);
        assertThat(browser.get("/api/associations").status()).isEqualTo(403);
        assertThat(browser.get("/camunda/api/engine/engine/default/process-definition/count")
                        .json()
                        .get("count")
                        .asInt())
                .isZero();
        assertThat(apps(browser)).containsExactly("welcome");
        assertThat(program.get("/api/associations").status()).isEqualTo(403);
    }

    @Test
    void a_new_group_takes_effect() {
        Http browser = loggedIn(PASSWORD);
        assertThat(browser.get("/api/models").status()).isEqualTo(403);

        identity.createMembership(user, "managers");
        halfAMinutePasses();

        assertThat(browser.get("/api/models").status()).isEqualTo(200);
        assertThat(browser.get("/camunda/app/cockpit/default/").status()).isEqualTo(200);
        assertThat(apps(browser)).contains("cockpit", "tasklist");
    }

    private static List<String> apps(Http browser) {
        List<String> apps = new ArrayList<>();
        browser.get("/camunda/api/admin/auth/user/default")
                .json()
                .get("authorizedApps")
                .forEach(app -> apps.add(app.asText()));
        return apps;
    }

    @Test
    void a_password_that_an_administrator_changes_ends_all_sessions() {
        Http browser = loggedIn(PASSWORD);

        People.givePassword(identity, user, "eight lamps burn high");
        halfAMinutePasses();

        isOut(browser);
    }

    @Test
    void a_password_that_the_user_changes_ends_the_other_sessions() {
        Http here = loggedIn(PASSWORD);
        Http elsewhere = loggedIn(PASSWORD);

        Http.Answer changed = changePassword(here, PASSWORD, "eight lamps burn high");
        assertThat(changed.status()).as(changed.body()).isEqualTo(204);
        halfAMinutePasses();

        isOut(elsewhere);
        assertThat(here.get(OUR_PAGE).status()).isEqualTo(200);
        assertThat(here.get(APPLICATION_CALL).status()).isEqualTo(200);
    }

    @Test
    void the_old_password_cannot_be_guessed_where_it_is_changed() {
        Http browser = loggedIn(PASSWORD);

        assertThat(changePassword(browser, "guess", "eight lamps burn high").status())
                .isEqualTo(400);
        Http.Answer refused = changePassword(browser, PASSWORD, "eight lamps burn high");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        clock.passes(Duration.ofSeconds(1));
        assertThat(changePassword(browser, PASSWORD, "eight lamps burn high").status())
                .isEqualTo(204);
    }

    private Http.Answer changePassword(Http browser, String old, String wanted) {
        return browser.send(
                "PUT",
                "/camunda/api/engine/engine/default/user/" + user + "/credentials",
                "{\"password\":\"" + wanted + "\",\"authenticatedUserPassword\":\"" + old + "\"}",
                "Content-Type",
                "application/json",
                "X-XSRF-TOKEN",
                csrfToken(browser));
    }

    private String csrfToken(Http browser) {
        return browser.cookie("XSRF-TOKEN");
    }

    @Test
    void who_logs_in_after_another_in_one_browser_is_nobody_else_in_camundas_applications() {
        Http browser = loggedIn(PASSWORD);
        String first = user;
        somebodyNew();
        browser.submit(browser.get("/login"), "/login", Map.of("username", user, "password", PASSWORD));

        assertThat(browser.get("/camunda/api/admin/auth/user/default").body()).doesNotContain(first);
    }

    @Test
    void the_session_changes_at_every_login_and_a_logout_ends_it_everywhere() {
        Http browser = loggedIn(PASSWORD);
        String before = browser.cookie("JSESSIONID");
        browser.submit(browser.get("/login"), "/login", Map.of("username", user, "password", PASSWORD));
        String after = browser.cookie("JSESSIONID");
        assertThat(after).isNotEqualTo(before);
        assertThat(Http.anonymous(port)
                        .get("/api/associations", "Cookie", "JSESSIONID=" + before)
                        .status())
                .isEqualTo(401);
        assertThat(browser.get(APPLICATION_CALL).status()).isEqualTo(200);

        browser.submit(browser.get("/"), "/logout", Map.of());

        for (String path : List.of("/api/associations", APPLICATION_CALL)) {
            assertThat(Http.anonymous(port)
                            .get(path, "Cookie", "JSESSIONID=" + after)
                            .status())
                    .isEqualTo(401);
        }
        isOut(browser);
    }

    @Test
    void a_session_id_that_somebody_else_chose_is_not_taken() {
        Http browser = Http.anonymous(port);
        Http.Answer page = browser.get("/login", "Cookie", "JSESSIONID=0123456789ABCDEF0123456789ABCDEF");
        browser.submit(page, "/login", Map.of("username", user, "password", PASSWORD));

        assertThat(browser.cookie("JSESSIONID")).isNotEqualTo("0123456789ABCDEF0123456789ABCDEF");
    }

    @Test
    void logging_out_of_tasklist_ends_the_session() {
        Http browser = loggedIn(PASSWORD);

        assertThat(browser.send("POST", "/camunda/api/admin/auth/user/default/logout", "")
                        .status())
                .isEqualTo(204);

        isOut(browser);
    }
}
