package io.cpor.security.enginecall;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cpor.security.Role;
import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.SecurityStatement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A case whose every personal value carries a mark; then every reading call of the table is made as a process owner, for
 * everything that the case consists of, and the mark must be in no answer.
 */
@CporTest
class OwnersReadTest {
    private static final String MARK = "kanarienvogel";
    private static final String ALL =
            "?deserializeValues=false&includeInputs=true&includeOutputs=true&maxResults=500&fetchVariables=true";

    @Autowired
    Cases cases;

    @Autowired
    EngineCalls calls;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    private Case one;
    private String instance;

    @BeforeEach
    void a_case_of_a_person_waits_for_the_reviewer() {
        ObjectNode agreement = Agreements.jo();
        ObjectNode customer = agreement.withObject("/customer");
        customer.put("name", "Jo " + MARK);
        customer.withObject("/contact")
                .put("name", "Jo " + MARK)
                .put("title", MARK)
                .put("email", MARK + "@example.org");
        one = cases.signed(agreement).runs();
        instance = one.association().processInstanceId().orElseThrow();
        Task fill = one.task("userTask_fillPoe");
        Http.Answer comment = cases.http("agent")
                .post("/engine-rest/task/" + fill.getId() + "/comment/create", "{\"message\":\"Ask " + MARK + "\"}");
        assertThat(comment.status()).as(comment.body()).isEqualTo(200);
        one.timeComes("event_poeOverdue");
        // as a field does that an owner put into a form of ours
        runtime.setVariable(instance, "phoneOfSigner", MARK);
    }

    @Test
    @SecurityStatement(5)
    void no_call_tells_a_process_owner_of_people() {
        Set<String> ids = idsOfTheCase();
        Http program = cases.http("owner");
        Http browser = cases.browser("owner");
        List<String> told = new ArrayList<>();
        int made = 0;
        for (EngineCall call : calls.all()) {
            boolean reads = call.method().equals("GET") || call.body() instanceof QueryBody;
            if (reads && call.isAllowedFor(List.of(Role.PROCESS_OWNERS.group()))) {
                for (String path : paths(call.path().getPatternString(), ids)) {
                    boolean web = path.startsWith(EnginePaths.WEB_API);
                    Http.Answer answer =
                            asks(web ? browser : program, call.method(), web ? path : EnginePaths.REST + path);
                    made++;
                    if (answer.body().contains(MARK)) {
                        told.add(call.method() + " " + path);
                    }
                }
            }
        }

        assertThat(told).isEmpty();
        assertThat(made).isGreaterThan(300);
    }

    @Test
    @SecurityStatement(5)
    void what_is_closed_to_process_owners_is_refused_in_words() {
        String task = one.task("userTask_chaseCustomer").getId();
        for (String door : List.of("/engine-rest", "/camunda/api/engine/engine/default")) {
            Http owner = door.equals("/engine-rest") ? cases.http("owner") : cases.browser("owner");
            for (String path : List.of(
                    "/variable-instance?processInstanceIdIn=" + instance,
                    "/variable-instance/count",
                    "/process-instance/" + instance + "/variables",
                    "/process-instance/" + instance + "/variables/phoneOfSigner",
                    "/process-instance/" + instance + "/comment",
                    "/history/variable-instance?processInstanceId=" + instance,
                    "/history/detail?processInstanceId=" + instance,
                    "/history/decision-instance?includeInputs=true")) {
                Http.Answer refused = owner.get(door + path);
                assertThat(refused.status()).as(door + path).isEqualTo(403);
                assertThat(refused.body()).as(door + path).contains("process owners do not read them");
            }
            for (String path : List.of("/job", "/incident", "/history/job-log", "/history/incident")) {
                Http.Answer refused = owner.get(door + path);
                assertThat(refused.status()).as(door + path).isEqualTo(403);
                assertThat(refused.body()).as(door + path).contains("process owners see how many there are");
                assertThat(owner.get(door + path + "/count").status())
                        .as(door + path + "/count")
                        .isEqualTo(200);
            }
            assertThat(owner.get(door + "/task/" + task + "/variables").status())
                    .isEqualTo(403);
            assertThat(owner.get(door + "/task/" + task + "/form-variables").status())
                    .isIn(403, 404);
            assertThat(asks(owner, "POST", door + "/variable-instance").status())
                    .isEqualTo(403);
        }
    }

    @Test
    @SecurityStatement(5)
    void no_search_tells_a_process_owner_whether_a_guessed_value_is_right() {
        String asked =
                "[{\"name\":\"phoneOfSigner\",\"operator\":\"like\",\"value\":\"" + MARK.substring(0, 3) + "%\"}]";
        for (String door : List.of("/engine-rest", EnginePaths.REST_OF_WEB)) {
            Http owner = door.equals("/engine-rest") ? cases.http("owner") : cases.browser("owner");
            for (String search : List.of(
                    "/process-instance/count?variables=",
                    "/process-instance?%76ariables=",
                    "/execution?processVariables=",
                    "/task/count?processVariables=",
                    "/history/process-instance/count?variables=",
                    "/history/task/count?processVariables=")) {
                refusesGuess(owner.get(door + search + "phoneOfSigner_eq_" + MARK), search);
            }
            for (String path :
                    List.of("/process-instance", "/execution", "/history/process-instance", "/history/task/count")) {
                String key = path.contains("task") ? "processVariables" : "variables";
                refusesGuess(search(owner, door + path, "{\"" + key + "\":" + asked + "}"), path);
                refusesGuess(search(owner, door + path, "{\"orQueries\":[{\"" + key + "\":" + asked + "}]}"), path);
            }
            refusesGuess(
                    search(
                            owner,
                            door + "/task",
                            "{\"sorting\":[{\"sortBy\":\"processVariable\",\"sortOrder\":\"asc\",\"parameters\":"
                                    + "{\"variable\":\"phoneOfSigner\",\"type\":\"String\"}}]}"),
                    "sorting");
        }
        refusesGuess(
                search(
                        cases.browser("owner"),
                        EnginePaths.WEB_API + "/cockpit/plugin/base/default/process-instance/count",
                        "{\"variables\":" + asked + "}"),
                "cockpit");
        assertThat(search(cases.http("manager"), "/engine-rest/process-instance", "{\"variables\":" + asked + "}")
                        .body())
                .contains(instance);
    }

    @Test
    @SecurityStatement(5)
    void no_search_tells_a_process_owner_what_the_messages_of_failed_work_say() {
        for (String door : List.of("/engine-rest", EnginePaths.REST_OF_WEB)) {
            Http owner = door.equals("/engine-rest") ? cases.http("owner") : cases.browser("owner");
            for (String search : List.of(
                    "/incident/count?incidentMessage=",
                    "/incident/count?incidentMessageLike=",
                    "/process-instance?incident%4dessageLike=",
                    "/process-instance/count?incidentMessage=",
                    "/process-definition/count?incidentMessageLike=",
                    "/execution/count?incidentMessageLike=",
                    "/history/incident/count?incidentMessageLike=",
                    "/history/process-instance?incidentMessageLike=",
                    "/history/job-log/count?jobExceptionMessage=",
                    "/history/external-task-log/count?errorMessage=")) {
                refusesMessage(owner.get(door + search + MARK), search);
            }
            for (String path : List.of(
                    "/process-instance/count", "/execution", "/history/process-instance", "/history/job-log/count")) {
                String key = path.contains("log") ? "jobExceptionMessage" : "incidentMessageLike";
                String asked = "{\"" + key + "\":\"%" + MARK + "%\"}";
                refusesMessage(search(owner, door + path, asked), path);
                refusesMessage(search(owner, door + path, "{\"orQueries\":[" + asked + "]}"), path);
            }
        }
        refusesMessage(cases.http("agent").get("/engine-rest/process-instance/count?incidentMessage=" + MARK), "staff");
        assertThat(cases.http("manager")
                        .get("/engine-rest/incident/count?incidentMessageLike=" + MARK)
                        .status())
                .isEqualTo(200);
        assertThat(cases.http("owner")
                        .get("/engine-rest/execution?messageEventSubscriptionName=poe-signed")
                        .status())
                .isEqualTo(200);
    }

    private static void refusesMessage(Http.Answer answer, String search) {
        assertThat(answer.status()).as(search + " " + answer.body()).isEqualTo(403);
        assertThat(answer.body()).as(search).contains("process owners see how many there are");
    }

    private static void refusesGuess(Http.Answer answer, String search) {
        assertThat(answer.status()).as(search + " " + answer.body()).isEqualTo(403);
        assertThat(answer.body()).as(search).contains("process owners do not read them");
    }

    private static Http.Answer search(Http http, String path, String query) {
        return http.send("POST", path, query, http.withCsrfToken(Map.of("Content-Type", "application/json")));
    }

    @Test
    @SecurityStatement(5)
    void a_task_for_process_owners_does_not_tell_them_the_values_either() {
        Task task = one.task("userTask_chaseCustomer");
        tasks.addCandidateGroup(task.getId(), Role.PROCESS_OWNERS.group()); // as in a box that an owner drew

        for (String door : List.of("/engine-rest", "/camunda/api/engine/engine/default")) {
            Http owner = door.equals("/engine-rest") ? cases.http("owner") : cases.browser("owner");
            assertThat(owner.get(door + "/task/" + task.getId()).status()).isEqualTo(200);
            Http.Answer refused = owner.get(door + "/task/" + task.getId() + "/form-variables");
            assertThat(refused.status()).as(refused.body()).isEqualTo(403);
            assertThat(refused.body()).contains("process owners do not read them");
        }
    }

    @Test
    void a_manager_reads_them() {
        String found = cases.http("manager")
                .get("/engine-rest/variable-instance?processInstanceIdIn=" + instance)
                .body();

        assertThat(found).contains(MARK, "phoneOfSigner");
    }

    @Test
    void a_process_owner_still_reads_models_instances_and_what_happened() {
        Http owner = cases.http("owner");
        for (String path : List.of(
                "/engine-rest/process-definition?key=cpor-association",
                "/engine-rest/deployment",
                "/engine-rest/process-definition/key/cpor-association/statistics",
                "/engine-rest/process-instance?processInstanceIds=" + instance,
                "/engine-rest/history/process-instance?processInstanceId=" + instance,
                "/engine-rest/history/activity-instance?processInstanceId=" + instance,
                "/api/models")) {
            assertThat(owner.get(path).json()).as(path).isNotEmpty();
        }
        assertThat(owner.get("/api/history/instances?size=5").json().get("content"))
                .isNotEmpty();
    }

    /** Of the instance, its tasks, executions, jobs, definition and variables, and what history keeps of them. */
    private Set<String> idsOfTheCase() {
        Set<String> ids = new LinkedHashSet<>(List.of(instance, one.id()));
        Http admin = cases.http("admin");
        for (String list : List.of(
                "/task?processInstanceId=",
                "/execution?processInstanceId=",
                "/job?processInstanceId=",
                "/variable-instance?processInstanceIdIn=",
                "/history/variable-instance?processInstanceId=",
                "/history/detail?processInstanceId=",
                "/history/task?processInstanceId=",
                "/history/decision-instance?processInstanceId=")) {
            JsonNode found = admin.get("/engine-rest" + list + instance).json();
            for (JsonNode one : found) {
                if (ids.size() < 60) {
                    ids.add(one.get("id").asText());
                }
            }
        }
        return ids;
    }

    private static List<String> paths(String pattern, Set<String> ids) {
        String path = pattern.replace("{engine}", "default")
                .replace("{key}", "cpor-association")
                .replace("{varName}", "phoneOfSigner");
        if (path.contains("**") || !path.contains("{")) {
            return path.contains("**") ? List.of() : List.of(path);
        }
        return ids.stream().map(id -> path.replaceAll("\\{[^}]+}", id)).toList();
    }

    private static Http.Answer asks(Http http, String method, String path) {
        return method.equals("GET")
                ? http.get(path + ALL)
                : http.send(method, path, "{}", http.withCsrfToken(Map.of("Content-Type", "application/json")));
    }
}
