package io.cpor.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cpor.testing.Cases;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The very calls of Camunda Modeler 5. It is an Electron application, whose pages are files: every call it makes says so in
 * {@code Origin}, and that it goes to another site.
 */
@CporTest
class ModelerDeploymentTest {
    private static final String MODEL = "cpor-association.bpmn";
    private static final String[] MODELER = {
        "Origin", "file://",
        "Sec-Fetch-Site", "cross-site",
        "Sec-Fetch-Mode", "cors",
        "Accept", "application/json"
    };

    @Autowired
    Cases cases;

    @Autowired
    RepositoryService repository;

    private final List<String> deployments = new ArrayList<>();

    @AfterEach
    void undeploy() {
        deployments.forEach(repository::deleteDeployment);
    }

    private static Map<String, String> files(String... namesAndContents) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            files.put(namesAndContents[i], namesAndContents[i + 1]);
        }
        return files;
    }

    private Http.Answer deploys(Http modeler, String name, Map<String, String> files, String... headers) {
        String boundary = "----WebKitFormBoundarycpor";
        StringBuilder body = new StringBuilder();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("deployment-name", name);
        fields.put("deployment-source", "Camunda Modeler");
        fields.put("enable-duplicate-filtering", "true");
        fields.forEach((field, value) -> body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, field, value)));
        files.forEach((file, content) -> body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n%s\r\n"
                        .formatted(
                                boundary,
                                file,
                                file,
                                file.endsWith(".bpmn") ? "text/xml" : "application/octet-stream",
                                content)));
        body.append("--").append(boundary).append("--\r\n");
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("Content-Type");
        all.add("multipart/form-data; boundary=" + boundary);
        Http.Answer answer =
                modeler.send("POST", "/engine-rest/deployment/create", body.toString(), all.toArray(String[]::new));
        if (answer.status() == 200
                && !deployments.contains(answer.json().get("id").asText())) {
            deployments.add(answer.json().get("id").asText());
        }
        return answer;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/deployment?maxResults=0", "/engine-rest/version"})
    void it_looks_whether_somebody_is_there(String probe) {
        assertThat(cases.anonymous().get(probe, MODELER).status()).isEqualTo(401);
        assertThat(cases.http("owner").get(probe, MODELER).status()).isEqualTo(200);
    }

    @Test
    void it_reads_the_engines_version() {
        assertThat(cases.http("owner")
                        .get("/engine-rest/version", MODELER)
                        .json()
                        .get("version")
                        .asText())
                .isEqualTo("7.24.0");
    }

    @Test
    void it_deploys_a_diagram_with_its_attachments_once() {
        String model = Repository.changed(MODEL, "name=\"Poll verification\"", "name=\"Look at the claim\"");
        String form = Repository.changed("clarify-status.form", "\"label\": \"", "\"label\": \"Our ");
        Map<String, String> files = files(MODEL, model, "clarify-status.form", form);

        Http.Answer first = deploys(cases.http("owner"), "cpor-association", files, MODELER);
        Http.Answer again = deploys(cases.http("owner"), "cpor-association", files, MODELER);

        assertThat(first.status()).as(first.body()).isEqualTo(200);
        JsonNode definitions = first.json().get("deployedProcessDefinitions");
        assertThat(definitions.elements().next().get("key").asText()).isEqualTo("cpor-association");
        assertThat(again.json().get("id")).isEqualTo(first.json().get("id"));
        Deployment kept = repository
                .createDeploymentQuery()
                .deploymentId(first.json().get("id").asText())
                .singleResult();
        assertThat(kept.getSource()).isEqualTo("Camunda Modeler");
        assertThat(repository.getDeploymentResourceNames(kept.getId()))
                .containsExactlyInAnyOrder(MODEL, "clarify-status.form");
    }

    @Test
    void a_form_or_a_table_goes_by_itself_too() {
        String form = Repository.changed("review-poe.form", "Your decision", "What you decide");
        String table = Repository.changed("claim-policy.dmn", "dispute within 30 days", "dispute in 30 days");

        assertThat(deploys(cases.http("owner"), "review-poe", files("review-poe.form", form), MODELER)
                        .status())
                .isEqualTo(200);
        assertThat(deploys(cases.http("owner"), "claim-policy", files("claim-policy.dmn", table), MODELER)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void what_breaks_the_rules_is_refused_with_every_reason_and_nothing_is_deployed() {
        long before = repository.createDeploymentQuery().count();
        String model = Repository.changed(MODEL, "${deadlines.reviewDue(execution)}", "${deadlines.someDay(execution)}")
                .replace("name=\"Send again?\" ", "")
                .replace("name=\"consent-received\"", "name=\"consent-arrived\"");
        String form = Repository.changed("review-poe.form", "\"key\": \"reviewComment\"", "\"key\": \"remark\"");

        Http.Answer refused =
                deploys(cases.http("owner"), "cpor-association", files(MODEL, model, "review-poe.form", form), MODELER);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("message").asText())
                // five if other tests left cases that wait for the message
                .matches("(?s)Nothing was deployed\\. [45] things are to be put right:\n- .*")
                .contains("\"Review POE\" (userTask_reviewPoe) in cpor-association.bpmn")
                .contains("(gateway_sendAgain) in cpor-association.bpmn has no name")
                .contains("\"Consent received\" (event_consentReceived) in cpor-association.bpmn waits for the message")
                .contains("review-poe.form has lost the field with the key \"reviewComment\"");
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void nobody_smuggles_in_a_model_of_their_own() {
        Http.Answer refused = deploys(cases.http("owner"), "holiday", files("holiday.bpmn", """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x">
                  <process id="holiday" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <startEvent id="s" /><sequenceFlow id="f" sourceRef="s" targetRef="t" />
                    <scriptTask id="t" name="Be merry" scriptFormat="javascript"><script>1</script></scriptTask>
                  </process>
                </definitions>"""), MODELER);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("message").asText())
                .contains("\"Be merry\" (t) in holiday.bpmn is a script task");
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("holiday")
                        .count())
                .isZero();
    }

    @Test
    void an_entity_is_not_resolved() {
        Http.Answer refused = deploys(
                cases.http("owner"),
                "x",
                files(
                        "x.bpmn",
                        "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" targetNamespace=\"x\">&x;</definitions>"),
                MODELER);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("message").asText()).contains("DOCTYPE is disallowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "https://evil.example", "file:///home/x", "http://localhost:1"})
    void a_page_of_another_site_is_not_the_modeler(String origin) {
        Map<String, String> files = files("x.txt", "text");

        assertThat(deploys(cases.http("owner"), "x", files, "Origin", origin).status())
                .isEqualTo(403);
        assertThat(deploys(cases.http("owner"), "x", files, "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(403);
        assertThat(deploys(cases.anonymous(), "x", files, MODELER).status()).isEqualTo(401);
        assertThat(deploys(cases.http("agent"), "x", files, MODELER).status()).isEqualTo(403);
    }

    @Test
    void the_modeler_has_no_business_elsewhere() {
        assertThat(cases.http("agent").post("/api/associations", "{}", MODELER).status())
                .isEqualTo(403);
        assertThat(cases.http("owner")
                        .post("/engine-rest/user/create", "{}", MODELER)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_tenant_is_refused() {
        Http.Answer refused = cases.http("owner")
                .send(
                        "POST",
                        "/engine-rest/deployment/create",
                        "--b\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nx\r\n"
                                + "--b\r\nContent-Disposition: form-data; name=\"tenant-id\"\r\n\r\nnorth\r\n"
                                + "--b\r\nContent-Disposition: form-data; name=\"claim-policy.dmn\"; filename=\"claim-policy.dmn\"\r\n\r\n"
                                + Repository.text("claim-policy.dmn") + "\r\n--b--\r\n",
                        "Content-Type",
                        "multipart/form-data; boundary=b");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("message").asText()).contains("Leave the tenant ID empty.");
    }
}
