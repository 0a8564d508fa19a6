package io.cpor.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cpor.association.claim.Claim;
import io.cpor.association.claim.Consent;
import io.cpor.association.claim.ConsentState;
import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.PassedTime;
import io.cpor.testing.ShownStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of the diagram, walked with the real engine, the real delegates, and Partner Center over HTTP. */
@CporTest
class CporProcessTest {
    @Autowired
    Cases cases;

    @Autowired
    ShownStatus shown;

    @Autowired
    PassedTime passed;

    @Nested
    class From_the_agreement_to_the_returned_poe {
        @Test
        void an_agreement_starts_the_case_and_mails_the_customer_a_link() {
            Case started = cases.signed(Agreements.contoso());
            assertThat(started.waitingAt()).containsExactly("serviceTask_sendPoe");

            started.runs();

            assertThat(started.waitingAt()).containsExactly("userTask_fillPoe");
            assertThat(started.mails()).hasSize(1);
            assertThat(started.link()).matches("/poe/[A-Za-z0-9_-]{43}");
        }

        @Test
        void the_customers_signature_leads_to_the_review() {
            Case signed = cases.poeSent().customerSigns();

            assertThat(signed.waitingAt()).containsExactly("userTask_reviewPoe");
        }

        @Test
        void a_customer_who_declines_to_sign_ends_the_case() {
            Case declined = cases.poeSent().customerDeclinesToSign("We did not engage you.");

            assertThat(declined.outcome()).isEqualTo("poe-declined");
            assertThat(declined.waitingAt()).isEmpty();
        }

        @Test
        void a_reminder_that_is_due_sends_one_mail_and_the_form_stays() {
            Case waiting = cases.poeSent();
            sentAgo(waiting, "8 minutes"); // the sandbox reminds after 3, 7 and 12 minutes

            waiting.timeComes("event_poeReminderDue");

            assertThat(waiting.waitingAt()).containsExactly("userTask_fillPoe");
            assertThat(waiting.mails()).hasSize(2);
            assertThat(waiting.mails().get(0).get("subject").asText()).startsWith("Reminder");

            waiting.timeComes("event_poeReminderDue");
            assertThat(waiting.mails())
                    .as("the missed first reminder is not made up for")
                    .hasSize(2);
        }

        @Test
        void a_reminder_carries_the_link_that_was_sent() {
            Case waiting = cases.poeSent();
            String link = waiting.link();
            sentAgo(waiting, "4 minutes");

            waiting.timeComes("event_poeReminderDue");

            assertThat(waiting.link()).isEqualTo(link);
        }

        @Test
        void a_poe_that_is_not_due_for_a_reminder_gets_none() {
            Case waiting = cases.poeSent().timeComes("event_poeReminderDue");

            assertThat(waiting.mails()).hasSize(1);
        }

        @Test
        void an_overdue_poe_makes_staff_chase_the_customer() {
            Case overdue = cases.poeSent().timeComes("event_poeOverdue");

            assertThat(overdue.waitingAt()).containsExactly("userTask_chaseCustomer");
        }

        @Test
        void the_link_works_until_staff_decide_and_a_late_return_is_reviewed() {
            Case late = cases.poeSent().timeComes("event_poeOverdue").customerSigns();

            assertThat(late.waitingAt()).containsExactly("userTask_reviewPoe");
        }

        @Test
        void a_customer_may_decline_late_too() {
            Case late = cases.poeSent().timeComes("event_poeOverdue").customerDeclinesToSign("No longer.");

            assertThat(late.outcome()).isEqualTo("poe-declined");
        }

        @Test
        void staff_send_it_again_to_a_better_address_and_the_old_link_ends() {
            Case chased = cases.poeSent().timeComes("event_poeOverdue");
            String old = chased.link();

            chased.completes(
                    "agent",
                    "userTask_chaseCustomer",
                    Map.of("chaseDecision", "send-again", "contactEmail", "right@contoso.example"));

            assertThat(chased.waitingAt()).containsExactly("userTask_fillPoe");
            assertThat(chased.mails()).hasSize(1); // to the new address
            assertThat(chased.link()).isNotEqualTo(old);
            assertThat(cases.anonymous().get(old).status()).isEqualTo(404);
            assertThat(cases.anonymous().get(chased.link()).status()).isEqualTo(303);
        }

        @Test
        void staff_give_up() {
            Case givenUp = cases.poeSent()
                    .timeComes("event_poeOverdue")
                    .completes("agent", "userTask_chaseCustomer", Map.of("chaseDecision", "give-up"));

            assertThat(givenUp.outcome()).isEqualTo("poe-not-returned");
        }

        private void sentAgo(Case waiting, String ago) {
            passed.sincePoeSent(waiting, Duration.ofMinutes(Long.parseLong(ago.replace(" minutes", ""))));
        }
    }

    @Nested
    class The_review_of_the_poe {
        @Test
        void an_accepted_poe_becomes_a_claim_at_partner_center() {
            Case filed = cases.underReview();

            assertThat(filed.waitingAt())
                    .containsExactlyInAnyOrder("gateway_nextPoll", "gateway_consent", "event_decisionReceived");
            assertThat(filed.claim().claimId()).matches("[0-9]{7}");
            assertThat(cases.anonymous()
                            .get("/sandbox/partner-center/v1/claims/"
                                    + filed.claim().claimId())
                            .json()
                            .get("externalReference")
                            .asText())
                    .isEqualTo(filed.reference());
        }

        @Test
        void a_correction_goes_to_the_customer_in_the_reviewers_words_and_keeps_what_was_entered() {
            Case asked = cases.poeSent().customerSigns().reviewerAsks("Please name the project & the \"team\".");

            assertThat(asked.waitingAt()).containsExactly("userTask_fillPoe");
            assertThat(asked.mails().get(0).get("text").asText()).contains("Please name the project & the \"team\".");
            assertThat(asked.customer().get("/poe/answers").body())
                    .contains("Rollout of Teams, with training for all users");

            asked.customerSigns().reviewerAccepts().runs();
            assertThat(asked.claim().poeNumber()).isEqualTo(2);
        }

        @Test
        void a_reviewer_who_no_longer_wants_it_ends_the_case() {
            Case withdrawn = cases.poeSent()
                    .customerSigns()
                    .completes(
                            "reviewer",
                            "userTask_reviewPoe",
                            Map.of("poeReview", "withdrawn", "reviewComment", "The customer left us."));

            assertThat(withdrawn.outcome()).isEqualTo("withdrawn");
        }

        @Test
        void a_claim_that_partner_center_refuses_is_corrected_and_filed_anew() {
            var agreement = Agreements.contoso();
            agreement.withObject("/partner").put("locationId", "9900001"); // not enrolled, for the sandbox
            Case refused = cases.signed(agreement)
                    .runs()
                    .customerSigns()
                    .reviewerAccepts()
                    .runs();
            assertThat(refused.waitingAt()).containsExactly("userTask_correctClaim");
            assertThat(refused.claim().refusal()).contains("9900001");

            refused.completes("agent", "userTask_correctClaim", Map.of("partnerLocationId", "1234567"));

            assertThat(refused.waitingAt()).contains("event_decisionReceived");
            assertThat(refused.claim().attempt()).isEqualTo(2);
            assertThat(refused.claim().claimId()).isNotNull();
        }

        @Test
        void a_claim_is_adopted_if_an_earlier_run_created_it_and_was_cut_off() {
            Case accepted = cases.poeSent().customerSigns().reviewerAccepts();
            var before = new java.util.ArrayList<String>();
            cases.anonymous()
                    .post("/sandbox/partner-center/v1/claims", """
                            {"externalReference":"%s","partnerLocationId":"1234567","partnerContact":{"name":"Sam"},
                             "customer":{"name":"Contoso","tenantId":"%s","contact":{"name":"Ana","email":"ana@contoso.example"}},
                             "workloads":["Teams"]}""".formatted(
                                    accepted.reference(),
                                    accepted.association().customer().tenantId()))
                    .json()
                    .findValuesAsText("id")
                    .forEach(before::add);

            accepted.runs();

            assertThat(accepted.claim().claimId()).isEqualTo(before.get(0));
        }
    }

    @Nested
    class Microsofts_review {
        @Test
        void consent_then_decision_makes_the_association_active() {
            Case reviewed = cases.underReview().consentArrives().microsoft("verify");
            reviewed.timeComes("event_pollDue");
            assertThat(reviewed.waitingAt()).contains("event_decisionReceived").doesNotContain("gateway_nextPoll");

            reviewed.microsoft("approve").newsArrive();

            assertActive(reviewed, Consent.GIVEN);
        }

        @Test
        void decision_then_consent_makes_the_association_active() {
            Case reviewed = cases.underReview().microsoft("approve").newsArrive();
            assertThat(reviewed.outcome()).isEqualTo("open");
            assertThat(reviewed.waitingAt()).as("the decision woke the poll").doesNotContain("gateway_nextPoll");

            reviewed.consentArrives();

            assertActive(reviewed, Consent.GIVEN);
        }

        @Test
        void silence_until_the_window_has_passed_is_consent() {
            Case silent = cases.underReview().microsoft("approve").newsArrive();

            silent.timeComes("event_optOutWindowPassed");

            assertActive(silent, Consent.DEEMED);
        }

        @Test
        void a_poll_that_sees_the_approval_first_tells_of_the_decision_too() {
            Case seen = cases.underReview().consentArrives().microsoft("approve");

            seen.timeComes("event_pollDue"); // no event was delivered
            assertThat(seen.outcome()).isEqualTo("open");
            seen.newsArrive();

            assertActive(seen, Consent.GIVEN);
        }

        @Test
        void a_changed_claim_is_looked_at_without_waiting_for_the_next_poll() {
            Case waiting = cases.underReview().microsoft("verify");

            assertThat(process.claimChanged(waiting.id())).isTrue();
            waiting.runs();

            assertThat(waiting.waitingAt()).doesNotContain("gateway_nextPoll");
        }

        @Autowired
        CporProcess process;

        @Test
        void a_claim_that_stays_pending_is_looked_at_again() {
            Case pending = cases.underReview().timeComes("event_pollDue");

            assertThat(pending.waitingAt()).contains("gateway_nextPoll");
        }

        @Test
        void a_customer_who_declines_the_association_ends_it_at_any_time() {
            Case declined =
                    cases.underReview().microsoft("approve").newsArrive().declineArrives();

            assertThat(declined.outcome()).isEqualTo("declined");
            assertThat(declined.claim().consent().map(ConsentState::state)).contains(Consent.DECLINED);
        }

        @Test
        void a_question_is_answered_and_the_claim_resubmitted() {
            Case asked = cases.underReview().microsoft("request-information").timeComes("event_pollDue");
            assertThat(asked.waitingAt()).contains("userTask_answerReviewer");

            asked.completes("agent", "userTask_answerReviewer", Map.of("answer", "The signature is on page 2."));

            assertThat(asked.waitingAt()).contains("gateway_nextPoll");
            assertThat(asked.claim().lastSeen().orElseThrow().status()).isEqualTo("Submitted");
            assertThat(shown(asked).get("comment").asText()).isEqualTo("The signature is on page 2.");
        }

        @Test
        void a_question_that_is_settled_meanwhile_needs_no_answer() {
            Case asked = cases.underReview().microsoft("request-information").timeComes("event_pollDue");

            asked.microsoft("approve").newsArrive();

            assertThat(asked.waitingAt()).doesNotContain("userTask_answerReviewer");
            asked.consentArrives();
            assertActive(asked, Consent.GIVEN);
        }

        @Test
        void an_answer_that_comes_too_late_does_no_harm() {
            Case asked = cases.underReview().microsoft("request-information").timeComes("event_pollDue");
            asked.microsoft("approve"); // nobody told us yet

            asked.completes("agent", "userTask_answerReviewer", Map.of("answer", "Here it is."));

            assertThat(asked.claim().lastSeen().orElseThrow().status()).isEqualTo("Approved");
        }

        @Test
        void the_sweep_tells_of_a_decision_that_no_event_told() {
            Case verified =
                    cases.underReview().consentArrives().microsoft("verify").timeComes("event_pollDue");
            assertThat(verified.waitingAt()).as("nobody polls any more").doesNotContain("gateway_nextPoll");
            verified.microsoft("approve");

            cases.sweep();
            verified.runs();

            assertActive(verified, Consent.GIVEN);
        }

        @Test
        void the_sweep_settles_a_question_that_microsoft_settled() {
            Case asked = cases.underReview().microsoft("request-information").timeComes("event_pollDue");
            asked.microsoft("reject");

            cases.sweep();
            asked.runs();

            assertThat(asked.waitingAt()).containsExactly("userTask_decideOnDispute");
        }

        @Test
        void the_sweep_wakes_a_claim_that_changed_before_its_next_poll() {
            Case waiting = cases.underReview().microsoft("request-information");

            cases.sweep();
            waiting.runs();

            assertThat(waiting.waitingAt()).contains("userTask_answerReviewer");
        }

        @Test
        void an_unknown_status_is_clarified_by_staff_once() {
            Case puzzled = cases.underReview();
            shown.is(puzzled, "Arbitration");
            puzzled.timeComes("event_pollDue");
            assertThat(puzzled.waitingAt()).contains("userTask_clarifyStatus");

            puzzled.completes("agent", "userTask_clarifyStatus", Map.of("clarifiedAs", "pending"));
            assertThat(puzzled.waitingAt()).contains("gateway_nextPoll");

            puzzled.timeComes("event_pollDue");
            assertThat(puzzled.waitingAt()).as("not asked twice").contains("gateway_nextPoll");
        }

        private void assertActive(Case reviewed, Consent consent) {
            assertThat(reviewed.outcome()).isEqualTo("active");
            assertThat(reviewed.claim().consent().map(ConsentState::state)).contains(consent);
            assertThat(reviewed.association().confirmedAt()).isPresent();
            assertThat(cases.mailsTo("sam.okoro@partner.example"))
                    .anyMatch(mail -> mail.get("text").asText().contains(reviewed.id()));
        }
    }

    @Nested
    class A_rejected_claim {
        @Test
        void a_rejecting_decision_lets_staff_decide_and_closing_ends_the_case() {
            Case rejected = cases.underReview().microsoft("reject").newsArrive();
            assertThat(rejected.waitingAt()).containsExactly("userTask_decideOnDispute");

            rejected.completes("agent", "userTask_decideOnDispute", Map.of("disputeDecision", "close"));

            assertThat(rejected.outcome()).isEqualTo("rejected");
        }

        @Test
        void a_poll_that_sees_the_rejection_first_leads_to_the_same_decision() {
            Case rejected = cases.underReview().microsoft("reject").timeComes("event_pollDue");

            assertThat(rejected.waitingAt()).containsExactly("userTask_decideOnDispute");
            rejected.newsArrive();
            assertThat(rejected.waitingAt())
                    .as("the event tells nothing new")
                    .containsExactly("userTask_decideOnDispute");
        }

        @Test
        void a_dispute_that_passed_its_window_ends_the_case() {
            Case rejected = cases.underReview().microsoft("reject").newsArrive();

            rejected.timeComes("event_disputeWindowPassed");

            assertThat(rejected.outcome()).isEqualTo("rejected");
        }

        @Test
        void a_won_dispute_makes_the_association_active_without_asking_for_consent_again() {
            Case disputed = disputed(cases.underReview().consentArrives());
            assertThat(shown(disputed).get("status").asText()).isEqualTo("Dispute");
            assertThat(disputed.waitingAt())
                    .as("consent was given in the first round")
                    .containsExactlyInAnyOrder("gateway_nextPoll", "event_decisionReceived", "gateway_reviewJoin");

            disputed.microsoft("approve").newsArrive();

            assertThat(disputed.outcome()).isEqualTo("active");
        }

        @Test
        void a_lost_dispute_is_final() {
            Case disputed = disputed(cases.underReview()).microsoft("reject").newsArrive();
            assertThat(disputed.waitingAt()).containsExactly("userTask_decideOnDispute");
            assertThat(disputed.claim().lastSeen().orElseThrow().status()).isEqualTo("Rejected final");

            disputed.completes("agent", "userTask_decideOnDispute", Map.of("disputeDecision", "close"));
            assertThat(disputed.outcome()).isEqualTo("rejected");
        }

        @Test
        void a_repeated_rejection_does_not_kill_the_dispute() {
            Case rejected = cases.underReview().microsoft("reject").newsArrive();
            Instant decided = rejected.claim().decision().orElseThrow().at();

            rejected.decisionArrives("rejected"); // a repetition under another id, while staff decide
            assertThat(rejected.waitingAt()).containsExactly("userTask_decideOnDispute");
            Case disputed = dispute(rejected);
            disputed.event(
                    UUID.randomUUID().toString(),
                    "cpor.decision.received",
                    decided,
                    disputed.claim().claimId(),
                    Map.of("decision", "rejected"));
            disputed.newsArrive();

            assertThat(disputed.waitingAt()).contains("event_decisionReceived");
        }

        @Test
        void a_new_poe_makes_a_new_claim_and_consent_is_asked_anew() {
            Case rejected =
                    cases.underReview().consentArrives().microsoft("reject").newsArrive();
            String first = rejected.claim().claimId();

            rejected.completes("agent", "userTask_decideOnDispute", Map.of("disputeDecision", "new-poe"));
            assertThat(rejected.waitingAt()).containsExactly("userTask_fillPoe");
            rejected.customerSigns().reviewerAccepts().runs();

            Claim second = rejected.claim();
            assertThat(second.attempt()).isEqualTo(2);
            assertThat(second.claimId()).isNotEqualTo(first);
            assertThat(rejected.waitingAt()).contains("gateway_consent");
        }

        @Test
        void a_decision_on_the_old_claim_is_not_applied_to_the_new_one() {
            Case rejected = cases.underReview().microsoft("reject").newsArrive();
            String first = rejected.claim().claimId();
            rejected.completes("agent", "userTask_decideOnDispute", Map.of("disputeDecision", "new-poe"))
                    .customerSigns()
                    .reviewerAccepts()
                    .runs();

            rejected.event(
                    UUID.randomUUID().toString(),
                    "cpor.decision.received",
                    Instant.now(),
                    first,
                    Map.of("decision", "rejected"));
            rejected.newsArrive();

            assertThat(rejected.waitingAt()).contains("event_decisionReceived");
        }

        @Test
        void a_verification_of_before_the_dispute_does_not_count_in_it() {
            Case verified = cases.underReview().microsoft("verify").timeComes("event_pollDue");
            assertThat(verified.waitingAt()).doesNotContain("gateway_nextPoll");

            Case disputed = disputed(verified);
            assertThat(disputed.waitingAt()).contains("gateway_nextPoll");

            disputed.microsoft("request-information").timeComes("event_pollDue");
            assertThat(disputed.waitingAt()).contains("userTask_answerReviewer");
        }

        @Test
        void what_an_integration_calls_a_rejection_because_the_customer_declined_is_that() {
            Case one = cases.underReview();

            one.eventArrives("cpor.decision.received", Map.of("decision", "rejected", "reason", "Customer declined"));

            assertThat(one.outcome()).isEqualTo("declined");
            assertThat(one.claim().consent().orElseThrow().state()).isEqualTo(Consent.DECLINED);
        }

        @Test
        void a_decline_of_the_first_claim_does_not_end_the_second() {
            Case rejected = cases.underReview().microsoft("reject").newsArrive();
            Instant then = Instant.now();
            String event = UUID.randomUUID().toString();
            assertThat(rejected.event(event, "cpor.consent.declined", then, null, Map.of())
                            .status())
                    .isEqualTo(202);
            rejected.completes("agent", "userTask_decideOnDispute", Map.of("disputeDecision", "new-poe"));
            await().until(() -> Instant.now().isAfter(then.plusSeconds(1))); // events may come in whole seconds

            rejected.customerSigns().reviewerAccepts().runs().newsArrive();

            assertThat(rejected.claim().attempt()).isEqualTo(2);
            assertThat(rejected.outcome()).isEqualTo("open");
            assertThat(rejected.waitingAt()).contains("gateway_consent");
        }

        private Case disputed(Case reviewed) {
            return dispute(reviewed.microsoft("reject").newsArrive());
        }

        private Case dispute(Case rejected) {
            return rejected.completes(
                    "agent",
                    "userTask_decideOnDispute",
                    Map.of("disputeDecision", "dispute", "justification", "Every workload is named on page 1."));
        }
    }

    private com.fasterxml.jackson.databind.JsonNode shown(Case one) {
        return cases.anonymous()
                .get("/sandbox/partner-center/v1/claims/" + one.claim().claimId())
                .json();
    }
}
