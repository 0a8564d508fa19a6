package io.cpor.security.enginecall;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.security.enginecall.EngineOperations.Operation;
import io.cpor.testing.Cases;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.SecurityStatement;
import io.cpor.testing.Slow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.server.PathContainer;

/** Walks every operation of the engine's interfaces, for each role: it is in the table, or it is refused. */
@CporTest
@SecurityStatement(47)
@Slow
class EngineCallsTest {
    /** What makes users or checks passwords past our log-in is turned away before anybody looks into the table. */
    private static final Pattern BEFORE_THE_TABLE =
            Pattern.compile("/camunda/api/admin/setup/.*|/camunda/api/.*/auth/user/.*/login/.*|.*/identity/verify");

    @Autowired
    Cases cases;

    @Autowired
    EngineCalls calls;

    @ParameterizedTest
    @CsvSource({
        "agent, staff",
        "reviewer, staff poe-reviewers",
        "manager, managers",
        "owner, process-owners",
        "admin, camunda-admin"
    })
    void every_published_operation_is_in_the_table_or_refused(String user, String groups) {
        Http program = cases.http(user);
        List<String> wrong = new ArrayList<>();
        int refused = 0;
        for (Operation operation : EngineOperations.published()) {
            Http.Answer answer = call(program, user, operation.method(), "/engine-rest" + operation.concrete());
            boolean allowed = isAllowed(operation, groups);
            if (isRefused(answer) == allowed) {
                wrong.add(user + ": " + operation + " answered " + answer.status() + " " + answer.body());
            }
            refused += allowed ? 0 : 1;
        }

        assertThat(wrong).isEmpty();
        assertThat(EngineOperations.published()).hasSizeGreaterThan(390);
        assertThat(refused).isGreaterThan(150);
    }

    @ParameterizedTest
    @CsvSource({
        "agent, staff",
        "reviewer, staff poe-reviewers",
        "manager, managers",
        "owner, process-owners",
        "admin, camunda-admin"
    })
    void every_operation_of_the_web_applications_is_in_the_table_or_refused(String user, String groups) {
        Http browser = cases.browser(user);
        List<String> wrong = new ArrayList<>();
        Set<Operation> operations =
                new TreeSet<>(java.util.Comparator.comparing(Operation::path).thenComparing(Operation::method));
        EngineOperations.annotated()
                .forEach(one -> operations.add(new Operation(
                        one.method(), "/engine" + one.path().replaceFirst("^/engine/\\{name}", "/engine/default"))));
        operations.addAll(EngineOperations.ofWebApplications());
        for (Operation operation : operations) {
            String path = "/camunda/api" + operation.concrete();
            if (path.endsWith("/logout")) {
                continue; // it is ours: see SecurityConfiguration
            }
            Http.Answer answer = call(browser, user, operation.method(), path);
            boolean allowed = calls.find(operation.method(), PathContainer.parsePath(EnginePath.of(path)))
                    .filter(call -> call.isAllowedFor(List.of(groups.split(" "))))
                    .isPresent();
            if (isRefused(answer) == allowed) {
                wrong.add(user + ": " + operation + " answered " + answer.status() + " " + answer.body());
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(operations).hasSizeGreaterThan(380);
        assertThat(operations)
                .contains(new Operation("POST", "/admin/auth/user/{processEngineName}/login/{appName}"))
                .contains(new Operation("POST", "/engine/engine/default/task/{id}/complete"));
    }

    /** What the table must never have, whoever edits it: each of these acts beneath the process. */
    @Test
    void nobody_may_act_beneath_the_process() {
        List<String> never = List.of(
                "DELETE /deployment/x",
                "POST /deployment/x/redeploy",
                "DELETE /process-definition/x",
                "DELETE /process-definition/key/x",
                "PUT /process-definition/x/history-time-to-live",
                "POST /process-definition/x/restart",
                "POST /process-definition/x/restart-async",
                "DELETE /process-instance/x",
                "POST /process-instance/delete",
                "POST /process-instance/x/modification",
                "POST /process-instance/x/modification-async",
                "POST /modification/execute",
                "POST /migration/execute",
                "POST /process-instance/x/variables",
                "PUT /process-instance/x/variables/y",
                "POST /process-instance/x/variables/y/data",
                "POST /process-instance/variables-async",
                "POST /execution/x/signal",
                "POST /execution/x/localVariables",
                "POST /task/x/localVariables/y/data",
                "PUT /task/x/localVariables/y",
                "PUT /task/x/variables/y",
                "POST /task/x/variables",
                "POST /task/x/bpmnError",
                "POST /task/x/attachment/create",
                "POST /task/x/identity-links",
                "GET /task/x/rendered-form",
                "POST /process-definition/x/start",
                "PUT /process-instance/x/suspended",
                "PUT /job/x/duedate",
                "POST /task/x/delegate",
                "POST /task/x/resolve",
                "POST /task/create",
                "DELETE /task/x",
                "POST /message",
                "POST /signal",
                "POST /condition",
                "POST /external-task/fetchAndLock",
                "POST /job/x/execute",
                "DELETE /job/x",
                "DELETE /history/process-instance/x",
                "POST /history/process-instance/delete",
                "DELETE /history/variable-instance/x",
                "POST /history/cleanup",
                "POST /decision-definition/x/evaluate",
                "POST /identity/verify",
                "POST /camunda/api/admin/setup/default/user/create",
                "POST /camunda/api/admin/auth/user/default/login/cockpit",
                "POST /engine/default/message",
                "POST /process-definition/key/x/tenant-id/y/start");
        for (String one : never) {
            String[] words = one.split(" ");
            assertThat(calls.find(words[0], PathContainer.parsePath(words[1])))
                    .as(one)
                    .isEmpty();
        }
    }

    @Test
    void every_group_of_calls_says_who_needs_it() {
        assertThat(calls.all())
                .hasSizeGreaterThan(100)
                .allMatch(call -> !call.why().isBlank());
    }

    private boolean isAllowed(Operation operation, String groups) {
        return calls.find(operation.method(), PathContainer.parsePath(operation.concrete()))
                .filter(call -> call.isAllowedFor(List.of(groups.split(" "))))
                .isPresent();
    }

    private static Http.Answer call(Http http, String user, String method, String path) {
        if (method.equals("GET")) {
            return http.get(path);
        }
        String body = path.endsWith("/credentials") // a wrong password would make the user wait
                ? "{\"password\":\"x\",\"authenticatedUserPassword\":\"" + user + "\"}"
                : "{}";
        return http.send(method, path, body, http.withCsrfToken(Map.of("Content-Type", "application/json")));
    }

    private static boolean isRefused(Http.Answer answer) {
        String path = answer.response().uri().getPath();
        boolean refusedBefore = BEFORE_THE_TABLE.matcher(path).matches();
        return answer.status() == 403 && (refusedBefore || answer.body().contains("\"CallRefused\""));
    }
}
