package io.cpor.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.Cases;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.SecurityStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** Who gets in where: statements 1, 2, 4, 5 and 8 of the security checklist, over HTTP. */
@CporTest
class DoorsTest {
    private static final String DEPLOYMENT =
            "--b\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nx\r\n--b--\r\n";

    @Autowired
    Cases cases;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Value("${server.port}")
    int port;

    // 1

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest",
                "/engine-rest/",
                "/engine-rest/engine",
                "/engine-rest/engine/default/task",
                "/engine-rest/task",
                "/engine-rest/process-definition",
                "/engine-rest/../engine-rest/task",
                "/engine-rest/;x=1/task",
                "/engine-rest//task"
            })
    @SecurityStatement(1)
    void the_engines_rest_api_answers_no_anonymous_caller(String path) {
        assertThat(cases.anonymous().get(path).status()).isIn(400, 401);
    }

    @ParameterizedTest
    @CsvSource({"agent,403", "reviewer,403", "manager,403", "owner,200", "admin,200"})
    @SecurityStatement(1)
    void only_process_owners_and_administrators_deploy(String user, int status) {
        String model = "--b\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\n" + user
                + "\r\n"
                + "--b\r\n"
                + "Content-Disposition: form-data; name=\"data\"; filename=\"x.txt\"\r\n\r\n"
                + "text\r\n"
                + "--b--\r\n";

        Http.Answer answer = cases.http(user)
                .send(
                        "POST",
                        "/engine-rest/deployment/create",
                        model,
                        "Content-Type",
                        "multipart/form-data; boundary=b");

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }

    // 2

    @Test
    @SecurityStatement(2)
    void nobody_gets_in_anonymously_but_where_the_list_says_so() {
        List<String> open = List.of(
                "/",
                "/login",
                "/error",
                "/poe",
                "/poe/**",
                "/assets/**",
                "/verify",
                "/sandbox",
                "/sandbox/**",
                "/v3/api-docs/**",
                "/v3/api-docs.yaml");
        List<String> checked = new ArrayList<>();
        for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
            for (String pattern : mapping.getPatternValues()) {
                if (open.stream().anyMatch(one -> matches(one, pattern))) {
                    continue;
                }
                for (String method : methods(mapping)) {
                    Http.Answer answer = cases.anonymous()
                            .send(
                                    method,
                                    pattern.replaceAll("\\{[^}]+}", "x"),
                                    "{}",
                                    "Content-Type",
                                    "application/json");
                    assertThat(answer.status()).as(method + " " + pattern).isIn(401, 302, 404);
                    checked.add(method + " " + pattern);
                }
            }
        }
        assertThat(checked).contains("POST /api/associations", "GET /api/associations/{id}", "POST /api/events");
    }

    private static boolean matches(String open, String path) {
        return PathPatternParser.defaultInstance.parse(open).matches(PathContainer.parsePath(path));
    }

    private static Set<String> methods(RequestMappingInfo mapping) {
        Set<String> methods = new TreeSet<>();
        mapping.getMethodsCondition().getMethods().stream()
                .map(RequestMethod::name)
                .forEach(methods::add);
        return methods.isEmpty() ? Set.of("GET", "POST") : methods;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine",
                "/actuator",
                "/actuator/info",
                "/nowhere"
            })
    @SecurityStatement(2)
    void camundas_applications_and_the_rest_need_a_login(String path) {
        Http.Answer answer = cases.anonymous().get(path);

        assertThat(answer.status()).isIn(401, 302);
        if (answer.status() == 302) {
            assertThat(answer.header("Location")).isEqualTo("/login");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/actuator/health",
                "/v3/api-docs",
                "/partner-center.openapi.yaml",
                "/assets/cpor.css",
                "/sandbox"
            })
    void everybody_sees_the_public_pages(String path) {
        assertThat(cases.anonymous().get(path).status()).isEqualTo(200);
    }

    // 4

    @ParameterizedTest
    @ValueSource(strings = {"", "agent", "admin"})
    @SecurityStatement(4)
    void the_setup_page_never_answers(String user) {
        Http http = user.isEmpty() ? cases.anonymous() : cases.http(user);

        for (String path : List.of("/camunda/app/admin/default/setup/", "/camunda/app/admin/default/setup")) {
            assertThat(http.get(path).status()).as(path).isNotEqualTo(200);
        }
        assertThat(http.post("/camunda/api/admin/setup/default/user/create", "{}")
                        .status())
                .isIn(401, 403, 404);
    }

    // 5

    @ParameterizedTest
    @CsvSource({
        "agent,tasklist welcome",
        "reviewer,tasklist welcome",
        "manager,cockpit welcome",
        "owner,cockpit welcome",
        "admin,admin cockpit tasklist welcome"
    })
    @SecurityStatement(5)
    void each_role_opens_its_own_applications(String user, String applications) {
        Http browser = loggedIn(user);

        List<String> authorized = new ArrayList<>();
        browser.get("/camunda/app/welcome/default/"); // here Camunda takes over who is logged in
        browser.get("/camunda/api/admin/auth/user/default")
                .json()
                .get("authorizedApps")
                .forEach(app -> authorized.add(app.asText()));

        assertThat(authorized).containsExactlyInAnyOrder(applications.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        // who, method, path, allowed
        "agent, POST, /api/associations, 400",
        "reviewer, POST, /api/associations, 400",
        "manager, POST, /api/associations, 403",
        "owner, POST, /api/associations, 403",
        "agent, GET, /api/associations, 200",
        "manager, GET, /api/associations, 200",
        "owner, GET, /api/associations, 403",
        "manager, POST, /api/associations/x/withdraw, 403",
        "agent, POST, /api/associations/x/withdraw, 400",
        "agent, GET, /api/coverage, 200",
        "manager, GET, /api/coverage, 200",
        "owner, GET, /api/coverage, 403",
        "agent, GET, /api/score, 200",
        "manager, GET, /api/score, 200",
        "owner, GET, /api/score, 403",
        "admin, GET, /api/score, 403",
        "manager, GET, /staff/score, 200",
        "owner, GET, /staff/score, 403",
        "manager, POST, /staff/score, 403",
        "owner, GET, /staff/score.csv, 403",
        "manager, GET, /staff/customers/x/earnings.csv, 200",
        "agent, GET, /staff/customers/x/earnings.csv, 403",
        "owner, GET, /staff/customers/x/earnings.csv, 403",
        "agent, GET, /api/findings, 200",
        "manager, GET, /api/findings, 200",
        "owner, GET, /api/findings, 403",
        "agent, POST, /api/findings, 404",
        "manager, POST, /api/findings, 403",
        "agent, GET, /staff/findings, 200",
        "manager, GET, /staff/findings, 200",
        "owner, GET, /staff/findings, 403",
        "admin, GET, /staff/findings.csv, 403",
        "manager, GET, /staff/findings.csv, 200",
        "agent, GET, /api/customers/x/usage, 404",
        "manager, GET, /api/customers/x/usage, 404",
        "admin, GET, /api/customers/x/usage, 403",
        "agent, GET, /api/models, 403",
        "agent, GET, /models, 403",
        "manager, GET, /api/models, 200",
        "manager, POST, /api/models/fill-poe.form/repository-wins, 403",
        "manager, POST, /models/fill-poe.form/repository-wins, 403",
        "reviewer, POST, /api/models/fill-poe.form/repository-wins, 403",
        "owner, GET, /api/models, 200",
        "owner, POST, /api/models/fill-poe.form/repository-wins, 200",
        "admin, GET, /api/models/fill-poe.form, 200",
        "admin, POST, /api/models/no-such.form/repository-wins, 404",
        "agent, GET, /engine-rest/task, 200",
        "agent, POST, /engine-rest/user/create, 403",
        "manager, POST, /engine-rest/user/create, 403",
        "owner, POST, /engine-rest/user/create, 403",
        "manager, PUT, /engine-rest/process-definition/key/cpor-association/suspended, 403",
        "owner, PUT, /engine-rest/process-definition/key/cpor-association/suspended, 403",
        "owner, POST, /engine-rest/process-definition/key/cpor-association/start, 403",
        "manager, POST, /engine-rest/process-definition/key/cpor-association/start, 403",
        "manager, GET, /engine-rest/history/process-instance, 200",
        "manager, GET, /api/history/instances, 200",
        "owner, GET, /api/history/instances, 200",
        "admin, GET, /api/history/instances, 200",
        "agent, GET, /api/history/instances, 403",
        "reviewer, GET, /api/history/instances, 403",
        "agent, GET, /api/history/instances.csv, 403",
        "agent, GET, /api/history/dashboard, 403",
        "manager, GET, /api/history/dashboard, 200",
        "manager, GET, /api/money, 200",
        "agent, GET, /api/money, 403",
        "reviewer, GET, /api/money, 403",
        "owner, GET, /api/money, 403",
        "admin, GET, /api/money, 403",
        "agent, HEAD, /api/money, 403",
        "manager, GET, /staff/money, 200",
        "agent, GET, /staff/money, 403",
        "owner, GET, /staff/money, 403",
        "agent, GET, /staff/money/, 403",
        "manager, GET, /staff/money.csv, 200",
        "agent, GET, /staff/money.csv, 403",
        "owner, GET, /staff/money.csv, 403",
        "manager, POST, /api/history/instances, 403",
        "agent, GET, /actuator/info, 403",
        "admin, GET, /actuator/info, 200"
    })
    @SecurityStatement(5)
    void each_role_may_do_its_own_things(String user, String method, String path, int status) {
        String body = path.endsWith("user/create")
                ? "{\"profile\":{\"id\":\"mallory\"},\"credentials\":{\"password\":\"seven lamps burn low\"}}"
                : path.endsWith("suspended") ? "{\"suspended\":true}" : "{}";

        Http.Answer answer = cases.http(user).send(method, path, body, "Content-Type", "application/json");

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }

    @Test
    @SecurityStatement(5)
    void managers_see_every_instance_with_its_history_and_change_none() {
        var one = cases.poeSent();
        String instance = one.association().processInstanceId().orElseThrow();
        Http manager = cases.http("manager");

        assertThat(manager.get("/engine-rest/process-instance/" + instance)
                        .json()
                        .get("businessKey")
                        .asText())
                .isEqualTo(one.id());
        assertThat(manager.get("/engine-rest/history/activity-instance?processInstanceId=" + instance)
                        .json())
                .isNotEmpty();
        for (Http.Answer change : List.of(
                manager.send("DELETE", "/engine-rest/process-instance/" + instance, ""),
                manager.send(
                        "PUT",
                        "/engine-rest/process-instance/" + instance + "/variables/poeReview",
                        "{\"value\":\"accepted\"}",
                        "Content-Type",
                        "application/json"),
                manager.send(
                        "POST",
                        "/engine-rest/task/" + one.task("userTask_fillPoe").getId() + "/complete",
                        "{}",
                        "Content-Type",
                        "application/json"))) {
            assertThat(change.status()).isEqualTo(403);
        }
        assertThat(one.waitingAt()).containsExactly("userTask_fillPoe");
    }

    /** What an instance's page in Cockpit reads, once it has ended and nothing of it runs any more. */
    @ParameterizedTest
    @CsvSource({
        "manager, activity-instance detail variable-instance task job-log user-operation",
        "owner, activity-instance task job-log user-operation"
    })
    void who_opens_cockpit_reads_what_happened_in_an_ended_instance(String user, String parts) {
        var one = cases.underReview().declineArrives();
        String instance = one.association().processInstanceId().orElseThrow();

        for (String part : parts.split(" ")) {
            assertThat(cases.http(user)
                            .get("/engine-rest/history/" + part + "?processInstanceId=" + instance)
                            .json())
                    .as(part)
                    .isNotEmpty();
        }
        assertThat(cases.http("agent")
                        .get("/engine-rest/history/user-operation?processInstanceId=" + instance)
                        .json())
                .isEmpty();
    }

    @Test
    @SecurityStatement(5)
    void staff_work_on_their_own_groups_tasks_only() {
        var one = cases.poeSent().customerSigns();
        String review = one.task("userTask_reviewPoe").getId();

        assertThat(cases.http("agent").get("/engine-rest/task/" + review).status())
                .isIn(403, 404);
        assertThat(cases.http("agent")
                        .post("/engine-rest/task/" + review + "/claim", "{\"userId\":\"agent\"}")
                        .status())
                .isIn(403, 404, 500);
        assertThat(one.task("userTask_reviewPoe").getAssignee()).isNull();
        assertThat(cases.http("reviewer")
                        .post("/engine-rest/task/" + review + "/claim", "{\"userId\":\"reviewer\"}")
                        .status())
                .isEqualTo(204);
    }

    // 8

    @Test
    @SecurityStatement(8)
    void a_session_needs_a_csrf_token_for_every_change() {
        Http browser = loggedIn("agent");

        assertThat(browser.post("/api/associations", "{}").status()).isEqualTo(403);
        assertThat(browser.post("/api/models/fill-poe.form/repository-wins", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(browser.post("/engine-rest/task/x/claim", "{\"userId\":\"agent\"}")
                        .status())
                .isEqualTo(403);
        assertThat(browser.post("/camunda/api/engine/engine/default/task/x/claim", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(browser.send("POST", "/logout", "").status()).isEqualTo(403);
    }

    static Stream<String[]> foreign() {
        return Stream.of(
                new String[] {"Origin", "https://evil.example"},
                new String[] {"Origin", "null"},
                new String[] {"Origin", "http://localhost:1"},
                new String[] {"Origin", "http://localhost"},
                new String[] {"Sec-Fetch-Site", "cross-site"});
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("foreign")
    @SecurityStatement(8)
    void a_foreign_page_changes_nothing_whatever_credentials_it_brings(String header, String value) {
        for (String path : List.of(
                "/engine-rest/deployment/create",
                "/api/associations",
                "/api/events",
                "/api/models/fill-poe.form/repository-wins",
                "/sandbox/claims/1000001/approve",
                "/login",
                "/poe/decline",
                "/camunda/api/admin/auth/user/default/login/admin")) {
            Http.Answer answer = cases.http("owner")
                    .send("POST", path, DEPLOYMENT, "Content-Type", "multipart/form-data; boundary=b", header, value);
            assertThat(answer.status()).as(path).isEqualTo(403);
        }
    }

    @Test
    void the_own_origin_is_welcome() {
        Http.Answer answer = cases.http("agent")
                .send(
                        "POST",
                        "/api/associations",
                        "{}",
                        "Content-Type",
                        "application/json",
                        "Origin",
                        "http://localhost:" + port,
                        "Sec-Fetch-Site",
                        "same-origin");

        assertThat(answer.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "192.168.0.7:8080", ""})
    @SecurityStatement(8)
    void the_sandbox_answers_to_this_machines_names_only(String host) throws Exception {
        assertThat(statusWith("Host: " + host)).isIn(400, 403);
        assertThat(statusWith("Host: localhost:" + port)).isEqualTo(200);
        assertThat(statusWith("Host: 127.0.0.1:" + port)).isEqualTo(200);
        assertThat(statusWith("Host: [::1]:" + port)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forwarded: for=1.2.3.4", "X-Forwarded-For: 1.2.3.4", "X-Forwarded-Host: evil.example"})
    @SecurityStatement(8)
    void the_sandbox_refuses_forwarded_requests(String header) throws Exception {
        assertThat(statusWith("Host: localhost:" + port + "\r\n" + header)).isEqualTo(403);
    }

    /** Java's client writes its own Host header, so this speaks HTTP by hand. */
    private int statusWith(String headers) throws Exception {
        try (var socket = new java.net.Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(("GET /login HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n")
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            String line = new java.io.BufferedReader(new java.io.InputStreamReader(socket.getInputStream())).readLine();
            return Integer.parseInt(line.split(" ")[1]);
        }
    }

    @Test
    @SecurityStatement(7)
    void the_session_changes_at_login_and_ends_at_logout() {
        Http browser = cases.anonymous();
        Http.Answer login = browser.get("/login");
        Http.Answer in = browser.submit(login, "/login", Map.of("username", "agent", "password", "agent"));

        assertThat(in.status()).isEqualTo(302);
        assertThat(in.response().headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
                .hasSize(1)
                .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
        assertThat(browser.get("/api/associations").status()).isEqualTo(200);

        Http.Answer out = browser.submit(browser.get("/"), "/logout", Map.of());
        assertThat(out.status()).isEqualTo(302);
        assertThat(browser.get("/api/associations").status()).isEqualTo(401);
    }

    @Test
    void a_wrong_password_does_not_get_in() {
        Http browser = cases.anonymous();

        Http.Answer refused =
                browser.submit(browser.get("/login"), "/login", Map.of("username", "nobody", "password", "wrong"));

        assertThat(refused.header("Location")).isEqualTo("/login?error");
        assertThat(browser.get("/api/associations").status()).isEqualTo(401);
    }

    @Test
    @SecurityStatement(7)
    void nobody_gets_a_session_without_a_login() {
        for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
            for (String pattern : mapping.getPatternValues()) {
                for (String accept : List.of("text/html", "application/json")) {
                    Http.Answer answer =
                            Http.anonymous(port).get(pattern.replaceAll("\\{[^}]+}", "x"), "Accept", accept);
                    assertThat(answer.response().headers().allValues("Set-Cookie"))
                            .as(pattern)
                            .noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "javascript:alert(1)",
                "/a\r\nX: y"
            })
    void a_forged_page_to_return_to_is_not_taken(String page) {
        Http browser = cases.anonymous();
        Http.Answer login = browser.get("/login");
        String forged = "cpor_return="
                + java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(page.getBytes());
        Http.Answer in = browser.with("Cookie", forged + "; CPOR-CSRF=" + browser.cookie("CPOR-CSRF"))
                .submit(login, "/login", Map.of("username", "agent", "password", "agent"));

        assertThat(in.status()).isEqualTo(302);
        assertThat(in.header("Location")).isEqualTo("/");
    }

    private Http loggedIn(String user) {
        Http browser = cases.anonymous();
        Http.Answer in = browser.submit(browser.get("/login"), "/login", Map.of("username", user, "password", user));
        assertThat(in.header("Location")).doesNotContain("error");
        return browser;
    }
}
