package io.cpor.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cpor.process.inbox.InboxRun;
import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.Scans;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A case is walked whose every personal value and free text carries a mark; then every column of every history table is
 * read, and the mark must be nowhere.
 */
@CporTest
class HistoryCanaryTest {
    private static final String MARK = "kanarienvogel";

    @Autowired
    Cases cases;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    InboxRun inbox;

    @Autowired
    TaskService tasks;

    @Test
    void no_personal_data_is_in_history() {
        Case one = cases.signed(marked()).runs();
        signsWithMarks(one);
        one.reviewerAsks("Ask " + MARK + " for the date.");
        signsWithMarks(one);
        one.completes(
                "reviewer",
                "userTask_reviewPoe",
                Map.of("poeReview", "accepted", "reviewComment", "Spoke to " + MARK + "."));
        one.microsoft("request-information").timeComes("event_pollDue");
        cases.http("agent")
                .upload(
                        null,
                        "/staff/claim/" + one.id() + "/files",
                        new Http.FormFile(
                                MARK + ".jpg", "image/jpeg", Scans.jpeg().content()));
        assertThat(tasks.getVariable(one.task("userTask_answerReviewer").getId(), "answerFiles"))
                .asString()
                .contains(MARK);
        one.completes("agent", "userTask_answerReviewer", Map.of("answer", "Ask " + MARK + "."));
        one.microsoft("reject").newsArrive();
        one.completes(
                "agent",
                "userTask_decideOnDispute",
                Map.of("disputeDecision", "dispute", "justification", MARK + " signed it."));
        cases.http("agent").post("/api/associations/" + one.id() + "/withdraw", "{\"reason\": \"" + MARK + " left.\"}");
        one.runs();
        assertThat(one.outcome()).isEqualTo("withdrawn");

        assertThat(findings()).isEmpty();
        assertThat(jdbc.queryForList(
                        "select distinct dec_def_key_ from act_hi_decinst where dec_def_key_ = 'poe-preflight'",
                        String.class))
                .as("a decision that looks at the signer's own words leaves none of its inputs")
                .isEmpty();
    }

    @Test
    void no_personal_data_of_the_start_form_is_in_history() {
        Map<String, Object> form = new HashMap<>();
        form.put("customerKind", "individual");
        form.put("customerName", MARK + " Startform");
        form.put("tenantId", java.util.UUID.randomUUID().toString());
        form.put("domain", MARK + ".example");
        form.put("contactName", MARK);
        form.put("contactTitle", MARK);
        form.put("contactEmail", MARK + "@example.org");
        form.put("solutionArea", "modern-work-and-security");
        form.put("partnerRole", "use-or-consume");
        form.put("workloads", "Exchange, Teams");
        form.put("partnerLocationId", "1234567");
        form.put("partnerContactName", MARK);
        form.put("partnerContactEmail", MARK + "@partner.example");
        form.put("agreementReference", "SOW " + MARK);
        form.put("signedOn", "2026-11-01");
        form.put("purpose", "adoption");
        StringBuilder variables = new StringBuilder();
        form.forEach((name, value) -> variables
                .append(variables.isEmpty() ? "" : ",")
                .append("\"" + name + "\":{\"type\":\"String\",\"value\":\"" + value + "\"}"));

        Http.Answer started = cases.http("agent")
                .post(
                        "/engine-rest/process-definition/key/cpor-association/submit-form",
                        "{\"variables\":{" + variables + "}}");

        assertThat(started.status()).as(started.body()).isEqualTo(200);
        assertThat(started.json().get("businessKey").asText()).startsWith("CPOR-");
        assertThat(findings()).isEmpty();
    }

    @Test
    void what_staff_type_from_paper_is_not_in_history_either() {
        Case one = cases.poeSent();
        Map<String, Object> typed = new HashMap<>(Cases.answers());
        typed.remove("electronicConsent");
        typed.replaceAll((field, value) -> value.equals("true") ? Boolean.TRUE : value);
        typed.put("signerName", MARK);
        typed.put("signerEmail", MARK + "@example.org");
        typed.put("activityDescription", "Training of " + MARK);
        typed.put("receivedOnPaper", true);

        one.paperFiled("agent").completes("agent", "userTask_fillPoe", typed);

        assertThat(one.waitingAt()).containsExactly("userTask_reviewPoe");
        assertThat(findings()).isEmpty();
    }

    @Test
    void what_is_unclear_and_what_staff_say_of_it_is_not_in_history() {
        Case one = cases.underReview();
        one.event("event of " + MARK, MARK, Instant.now(), MARK, Map.of("reason", "Ask " + MARK));
        inbox.once();
        Task task = tasks.createTaskQuery()
                .processDefinitionKey("unclear-event")
                .processInstanceBusinessKey(one.id())
                .singleResult();
        assertThat(tasks.getVariable(task.getId(), "claimReason")).isEqualTo("Ask " + MARK);

        tasks.complete(task.getId(), Map.of("eventDecision", "set-aside", "asideReason", MARK + " knows why."));

        assertThat(findings()).isEmpty();
    }

    @Test
    void what_staff_do_about_a_loss_is_not_in_history() {
        Case one = cases.underReview().consentArrives().microsoft("approve").newsArrive();
        one.eventArrives("cpor.consent.declined", Map.of("reason", "Ask " + MARK));
        Task task = tasks.createTaskQuery()
                .processDefinitionKey("lost-association")
                .processInstanceBusinessKey(one.id())
                .singleResult();
        assertThat(tasks.getVariable(task.getId(), "lossFact")).asString().contains(MARK);

        tasks.complete(task.getId(), Map.of("lossNote", "Spoke to " + MARK));

        assertThat(one.association().loss().orElseThrow().note()).isEqualTo("Spoke to " + MARK);
        assertThat(findings()).isEmpty();
    }

    private static ObjectNode marked() {
        ObjectNode agreement = Agreements.jo();
        ObjectNode customer = agreement.withObject("/customer");
        customer.put("name", "Jo " + MARK);
        customer.withObject("/contact")
                .put("name", "Jo " + MARK)
                .put("title", MARK)
                .put("email", MARK + "@example.org");
        agreement.withObject("/partner/contact").put("name", MARK).put("email", MARK + "@partner.example");
        return agreement;
    }

    private void signsWithMarks(Case one) {
        Http browser = one.customer();
        Map<String, String> answers = new HashMap<>(Cases.answers());
        answers.put("signerName", MARK);
        answers.put("signerEmail", MARK + "@example.org");
        answers.put("activityDescription", "Services for " + MARK);
        browser.submit(browser.get("/poe/answers"), "/poe/answers", answers);
        Http.Answer review = browser.get("/poe/review");
        Http.Answer signed = browser.submit(
                review, "/poe/sign", Map.of("signature", MARK, "contentHash", Cases.contentHash(review)));
        assertThat(signed.status()).isEqualTo(302);
        one.runs();
    }

    /** Table and column of every value that holds the mark. */
    private List<String> findings() {
        List<String> findings = new ArrayList<>();
        List<String> tables = jdbc.queryForList(
                "select table_name from information_schema.tables where upper(table_name) like 'ACT_HI_%'",
                String.class);
        assertThat(tables).hasSizeGreaterThan(15);
        for (String table : tables) {
            for (Map<String, Object> row : jdbc.queryForList("select * from " + table)) {
                row.forEach((column, value) -> {
                    if (text(value).toLowerCase().contains(MARK)) {
                        findings.add(table + "." + column + ": " + text(value));
                    }
                });
            }
        }
        for (Map<String, Object> row : jdbc.queryForList(
                "select name_, bytes_ from act_ge_bytearray where id_ in (select bytearray_id_ from act_hi_varinst)"
                        + " or id_ in (select bytearray_id_ from act_hi_detail)"
                        + " or id_ in (select job_exception_stack_id_ from act_hi_job_log)")) {
            if (text(row.get("BYTES_")).toLowerCase().contains(MARK)) {
                findings.add("ACT_GE_BYTEARRAY: " + row.get("NAME_"));
            }
        }
        return findings;
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(value);
    }
}
