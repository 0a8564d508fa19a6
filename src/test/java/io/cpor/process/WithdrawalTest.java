package io.cpor.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Staff may withdraw at every wait state, and the claim at Partner Center is withdrawn too. */
@CporTest
class WithdrawalTest {
    @Autowired
    Cases cases;

    @Autowired
    TaskService tasks;

    static Stream<Arguments> waits() {
        return Stream.of(
                wait("serviceTask_sendPoe", cases -> cases.signed(Agreements.contoso())),
                wait("userTask_fillPoe", Cases::poeSent),
                wait("userTask_chaseCustomer", cases -> cases.poeSent().timeComes("event_poeOverdue")),
                wait("userTask_reviewPoe", cases -> cases.poeSent().customerSigns()),
                wait(
                        "serviceTask_announceFiling",
                        cases -> cases.poeSent().customerSigns().reviewerAccepts()),
                wait(
                        "serviceTask_createAssociation",
                        cases -> cases.poeSent()
                                .customerSigns()
                                .reviewerAccepts()
                                .filingIsAnnounced()),
                wait("userTask_correctClaim", WithdrawalTest::refused),
                wait("gateway_nextPoll", Cases::underReview),
                wait(
                        "userTask_answerReviewer",
                        cases -> cases.underReview()
                                .microsoft("request-information")
                                .timeComes("event_pollDue")),
                wait(
                        "gateway_reviewJoin",
                        cases -> cases.underReview().microsoft("approve").newsArrive()),
                wait(
                        "userTask_decideOnDispute",
                        cases -> cases.underReview().microsoft("reject").newsArrive()));
    }

    private static Arguments wait(String box, Function<Cases, Case> way) {
        return Arguments.of(box, way);
    }

    private static Case refused(Cases cases) {
        var agreement = Agreements.contoso();
        agreement.withObject("/partner").put("locationId", "9912345");
        return cases.signed(agreement).runs().customerSigns().reviewerAccepts().runs();
    }

    @ParameterizedTest(name = "at {0}")
    @MethodSource("waits")
    void a_case_is_withdrawn(String box, Function<Cases, Case> way) {
        Case one = way.apply(cases);
        assertThat(one.waitingAt()).contains(box);

        Http.Answer answer = withdraw(one);
        one.runs();

        assertThat(answer.status()).isEqualTo(202);
        assertThat(one.outcome()).isEqualTo("withdrawn");
        assertThat(one.waitingAt()).isEmpty();
        assertThat(one.association().withdrawal().orElseThrow().requestedBy()).isEqualTo("agent");
        one.association()
                .currentClaim()
                .filter(claim -> claim.claimId() != null)
                .ifPresent(claim -> assertThat(cases.anonymous()
                                .get("/sandbox/partner-center/v1/claims/" + claim.claimId())
                                .json()
                                .get("status")
                                .asText())
                        .startsWith("Rejected"));
    }

    @Test
    void a_claim_nobody_told_us_of_is_found_and_withdrawn_too() {
        Case accepted = cases.poeSent().customerSigns().reviewerAccepts();
        cases.anonymous().post("/sandbox/partner-center/v1/claims", """
                        {"externalReference":"%s","partnerLocationId":"1234567","partnerContact":{"name":"Sam"},
                         "customer":{"name":"Contoso","tenantId":"%s","contact":{"name":"Ana","email":"ana@contoso.example"}},
                         "workloads":["Teams"]}""".formatted(
                        accepted.reference(), accepted.association().customer().tenantId()));

        withdraw(accepted);
        accepted.runs();

        assertThat(cases.anonymous()
                        .get("/sandbox/partner-center/v1/claims?externalReference=" + accepted.reference())
                        .json()
                        .at("/items/0/status")
                        .asText())
                .isEqualTo("Rejected final");
    }

    @Test
    void a_claim_that_shows_after_all_when_the_case_has_ended_is_put_before_people() {
        Case accepted = cases.poeSent().customerSigns().reviewerAccepts();
        withdraw(accepted);
        assertThat(accepted.runs().outcome()).isEqualTo("withdrawn");
        cases.anonymous().post("/sandbox/partner-center/v1/claims", """
                        {"externalReference":"%s","partnerLocationId":"1234567","partnerContact":{"name":"Sam"},
                         "customer":{"name":"Contoso","tenantId":"%s","contact":{"name":"Ana","email":"ana@contoso.example"}},
                         "workloads":["Teams"]}""".formatted(
                        accepted.reference(), accepted.association().customer().tenantId()));

        cases.sweep();
        cases.sweep();

        assertThat(tasks.createTaskQuery()
                        .processDefinitionKey("unclear-event")
                        .processInstanceBusinessKey(accepted.id())
                        .count())
                .isOne();
    }

    @Test
    void what_has_ended_cannot_be_withdrawn() {
        Case ended = cases.poeSent().customerDeclinesToSign("No.");

        Http.Answer answer = withdraw(ended);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(ended.outcome()).isEqualTo("poe-declined");
    }

    @Test
    void a_withdrawal_needs_a_reason() {
        Case one = cases.poeSent();

        Http.Answer answer =
                cases.http("agent").post("/api/associations/" + one.id() + "/withdraw", "{\"reason\": \"  \"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("reason");
        assertThat(one.outcome()).isEqualTo("open");
    }

    @Test
    void the_lines_of_a_withdrawn_case_may_be_claimed_anew() {
        var agreement = Agreements.contoso();
        Case one = cases.signed(agreement).runs();
        assertThat(cases.http("agent").post("/api/associations", agreement).status())
                .isEqualTo(409);

        withdraw(one);
        one.runs();

        assertThat(cases.http("agent").post("/api/associations", agreement).status())
                .isEqualTo(201);
    }

    private Http.Answer withdraw(Case one) {
        return cases.http("agent")
                .post(
                        "/api/associations/" + one.id() + "/withdraw",
                        "{\"reason\": \"The customer chose another partner.\"}");
    }
}
