package io.cpor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cpor.poe.Poes;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.FilledPdf;
import io.cpor.testing.Http;
import io.cpor.testing.Http.FormFile;
import java.io.File;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A process owner adds a field to the POE's form and deploys it: Tasklist, portal and PDF have it, and so have the answers. */
@CporTest
class OneFormTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    Cases cases;

    @Autowired
    Poes poes;

    @Autowired
    RepositoryService repository;

    private String deployment;

    @BeforeEach
    void deploy() throws IOException {
        ObjectNode form = (ObjectNode) JSON.readTree(new File("forms/fill-poe.form"));
        ((ArrayNode) form.get("components")).add(JSON.readTree("""
                        {"type":"textfield","id":"field_costCentre","key":"costCentre","label":"Cost centre",
                         "validate":{"required":true,"maxLength":20,"pattern":"^[A-Z]{2}-[0-9]+$"}}"""));
        deployment = repository
                .createDeployment()
                .name("a copy with one more field")
                .addString("fill-poe.form", form.toString())
                .deploy()
                .getId();
    }

    @AfterEach
    void undeploy() {
        repository.deleteDeployment(deployment);
    }

    @Test
    void tasklist_shows_and_checks_it() {
        Case one = cases.poeSent();
        String task = one.task("userTask_fillPoe").getId();

        Http.Answer form = cases.http("agent").get("/engine-rest/task/" + task + "/deployed-form");
        assertThat(form.body()).contains("Cost centre");

        Map<String, Object> typed = new HashMap<>(Cases.answers());
        typed.replaceAll((field, value) -> value.equals("true") ? Boolean.TRUE : value);
        typed.put("receivedOnPaper", true);
        typed.put("costCentre", "wrong");
        one.paperFiled("agent");
        Http.Answer refused = submits("agent", task, typed);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("message").asText()).contains("Cost centre");

        typed.put("costCentre", "DE-42");
        assertThat(submits("agent", task, typed).status()).isEqualTo(204);
        assertThat(poes.current(one.id()).answers().text("costCentre")).isEqualTo("DE-42");
    }

    private Http.Answer submits(String user, String task, Map<String, Object> values) {
        ObjectNode variables = JSON.createObjectNode();
        values.forEach((name, value) -> variables.putObject(name).putPOJO("value", value));
        return cases.http(user)
                .post(
                        "/engine-rest/task/" + task + "/submit-form",
                        JSON.createObjectNode().set("variables", variables));
    }

    @Test
    void the_portal_shows_and_checks_it() {
        Http browser = cases.poeSent().customer();
        Http.Answer page = browser.get("/poe/answers");
        assertThat(page.body()).contains("Cost centre", "id=\"costCentre\"");

        Http.Answer refused = browser.submit(page, "/poe/answers", Cases.answers());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("error-costCentre");

        Map<String, String> answers = new HashMap<>(Cases.answers());
        answers.put("costCentre", "DE-42");
        browser.submit(page, "/poe/answers", answers);
        assertThat(browser.get("/poe/review").body()).contains("Cost centre", "DE-42");
    }

    @Test
    void the_pdf_has_it_and_is_read_back() {
        Case one = cases.poeSent();
        Http browser = one.customer();
        Map<String, String> answers = new HashMap<>(Cases.answers());
        answers.put("costCentre", "DE-42");
        byte[] filled = FilledPdf.with(browser.bytes("/poe/form.pdf"), answers);

        Http.Answer read =
                browser.upload(browser.get("/poe"), "/poe/upload", new FormFile("poe.pdf", "application/pdf", filled));

        assertThat(read.header("Location")).endsWith("/review");
        assertThat(poes.current(one.id()).draft().text("costCentre")).isEqualTo("DE-42");
    }
}
