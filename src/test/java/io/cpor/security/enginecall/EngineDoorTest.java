package io.cpor.security.enginecall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cpor.security.enginecall.EngineOperations.Operation;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.OwnModels;
import io.cpor.testing.Owner;
import io.cpor.testing.SecurityStatement;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Acts beneath the process, over each door of the engine, as somebody with a log-in might try to. */
@CporTest
class EngineDoorTest {
    private static final String REST = "/engine-rest";
    private static final String WEB = "/camunda/api/engine/engine/default";

    @Autowired
    Cases cases;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    FilterService filters;

    @Autowired
    RepositoryService repository;

    @TempDir
    Path folder;

    private Http door(String door, String user) {
        return door.equals(REST) ? cases.http(user) : cases.browser(user);
    }

    private static Http.Answer json(Http http, String method, String path, String body) {
        return http.send(method, path, body, http.withCsrfToken(Map.of("Content-Type", "application/json")));
    }

    // what begins when something happened is begun by Java only

    @ParameterizedTest
    @CsvSource({
        "late-question, agent",
        "late-question, admin",
        "withdrawal-notice, admin",
        "claim-sweep, admin",
        "unclear-event, admin",
        "lost-association, admin"
    })
    @SecurityStatement(49)
    void nobody_starts_a_process_that_the_application_starts(String key, String user) {
        String id = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
        long before =
                runtime.createProcessInstanceQuery().processDefinitionKey(key).count();

        for (String door : List.of(REST, WEB)) {
            for (String process : List.of("key/" + key, id)) {
                Http.Answer refused =
                        json(door(door, user), "POST", door + "/process-definition/" + process + "/submit-form", "{}");

                assertThat(refused.status()).as(refused.body()).isEqualTo(403);
                assertThat(refused.body()).contains("The application starts the process " + key + " by itself");
            }
        }
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(key)
                        .count())
                .isEqualTo(before);
    }

    // no class that a caller names is built

    @ParameterizedTest
    @ValueSource(strings = {REST, WEB})
    @SecurityStatement(48)
    void no_class_is_built_because_a_caller_names_it(String door) throws Exception {
        Path victim = Files.writeString(folder.resolve("victim.txt"), "precious");
        Http agent = door(door, "agent");
        String task = cases.poeSent().task("userTask_fillPoe").getId();
        for (Map.Entry<String, String> attack : Map.of(
                        "org.apache.commons.io.output.LockableFileWriter",
                        "\"" + victim + "\"",
                        "org.springframework.jdbc.datasource.DriverManagerDataSource",
                        "{\"url\":\"jdbc:h2:mem:owned;INIT=CALL FILE_WRITE('owned', '" + folder.resolve("owned")
                                + "')\"}")
                .entrySet()) {
            for (String scope : List.of("localVariables", "variables")) {
                String body =
                        "--b\r\nContent-Disposition: form-data; name=\"data\"\r\nContent-Type: application/json\r\n\r\n"
                                + attack.getValue()
                                + "\r\n--b\r\nContent-Disposition: form-data; name=\"type\"\r\nContent-Type: text/plain\r\n\r\n"
                                + attack.getKey() + "\r\n--b--\r\n";
                String path = door + "/task/" + task + "/" + scope + "/x/data";
                Http.Answer answer = agent.send(
                        "POST",
                        path,
                        body,
                        agent.withCsrfToken(Map.of("Content-Type", "multipart/form-data; boundary=b")));
                agent.get(door + "/task/" + task + "/" + scope + "/x");

                assertThat(answer.status()).as(path).isEqualTo(403);
            }
        }
        assertThat(victim).hasContent("precious");
        assertThat(folder.resolve("owned")).doesNotExist();
        assertThat(tasks.getVariablesLocal(task)).doesNotContainKey("x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"value\":{\"a\":1}}",
                "{\"value\":[1]}",
                "{\"type\":\"Object\",\"value\":\"{}\",\"valueInfo\":{\"objectTypeName\":\"javax.swing.JFrame\",\"serializationDataFormat\":\"application/json\"}}",
                "{\"type\":\"object\",\"value\":\"{}\"}",
                "{\"type\":\"Json\",\"value\":\"{}\"}",
                "{\"type\":\"Bytes\",\"value\":\"eA==\"}",
                "{\"type\":\"File\",\"value\":\"eA==\",\"valueInfo\":{\"filename\":\"x\"}}",
                "{\"type\":\"Xml\",\"value\":\"<a/>\"}",
                "{\"type\":\"Number\",\"value\":5}",
                "{\"type\":[\"String\"],\"value\":\"x\"}",
                "{\"type\":\"String\",\"value\":\"x\",\"objectTypeName\":\"java.util.ArrayList\"}"
            })
    @SecurityStatement({39, 48})
    void an_answer_is_a_plain_value(String value) {
        Case one = cases.poeSent();
        String task = one.task("userTask_fillPoe").getId();

        for (String call : List.of("complete", "submit-form")) {
            Http.Answer refused = cases.http("agent")
                    .post(REST + "/task/" + task + "/" + call, "{\"variables\":{\"projectName\":" + value + "}}");

            assertThat(refused.status()).as(refused.body()).isEqualTo(400);
            assertThat(refused.json().get("message").asText()).startsWith("projectName");
        }
        assertThat(one.waitingAt()).containsExactly("userTask_fillPoe");
    }

    @Test
    @SecurityStatement(39)
    void the_engine_itself_keeps_no_object() {
        String instance = cases.poeSent().association().processInstanceId().orElseThrow();

        for (Object value : List.of(Map.of("a", 1), new java.util.ArrayList<>(List.of(1)), new byte[] {1})) {
            assertThatThrownBy(() -> runtime.setVariable(instance, "x", value))
                    .hasMessageContaining("an object cannot be stored. Use texts, numbers, booleans or dates.");
        }
    }

    // a start is a start

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"businessKey\":\"%s\"",
                "\"businessKey\":\"mine\"",
                "\"skipCustomListeners\":true",
                "\"skipIoMappings\":true",
                "\"caseInstanceId\":\"x\"",
                "\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"endEvent_associationActive\"}]",
                "\"businessKey\":\"%s\",\"skipCustomListeners\":true,\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"userTask_fillPoe\"}]",
                "\"startInstructions\":[],\"startInstructions\":[{\"type\":\"startAfterActivity\",\"activityId\":\"userTask_reviewPoe\"}]"
            })
    @SecurityStatement(49)
    void a_process_begins_at_its_beginning(String body) {
        Case one = cases.poeSent();
        long before = runtime.createProcessInstanceQuery().count();
        for (String door : List.of(REST, WEB)) {
            Http agent = door(door, "agent");
            for (String call : List.of("start", "submit-form")) {
                Http.Answer refused = json(
                        agent,
                        "POST",
                        door + "/process-definition/key/cpor-association/" + call,
                        "{" + body.formatted(one.id()) + "}");
                assertThat(refused.status())
                        .as(call + " " + refused.body())
                        .isEqualTo(call.equals("start") ? 403 : 400);
            }
        }

        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(before);
        one.customerSigns();
        assertThat(one.waitingAt()).containsExactly("userTask_reviewPoe");
    }

    @Test
    @SecurityStatement(49)
    void only_the_version_in_force_is_started() {
        String model = OwnModels.process("own-" + UUID.randomUUID());
        String older = deployment("older", model);
        deployment("newer", model.replace("name=\"Look\"", "name=\"Look again\""));
        try {
            Http.Answer refused =
                    cases.http("admin").post(REST + "/process-definition/" + older + "/submit-form", "{}");
            assertThat(refused.status()).as(refused.body()).isEqualTo(400);
            assertThat(refused.body()).contains("no longer in force");
        } finally {
            OwnModels.removeAll(repository);
        }
    }

    private String deployment(String name, String model) {
        return repository
                .createDeployment()
                .name(name)
                .addString("own.bpmn", model)
                .deployWithResult()
                .getDeployedProcessDefinitions()
                .get(0)
                .getId();
    }

    // what changes a case's course

    @Test
    @SecurityStatement(51)
    void when_a_job_is_due_is_not_an_administrators_to_say() {
        Case one = cases.underReview();
        String instance = one.association().processInstanceId().orElseThrow();
        Http admin = cases.http("admin");
        String job = admin.get(REST + "/job?activityId=event_optOutWindowPassed&processInstanceId=" + instance)
                .json()
                .at("/0/id")
                .asText();

        assertThat(json(
                                admin,
                                "PUT",
                                REST + "/job/" + job + "/retries",
                                "{\"retries\":3,\"dueDate\":\"2026-11-30T00:00:00.000+0000\"}")
                        .status())
                .isEqualTo(400);
        assertThat(json(admin, "PUT", REST + "/process-instance/" + instance + "/suspended", "{\"suspended\":true}")
                        .status())
                .isEqualTo(403);
        assertThat(json(admin, "PUT", REST + "/job/" + job + "/retries", "{\"retries\":3}")
                        .status())
                .isEqualTo(204);
    }

    // variables

    @Test
    @SecurityStatement(50)
    void a_task_takes_only_its_forms_fields() {
        Case one = cases.poeSent().customerSigns();
        String review = one.task("userTask_reviewPoe").getId();
        String instance = one.association().processInstanceId().orElseThrow();

        for (String call : List.of("complete", "submit-form")) {
            for (String other : List.of("customer", "associationId", "verification", "decision", "nosuch", "")) {
                Http.Answer refused = cases.http("reviewer")
                        .post(
                                REST + "/task/" + review + "/" + call,
                                "{\"variables\":{\"poeReview\":{\"value\":\"accepted\"},\"" + other
                                        + "\":{\"value\":\"x\"}}}");
                assertThat(refused.status()).as(other).isEqualTo(400);
                assertThat(refused.json().get("message").asText()).startsWith(other + ": the form has no such field");
            }
        }
        for (String path : List.of(
                "/task/" + review + "/variables/customer",
                "/task/" + review + "/localVariables/customer",
                "/process-instance/" + instance + "/variables/customer",
                "/execution/" + instance + "/localVariables/customer")) {
            for (String user : List.of("reviewer", "admin")) {
                assertThat(json(cases.http(user), "PUT", REST + path, "{\"value\":\"x\",\"type\":\"String\"}")
                                .status())
                        .as(user + path)
                        .isEqualTo(403);
            }
        }
        assertThat(runtime.getVariable(instance, "customer")).isNotEqualTo("x");
        assertThat(one.waitingAt()).containsExactly("userTask_reviewPoe");
    }

    @Test
    @SecurityStatement(50)
    void what_a_form_only_shows_is_not_changed_by_it() {
        Case one = cases.poeSent().customerSigns();

        Http.Answer accepted = cases.http("reviewer")
                .post(
                        REST + "/task/" + one.task("userTask_reviewPoe").getId() + "/submit-form",
                        "{\"variables\":{\"poeReview\":{\"value\":\"accepted\",\"type\":\"String\"},"
                                + "\"customerName\":{\"value\":\"Mallory\",\"type\":\"String\"}}}");

        assertThat(accepted.status()).as(accepted.body()).isEqualTo(204);
        assertThat(one.runs().waitingAt()).contains("gateway_nextPoll");
    }

    // tasks

    @Test
    @SecurityStatement(6)
    void a_task_is_handed_to_nobody_outside_its_groups() {
        Case one = cases.poeSent().customerSigns();
        String review = REST + "/task/" + one.task("userTask_reviewPoe").getId();
        Http reviewer = cases.http("reviewer");

        for (String call : List.of("assignee", "claim")) {
            Http.Answer refused = json(reviewer, "POST", review + "/" + call, "{\"userId\":\"manager\"}");
            assertThat(refused.status()).as(call).isEqualTo(400);
            assertThat(refused.json().get("message").asText())
                    .contains("manager may not do this task", "poe-reviewers");
        }
        assertThat(json(
                                reviewer,
                                "POST",
                                review + "/identity-links",
                                "{\"groupId\":\"managers\",\"type\":\"candidate\"}")
                        .status())
                .isEqualTo(403);
        assertThat(json(reviewer, "POST", review + "/delegate", "{\"userId\":\"manager\"}")
                        .status())
                .isEqualTo(403);
        assertThat(json(reviewer, "POST", review + "/assignee", "{\"userId\":\"reviewer\"}")
                        .status())
                .isEqualTo(204);
    }

    @Test
    @SecurityStatement(50)
    void a_tasks_dates_can_be_changed_and_nothing_else_of_it() {
        Case one = cases.poeSent().customerSigns();
        String id = one.task("userTask_reviewPoe").getId();
        Http reviewer = cases.http("reviewer");

        assertThat(json(reviewer, "PUT", REST + "/task/" + id, "{\"name\":\"Accept me\",\"priority\":50}")
                        .status())
                .isEqualTo(400);
        assertThat(json(reviewer, "PUT", REST + "/task/" + id, "{\"assignee\":\"manager\"}")
                        .status())
                .isEqualTo(400);
        assertThat(json(reviewer, "PUT", REST + "/task/" + id, "{\"due\":\"soon\"}")
                        .status())
                .isEqualTo(400);
        Http.Answer changed = json(
                reviewer,
                "PUT",
                REST + "/task/" + id,
                "{\"name\":\"Review POE\",\"due\":\"2030-01-02T03:04:05.000+0000\",\"taskState\":\"x\"}");
        assertThat(changed.status()).as(changed.body()).isEqualTo(204);
        assertThat(one.task("userTask_reviewPoe").getName()).isEqualTo("Review POE");
        assertThat(one.task("userTask_reviewPoe").getDueDate().toInstant()).isEqualTo("2030-01-02T03:04:05Z");
        assertThat(json(reviewer, "PUT", REST + "/task/" + id, "{}").status()).isEqualTo(204);
        assertThat(one.task("userTask_reviewPoe").getDueDate().toInstant())
                .as("what is not sent stays")
                .isEqualTo("2030-01-02T03:04:05Z");
    }

    // expressions

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"assigneeExpression\":\"${''.getClass().forName('java.lang.Runtime').getMethods()[6].invoke(null).exec('id')}\"}",
                "{\"orQueries\":[{\"candidateUserExpression\":\"${T}\"}]}",
                "{\"assigneeExpression\":\"${currentUser().getClass()}\"}",
                "{\"assigneeExpression\":\"#{now()} ${currentUser()}\"}",
                "{\"dueBeforeExpression\":\"${dateTime().getClass()}\"}"
            })
    @SecurityStatement(48)
    void a_filter_runs_no_program(String query) {
        for (String door : List.of(REST, WEB)) {
            Http admin = door(door, "admin");
            Http.Answer refused = json(
                    admin,
                    "POST",
                    door + "/filter/create",
                    "{\"resourceType\":\"Task\",\"name\":\"evil\",\"properties\":{},\"query\":" + query + "}");
            assertThat(refused.status()).as(refused.body()).isEqualTo(400);
            assertThat(json(admin, "POST", door + "/task", query).status()).isEqualTo(400);
        }
        assertThat(filters.createFilterQuery().filterName("evil").count()).isZero();
    }

    @Test
    @SecurityStatement(48)
    void a_filter_that_was_stored_before_runs_none_either() {
        assertThatThrownBy(() -> {
                    Filter evil = filters.newTaskFilter("evil");
                    evil.setQuery(tasks.createTaskQuery().taskAssigneeExpression("${''.getClass()}"));
                    filters.saveFilter(evil);
                })
                .hasMessageContaining("has an expression that filters may not have");
        assertThatThrownBy(() -> {
                    Filter evil = filters.newTaskFilter("evil");
                    evil.setQuery(tasks.createTaskQuery()
                            .or()
                            .taskName("x")
                            .taskAssigneeExpression("${''.getClass()}")
                            .endOr());
                    filters.saveFilter(evil);
                })
                .hasMessageContaining("has an expression that filters may not have");
    }

    @Test
    @SecurityStatement(48)
    void a_filter_may_ask_who_looks_and_what_time_it_is() {
        Http admin = cases.http("admin");
        Http.Answer made = json(
                admin,
                "POST",
                REST + "/filter/create",
                "{\"resourceType\":\"Task\",\"name\":\"harmless\",\"properties\":{\"priority\":1},\"query\":"
                        + "{\"assigneeExpression\":\"${currentUser()}\",\"dueBeforeExpression\":\"${dateTime().plusDays(3)}\","
                        + "\"orQueries\":[{\"name\":\"x\",\"assigneeExpression\":\"${currentUser()}\"},{\"name\":\"y\"}]}}");
        assertThat(made.status()).as(made.body()).isEqualTo(200);
        String id = made.json().get("id").asText();
        try {
            assertThat(admin.get(REST + "/filter/" + id + "/list").status()).isEqualTo(200);
            assertThat(json(admin, "POST", REST + "/filter/" + id + "/list", "{\"ownerExpression\":\"${now()}\"}")
                            .status())
                    .isEqualTo(400);
        } finally {
            filters.deleteFilter(id);
        }
    }

    @Test
    @SecurityStatement(48)
    void a_parameter_has_no_expression() {
        for (String name : List.of("assigneeExpression", "assignee%45xpression", "candidateGroupsExpression")) {
            assertThat(cases.http("agent")
                            .get(REST + "/task?" + name + "=%24%7B1%7D")
                            .status())
                    .as(name)
                    .isEqualTo(400);
        }
    }

    // limits

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task/x/attachment/create",
                "/engine-rest/task/x/comment/create",
                "/engine-rest/task/x/submit-form",
                "/engine-rest/deployment/create",
                "/camunda/api/engine/engine/default/task/x/attachment/create",
                "/camunda/api/engine/engine/default/task/x/submit-form",
                "/camunda/api/cockpit/plugin/base/default/incident"
            })
    @SecurityStatement(52)
    void a_body_has_a_limit(String path) {
        Http admin = path.startsWith(REST) ? cases.http("admin") : cases.browser("admin");

        for (int size : List.of(300 * 1024, 30 * 1024 * 1024)) {
            Http.Answer refused = admin.sendBytes(
                    "POST", path, new byte[size], admin.withCsrfToken(Map.of("Content-Type", "application/json")));

            boolean never = path.contains("attachment") && size < 1024 * 1024;
            boolean mayBeLarge = path.contains("deployment") && size < 1024 * 1024;
            assertThat(refused.status()).as(path + size).isEqualTo(never ? 403 : mayBeLarge ? 400 : 413);
        }
    }

    // what was checked is what the engine gets

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"userId\":\"manager\",\"userId\":\"reviewer\"}",
                "{\"userId\":\"reviewer\"}{\"userId\":\"manager\"}",
                "{\"userId\":\"reviewer\",\"x\":1}",
                "[{\"userId\":\"manager\"}]",
                "{\"userId\":{\"a\":1}}",
                "{\"userId\":\"\\ud83d\"}",
                ""
            })
    @SecurityStatement(47)
    void a_body_that_can_be_read_in_two_ways_is_refused(String body) {
        String task = cases.poeSent().customerSigns().task("userTask_reviewPoe").getId();

        assertThat(json(cases.http("reviewer"), "POST", REST + "/task/" + task + "/assignee", body)
                        .status())
                .isEqualTo(400);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32BE", "ISO-8859-1"})
    @SecurityStatement(47)
    void a_body_is_utf_8(String charset) {
        String task = cases.poeSent().customerSigns().task("userTask_reviewPoe").getId();
        byte[] body = "{\"userId\":\"réviewer\"}".getBytes(Charset.forName(charset));

        for (String type : List.of("application/json", "application/json;charset=" + charset)) {
            assertThat(cases.http("reviewer")
                            .sendBytes("POST", REST + "/task/" + task + "/assignee", body, "Content-Type", type)
                            .status())
                    .isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/hal+json",
                "text/plain",
                "multipart/form-data; boundary=b",
                "application/x-www-form-urlencoded",
                "nonsense"
            })
    @SecurityStatement(47)
    void a_body_is_json(String type) {
        String task = cases.poeSent().customerSigns().task("userTask_reviewPoe").getId();

        assertThat(cases.http("reviewer")
                        .sendBytes(
                                "POST",
                                REST + "/task/" + task + "/assignee",
                                "{\"userId\":\"reviewer\"}".getBytes(StandardCharsets.UTF_8),
                                "Content-Type",
                                type)
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest;x=1/message",
                "/%65ngine-rest/message",
                "//engine-rest/message",
                "/camunda/api//x",
                "/engine-rest/message;x=1",
                "/engine-rest/%6Dessage",
                "/engine-rest/task/../message",
                "/engine-rest/task/%2e%2e/message",
                "/engine-rest//message",
                "/engine-rest/task%2F..%2Fmessage",
                "/engine-rest/engine/default/message",
                "/engine-rest/process-definition/key/cpor-association/tenant-id/x/start",
                "/engine-rest/MESSAGE",
                "/engine-rest/message/",
                "/engine-rest/message%00",
                "/engine-rest/task/x%3By/message",
                "/camunda/api/engine/engine/other/message",
                "/camunda/api/engine/message",
                "/camunda/api/engine/engine/default/message/"
            })
    @SecurityStatement(47)
    void a_path_has_one_form(String path) {
        Http admin = path.startsWith(REST) ? cases.http("admin") : cases.browser("admin");

        Http.Answer refused = json(admin, "POST", path, "{\"messageName\":\"withdrawal-asked\"}");

        assertThat(refused.status()).isIn(400, 403, 404);
        assertThat(refused.body()).doesNotContain("MismatchingMessageCorrelation");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"deployment-activation-time", "tenant-id", "deployment-source", "deployment-name", "../x.bpmn"})
    @SecurityStatement(47)
    void a_file_is_not_taken_for_a_setting(String file) {
        String body =
                "--b\r\nContent-Disposition: form-data; name=\"data\"; filename=\"" + file + "\"\r\n\r\nx\r\n--b--\r\n";

        Http.Answer refused = cases.http("owner")
                .send("POST", REST + "/deployment/create", body, "Content-Type", "multipart/form-data; boundary=b");

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains("A file needs a plain name");
    }

    @Test
    @SecurityStatement(47)
    void a_body_names_no_other_user_than_the_path() {
        Http.Answer refused = json(
                cases.http("admin"),
                "PUT",
                REST + "/user/agent/profile",
                "{\"id\":\"manager\",\"firstName\":\"Mallory\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("message").asText()).startsWith("id: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, WEB})
    void a_body_need_not_name_again_whom_the_path_names(String door) {
        Http agent = door(door, "agent");
        String profile = door + "/user/agent/profile";
        JsonNode before = agent.get(profile).json();
        ObjectNode after = before.deepCopy();
        after.remove("id");

        Http.Answer answer =
                json(agent, "PUT", profile, after.put("lastName", "Newname").toString());

        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        assertThat(agent.get(profile).json().get("lastName").asText()).isEqualTo("Newname");
        assertThat(json(agent, "PUT", profile, before.toString()).status()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "agent | POST | /task | {'sorting':[null]}",
                "agent | POST | /task | {'orQueries':[null]}",
                "agent | POST | /task | {'name':'a\\u0000b'}",
                "agent | PUT | /user/agent/profile | {'firstName':'LONG'}",
                "admin | POST | /authorization/create | {}",
                "admin | POST | /group/create | {}",
                "admin | POST | /group/create | {'id':'a','name':'LONG'}",
                "admin | PUT | /job/x/retries | {}",
                "admin | PUT | /group/staff/members/agent | ''",
                "admin | PUT | /group/staff/members/nosuchuser | ''",
                "admin | POST | /user/create | {'profile':{'id':'z z'},'credentials':{'password':'Vq7-zorble-Kwint'}}",
                "admin | POST | /user/create | {'profile':{'id':'z/'},'credentials':{'password':'Vq7-zorble-Kwint'}}"
            })
    void what_the_engine_would_stumble_over_is_refused_in_words(String user, String method, String path, String body) {
        String sent = body.replace('\'', '"').replace("LONG", "x".repeat(256));

        Http.Answer refused = json(cases.http(user), method, REST + path, sent);

        assertThat(refused.status()).as(refused.body()).isIn(400, 409);
        assertThat(refused.json().get("message").asText()).isNotEmpty().doesNotContain("ENGINE-", "Exception");
    }

    @Test
    void a_form_that_is_deployed_can_be_sent_however_deep_its_groups_are() {
        String key = OwnModels.freshKey();
        String open = "{\"type\":\"group\",\"label\":\"Group\",\"components\":[";
        String form = OwnModels.form(key)
                .replace("{\"type\":\"textfield\"", open.repeat(8) + "{\"type\":\"textfield\"")
                .replace("}]}", "}]" + "}]".repeat(8) + "}");
        new Owner(cases.http("owner"))
                .deploys(Map.of(key + ".form", form, key + ".bpmn", OwnModels.processWithForm(key, key)));
        try {
            runtime.startProcessInstanceByKey(key);
            String task = tasks.createTaskQuery()
                    .processDefinitionKey(key)
                    .singleResult()
                    .getId();

            Http.Answer sent = cases.http("manager")
                    .post(REST + "/task/" + task + "/submit-form", "{\"variables\":{\"said\":{\"value\":\"fog\"}}}");

            assertThat(sent.status()).as(sent.body()).isEqualTo(204);
        } finally {
            OwnModels.removeAll(repository);
        }
    }

    @Test
    @SecurityStatement(51)
    void no_call_deletes_a_deployment_or_an_instance() {
        Case one = cases.poeSent();
        String instance = one.association().processInstanceId().orElseThrow();
        String definition = runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getProcessDefinitionId();
        for (String user : List.of("owner", "admin")) {
            for (String door : List.of(REST, WEB)) {
                Http http = door(door, user);
                for (Operation deletes : List.of(
                        new Operation("DELETE", "/deployment/x?cascade=true"),
                        new Operation("DELETE", "/process-definition/" + definition + "?cascade=true"),
                        new Operation("DELETE", "/process-definition/key/cpor-association?cascade=true"),
                        new Operation("DELETE", "/process-instance/" + instance),
                        new Operation("POST", "/process-instance/delete"),
                        new Operation("DELETE", "/history/process-instance/" + instance))) {
                    assertThat(json(http, deletes.method(), door + deletes.path(), "{}")
                                    .status())
                            .as(user + deletes)
                            .isEqualTo(403);
                }
            }
        }
        assertThat(one.waitingAt()).containsExactly("userTask_fillPoe");
    }
}
