package io.cpor.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A claim under the reference of an association is its claim only if tenant and lines are the same: fault row 36. */
@CporTest
class AdoptionTest {
    @Autowired
    Cases cases;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"Teams", "Yammer"})
    void a_claim_of_another_tenant_or_with_other_lines_is_not_adopted_and_staff_read_why(String workload) {
        Case accepted = cases.poeSent().customerSigns().reviewerAccepts();
        boolean ours = workload.equals("Yammer"); // the tenant is ours, the line is not
        String tenant = ours
                ? accepted.association().customer().tenantId()
                : UUID.randomUUID().toString();
        String foreign = filed(accepted, tenant, workload);

        accepted.runs();

        assertThat(accepted.waitingAt()).containsExactly("userTask_correctClaim");
        assertThat(accepted.claim().claimId()).isNull();
        assertThat(accepted.claim().refusal()).contains(foreign, ours ? "covers Yammer" : tenant, "not taken over");
        assertThat(claim(foreign).get("poeAttached").asBoolean()).isFalse();

        accepted.completes("agent", "userTask_correctClaim", correction(accepted));
        assertThat(accepted.claim().attempt()).isEqualTo(2);
        assertThat(accepted.claim().claimId()).isNotNull().isNotEqualTo(foreign);
    }

    @Test
    void a_claim_that_is_shown_without_a_tenant_is_not_adopted_by_its_reference_alone() {
        Case accepted = cases.poeSent().customerSigns().reviewerAccepts();
        String unnamed = filedWithoutTenant(accepted);

        accepted.runs();

        assertThat(accepted.waitingAt()).containsExactly("userTask_correctClaim");
        assertThat(accepted.claim().claimId()).isNull();
        assertThat(accepted.claim().refusal()).contains(unnamed, "does not say of which tenant", "not taken over");
        assertThat(claim(unnamed).get("poeAttached").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"another tenant", "another line", "no tenant"})
    void a_withdrawal_leaves_a_claim_alone_that_is_not_surely_ours_and_puts_it_before_people(String how) {
        Case accepted = cases.poeSent().customerSigns().reviewerAccepts();
        String ours = accepted.association().customer().tenantId();
        String other = UUID.randomUUID().toString();
        String foreign = switch (how) {
            case "another tenant" -> filed(accepted, other, "Teams");
            case "another line" -> filed(accepted, ours, "Yammer");
            default -> filedWithoutTenant(accepted);
        };

        cases.http("agent")
                .post("/api/associations/" + accepted.id() + "/withdraw", "{\"reason\": \"Another partner.\"}");
        accepted.runs();

        assertThat(accepted.outcome()).isEqualTo("withdrawn");
        assertThat(claim(foreign).get("status").asText()).isEqualTo("Submitted");
        assertThat(accepted.claim().claimId()).isNull();
        Task task = tasks.createTaskQuery()
                .processDefinitionKey("unclear-event")
                .processInstanceBusinessKey(accepted.id())
                .singleResult();
        assertThat(tasks.getVariable(task.getId(), "claimId")).isEqualTo(foreign);
        assertThat(tasks.getVariable(task.getId(), "eventDoubt").toString()).contains("was not withdrawn");
        assertThat(tasks.getVariable(task.getId(), "claimReason").toString())
                .contains(
                        foreign,
                        switch (how) {
                            case "another tenant" -> other;
                            case "another line" -> "covers Yammer";
                            default -> "does not say of which tenant";
                        });
    }

    @Test
    void the_sweep_puts_the_claim_of_another_tenant_before_people() {
        Case accepted = cases.poeSent().customerSigns().reviewerAccepts();
        filed(accepted, UUID.randomUUID().toString(), "Teams");

        cases.sweep();

        Task task = tasks.createTaskQuery()
                .processDefinitionKey("unclear-event")
                .processInstanceBusinessKey(accepted.id())
                .singleResult();
        assertThat(tasks.getVariable(task.getId(), "eventDoubt").toString()).contains("another tenant");
        accepted.runs();
    }

    @Test
    void a_claim_with_a_reference_of_ours_that_nobody_here_knows_is_put_before_people_once() {
        String number = "CPOR-2026-98765";
        String lost = posted(number + "-0123456789abcdef-1", UUID.randomUUID().toString(), "Teams");
        String others = posted("another-system-7", UUID.randomUUID().toString(), "Teams");

        cases.sweep();
        cases.sweep();

        assertThat(tasks.createTaskQuery()
                        .taskVariableValueEquals("claimId", lost)
                        .list())
                .singleElement()
                .satisfies(task -> {
                    assertThat(tasks.getVariable(task.getId(), "eventDoubt").toString())
                            .contains("not recorded here");
                    assertThat(tasks.getVariable(task.getId(), "claimReason").toString())
                            .contains(number);
                    Http.Answer aside =
                            cases.http("agent").post("/engine-rest/task/" + task.getId() + "/submit-form", """
                                    {"variables":{"eventDecision":{"value":"set-aside"},"asideReason":{"value":"Ended there."}}}""");
                    assertThat(aside.status()).as(aside.body()).isEqualTo(204);
                });
        cases.anonymous().post("/sandbox/claims/" + lost + "/approve", "{}");
        cases.sweep();
        assertThat(tasks.createTaskQuery()
                        .taskVariableValueEquals("claimId", lost)
                        .count())
                .as("said once")
                .isZero();
        assertThat(tasks.createTaskQuery()
                        .taskVariableValueEquals("claimId", others)
                        .count())
                .as("what another system filed is no business of ours")
                .isZero();
    }

    private static Map<String, Object> correction(Case one) {
        var contact = one.association().customer().contact();
        return Map.of(
                "domain", one.association().customer().domain(),
                "partnerLocationId", "1234567",
                "contactName", contact.name(),
                "contactTitle", contact.title(),
                "contactEmail", contact.email());
    }

    private String filed(Case one, String tenant, String workload) {
        return posted(one.reference(), tenant, workload);
    }

    /** As a bridge shows it that does not pass the tenant on. */
    private String filedWithoutTenant(Case one) {
        String id = filed(one, UUID.randomUUID().toString(), "Teams");
        jdbc.sql("update sandbox_claim set tenant_id = '' where number = :id")
                .param("id", Long.valueOf(id))
                .update();
        return id;
    }

    private String posted(String reference, String tenant, String workload) {
        Http.Answer created =
                cases.anonymous().post("/sandbox/partner-center/v1/claims", """
                        {"externalReference":"%s","partnerLocationId":"1234567","partnerContact":{"name":"Sam"},
                         "customer":{"name":"Contoso","tenantId":"%s","contact":{"name":"Ana","email":"ana@contoso.example"}},
                         "workloads":["%s"]}""".formatted(reference, tenant, workload));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return created.json().get("id").asText();
    }

    private JsonNode claim(String id) {
        return cases.anonymous().get("/sandbox/partner-center/v1/claims/" + id).json();
    }
}
