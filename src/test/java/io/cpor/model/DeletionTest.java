package io.cpor.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.OwnModels;
import io.cpor.testing.Owner;
import io.cpor.testing.SecurityStatement;
import io.cpor.testing.Slow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody deletes a deployment, a case or its history; process owners take a model of their own back, with a trail. */
@CporTest
@SecurityStatement(51)
@Slow
class DeletionTest {
    @Autowired
    Cases cases;

    @Autowired
    IdentityService identity;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    List<SmartInitializingSingleton> startUps;

    private final String key = OwnModels.freshKey();
    private Http owner;

    @BeforeEach
    void anOwner() {
        owner = cases.http("owner");
    }

    @AfterEach
    void noModelsOfOwners() {
        OwnModels.removeAll(repository);
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "admin"})
    void no_deployment_that_cases_run_on_is_deleted_over_any_door(String user) {
        Case one = cases.poeSent();
        ProcessDefinition inForce = inForce("cpor-association");
        String browser = "/camunda/api/engine/engine/default";
        authorize(user, inForce.getDeploymentId());

        for (String path : List.of(
                "/engine-rest/deployment/" + inForce.getDeploymentId() + "?cascade=true",
                "/engine-rest/deployment/" + inForce.getDeploymentId(),
                "/engine-rest/process-definition/" + inForce.getId() + "?cascade=true",
                "/engine-rest/process-definition/key/cpor-association?cascade=true&skipCustomListeners=true",
                browser + "/deployment/" + inForce.getDeploymentId() + "?cascade=true")) {
            assertThat(cases.http(user).send("DELETE", path, "").status())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(inForce("cpor-association").getId()).isEqualTo(inForce.getId());
        assertThat(one.waitingAt()).containsExactly("userTask_fillPoe");
    }

    @Test
    void an_administrator_reads_in_words_what_to_do_instead() {
        Http.Answer refused = cases.http("admin")
                .send(
                        "DELETE",
                        "/engine-rest/deployment/" + inForce("cpor-association").getDeploymentId(),
                        "");

        assertThat(refused.body()).contains("takes a model of their own back on the page /models");
    }

    @Test
    void whoever_deploys_gets_no_right_to_delete_it() {
        new Owner(owner).deploys(key + ".bpmn", OwnModels.process(key));
        String deployment = inForce(key).getDeploymentId();

        assertThat(authorizations
                        .createAuthorizationQuery()
                        .resourceType(Resources.DEPLOYMENT)
                        .resourceId(deployment)
                        .count())
                .isZero();
        assertThat(owner.send("DELETE", "/engine-rest/deployment/" + deployment, "")
                        .status())
                .isEqualTo(403);
        assertThat(inForce(key)).isNotNull();
    }

    @Test
    void rights_that_were_given_before_are_taken_away_at_the_start() {
        authorize("owner", "a-deployment-of-before");

        startUps.forEach(one -> {
            if (one.getClass().getSimpleName().equals("NoGrantsToDeployers")) {
                one.afterSingletonsInstantiated();
            }
        });

        assertThat(authorizations
                        .createAuthorizationQuery()
                        .resourceType(Resources.DEPLOYMENT)
                        .userIdIn("owner")
                        .count())
                .isZero();
    }

    @Test
    void no_case_no_job_and_no_history_is_deleted_by_anybody() {
        Case one = cases.poeSent();
        String instance = one.association().processInstanceId().orElseThrow();
        Http admin = cases.http("admin");
        String job = admin.get("/engine-rest/job?processInstanceId=" + instance)
                .json()
                .at("/0/id")
                .asText();
        String ids = "{\"processInstanceIds\":[\"" + instance + "\"],\"deleteReason\":\"x\"}";
        Map<String, Http.Answer> refused = new LinkedHashMap<>();
        refused.put("instance", admin.send("DELETE", "/engine-rest/process-instance/" + instance, ""));
        refused.put("instances", admin.post("/engine-rest/process-instance/delete", ids));
        refused.put("job", admin.send("DELETE", "/engine-rest/job/" + job, ""));
        refused.put("clean-up", admin.post("/engine-rest/history/cleanup?immediatelyDue=true", ""));
        Case ended = cases.poeSent().customerDeclinesToSign("No.");
        String over = ended.association().processInstanceId().orElseThrow();
        refused.put("history", admin.send("DELETE", "/engine-rest/history/process-instance/" + over, ""));
        refused.put(
                "histories",
                admin.post(
                        "/engine-rest/history/process-instance/delete",
                        "{\"historicProcessInstanceIds\":[\"" + over + "\"]}"));
        refused.put(
                "variables",
                admin.send("DELETE", "/engine-rest/history/process-instance/" + over + "/variable-instances", ""));
        refused.put(
                "removal time",
                admin.post(
                        "/engine-rest/history/process-instance/set-removal-time",
                        "{\"clearedRemovalTime\":true,\"historicProcessInstanceIds\":[\"" + over + "\"]}"));

        assertThat(refused)
                .allSatisfy(
                        (what, answer) -> assertThat(answer.status()).as(what).isEqualTo(403));
        assertThat(one.waitingAt()).containsExactly("userTask_fillPoe");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isOne();
        assertThat(admin.get("/engine-rest/history/process-instance/" + over).status())
                .isEqualTo(200);
    }

    @Test
    void a_case_is_not_ended_by_taking_its_tokens_away() {
        Case one = cases.poeSent();
        String instance = one.association().processInstanceId().orElseThrow();

        Http.Answer refused = cases.http("admin")
                .post(
                        "/engine-rest/process-instance/" + instance + "/modification",
                        "{\"skipCustomListeners\":true,\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"userTask_fillPoe\"}]}");

        assertThat(refused.status()).as(refused.body()).isEqualTo(403);
        assertThat(refused.body()).contains("Withdraw the association");
        assertThat(one.waitingAt()).containsExactly("userTask_fillPoe");
        assertThat(one.outcome()).isEqualTo("open");
    }

    /** Behind the doors stands the engine, which refuses the same by itself. */
    @Test
    void the_engine_itself_deletes_nothing_for_a_person() {
        Case one = cases.poeSent();
        String instance = one.association().processInstanceId().orElseThrow();
        ProcessDefinition inForce = inForce("cpor-association");
        Map<String, Runnable> deletions = new LinkedHashMap<>();
        deletions.put("deployment", () -> repository.deleteDeployment(inForce.getDeploymentId(), true));
        deletions.put("definition", () -> repository.deleteProcessDefinition(inForce.getId(), true));
        deletions.put(
                "definitions",
                () -> repository
                        .deleteProcessDefinitions()
                        .byKey("cpor-association")
                        .cascade()
                        .delete());
        deletions.put("instance", () -> runtime.deleteProcessInstance(instance, "x"));
        deletions.put(
                "tokens",
                () -> runtime.createProcessInstanceModification(instance)
                        .cancelAllForActivity("userTask_fillPoe")
                        .execute(true, true));

        identity.setAuthentication("admin", List.of("camunda-admin"));
        try {
            deletions.forEach((what, deletion) ->
                    assertThatThrownBy(deletion::run).as(what).isInstanceOf(ProcessEngineException.class));
        } finally {
            identity.clearAuthentication();
        }
        assertThat(inForce("cpor-association").getId()).isEqualTo(inForce.getId());
        assertThat(one.waitingAt()).containsExactly("userTask_fillPoe");
        assertThat(one.outcome()).isEqualTo("open");
    }

    @Test
    void an_owner_takes_a_process_of_their_own_back_and_the_trail_keeps_it() {
        String first = OwnModels.process(key);
        String second = first.replace("name=\"Look\"", "name=\"Look again\"");
        new Owner(owner).deploys(key + ".bpmn", first);
        new Owner(owner).deploys(key + ".bpmn", second);
        String at = "/api/models/" + key + ".bpmn";
        String inForce = owner.get(at).body();

        assertThat(owner.send("DELETE", at + "?version=1", "").status())
                .as("an earlier look")
                .isEqualTo(409);
        assertThat(cases.http("manager").send("DELETE", at, "").status()).isEqualTo(403);
        assertThat(owner.send("DELETE", at + "?version=2", "").status()).isEqualTo(204);

        assertThat(owner.get(at).status()).isEqualTo(404);
        assertThat(inForce(key)).isNull();
        List<JsonNode> kept = takenBack(key + ".bpmn");
        assertThat(kept).hasSize(2).allSatisfy(one -> {
            assertThat(one.get("takenBackBy").asText()).isEqualTo("owner");
            assertThat(one.get("deployedBy").asText()).isEqualTo("owner");
            assertThat(one.get("sha256").asText()).hasSize(64);
        });
        assertThat(owner.get("/api/models/taken-back/" + kept.get(0).get("id").asText())
                        .body())
                .isEqualTo(inForce);
        assertThat(owner.get("/models").body()).contains("Taken back", key + ".bpmn", "Oli Tanaka (owner)");

        new Owner(owner).deploys(key + ".bpmn", second);
        assertThat(inForce(key)).as("it may come back").isNotNull();
    }

    @Test
    void none_that_a_case_runs_on_is_taken_back() {
        new Owner(owner).deploys(key + ".bpmn", OwnModels.process(key));
        String instance = runtime.startProcessInstanceByKey(key).getId();

        Http.Answer refused = owner.send("DELETE", "/api/models/" + key + ".bpmn", "");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("while cases run on it: 1");
        assertThat(owner.get("/models/" + key + ".bpmn").body())
                .contains("while cases run on it: 1")
                .doesNotContain("Take the model back");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cpor-association.bpmn", "unclear-event.bpmn", "claim-policy.dmn", "fill-poe.form"})
    void none_of_ours_is_taken_back(String name) {
        Http.Answer refused = owner.send("DELETE", "/api/models/" + name, "");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("belongs to this application");
        assertThat(owner.get("/api/models/" + name).status()).isEqualTo(200);
        assertThat(owner.get("/models/" + name).body()).doesNotContain("Take the model back");
    }

    @Test
    void a_form_is_taken_back_only_when_no_process_uses_it_and_what_was_deployed_with_it_stays() {
        Map<String, String> both = new LinkedHashMap<>();
        both.put(key + ".bpmn", OwnModels.processWithForm(key, key));
        both.put(key + ".form", OwnModels.form(key));
        both.put(key + ".dmn", OwnModels.decision(key));
        Http.Answer deployed = new Owner(owner).deploys(both);
        assertThat(deployed.status()).as(deployed.body()).isEqualTo(200);

        Http.Answer used = owner.send("DELETE", "/api/models/" + key + ".form", "");
        assertThat(used.status()).isEqualTo(409);
        assertThat(used.body()).contains("uses it");
        assertThat(owner.send("DELETE", "/api/models/" + key + ".bpmn", "").status())
                .isEqualTo(204);
        assertThat(owner.send("DELETE", "/api/models/" + key + ".form", "").status())
                .isEqualTo(204);

        assertThat(owner.get("/api/models/" + key + ".form").status()).isEqualTo(404);
        assertThat(owner.get("/api/models/" + key + ".dmn").status())
                .as("stays")
                .isEqualTo(200);
        assertThat(owner.send("DELETE", "/api/models/" + key + ".dmn", "").status())
                .isEqualTo(204);
        assertThat(owner.get("/api/models/" + key + ".dmn").status()).isEqualTo(404);
    }

    @Test
    void the_page_asks_for_a_confirmation_first() {
        new Owner(owner).deploys(key + ".bpmn", OwnModels.process(key));
        Http browser = cases.anonymous();
        browser.submit(browser.get("/login"), "/login", Map.of("username", "owner", "password", "owner"));
        Http.Answer page = browser.get("/models/" + key + ".bpmn");
        assertThat(page.body()).contains("Take the model back");

        Http.Answer unconfirmed = browser.submit(page, "/models/" + key + ".bpmn/take-back", Map.of("version", "1"));
        assertThat(unconfirmed.status()).isEqualTo(422);
        assertThat(unconfirmed.body()).contains("Please confirm first");
        assertThat(inForce(key)).isNotNull();

        Http.Answer done =
                browser.submit(page, "/models/" + key + ".bpmn/take-back", Map.of("version", "1", "confirmed", "true"));
        assertThat(done.status()).isEqualTo(302);
        assertThat(inForce(key)).isNull();
    }

    private ProcessDefinition inForce(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
    }

    private List<JsonNode> takenBack(String name) {
        return java.util.stream.StreamSupport.stream(
                        owner.get("/api/models/taken-back").json().spliterator(), false)
                .filter(one -> one.get("name").asText().equals(name))
                .toList();
    }

    /** As the engine did for whoever deployed. */
    private void authorize(String user, String deployment) {
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setUserId(user);
        grant.setResource(Resources.DEPLOYMENT);
        grant.setResourceId(deployment);
        grant.setPermissions(
                new org.camunda.bpm.engine.authorization.Permission[] {Permissions.READ, Permissions.DELETE});
        authorizations.saveAuthorization(grant);
    }
}
