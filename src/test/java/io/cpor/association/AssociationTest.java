package io.cpor.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cpor.association.agreement.Customer;
import io.cpor.association.agreement.CustomerKind;
import io.cpor.association.claim.Claim;
import io.cpor.association.claim.ClaimStatus;
import io.cpor.association.claim.Consent;
import io.cpor.association.claim.ConsentState;
import io.cpor.association.claim.Decision;
import io.cpor.association.claim.DecisionTiming;
import io.cpor.association.claim.StatusSeen;
import io.cpor.association.claim.Verification;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The aggregate in plain Java: what it knows, and what it refuses. */
class AssociationTest {
    private static final Instant SUBMITTED = Instant.parse("2026-11-10T10:00:00.500Z");
    private static final Instant REJECTED = Instant.parse("2026-11-12T10:00:00Z");
    private static final Instant DISPUTED = Instant.parse("2026-11-13T10:00:00Z");

    private final Association association = AssociationExamples.opened("CPOR-2026-00042");

    @Nested
    class Claims {
        @Test
        void what_partner_center_says_holds_no_claim_whatever_its_words_are() {
            Association association = AssociationExamples.withAcceptedPoe("CPOR-2026-00042");

            association.openClaim().markRefused("Not filed yet: the location is closed.");

            assertThat(association.openClaim().isHeld()).isFalse();
        }

        @Test
        void there_is_none_without_an_accepted_poe() {
            assertThat(association.currentClaim()).isEmpty();
            assertThatThrownBy(association::openClaim).hasMessageContaining("no POE was accepted");
        }

        @Test
        void a_second_one_is_impossible_while_the_first_is_open() {
            filed();

            assertThatThrownBy(() -> association.acceptPoe(2)).hasMessageContaining("open claim");
        }

        @Test
        void a_new_poe_after_a_rejection_begins_the_next_attempt() {
            filed().recordDecision(Decision.REJECTED, "Missing products", REJECTED);

            association.acceptPoe(2);

            Claim next = association.openClaim();
            assertThat(next.attempt()).isEqualTo(2);
            assertThat(next.poeNumber()).isEqualTo(2);
            assertThat(next.claimId()).isNull();
            assertThat(association.externalReference(next))
                    .isEqualTo(association.reference() + "-2")
                    .matches("CPOR-2026-00042-[0-9a-f]{16}-2");
            assertThat(association.claims()).hasSize(2);
        }

        @Test
        void the_attempt_rises_only_after_a_definite_refusal() {
            association.acceptPoe(1);
            assertThatThrownBy(() -> association.correctClaim("new.example", "7654321"))
                    .hasMessageContaining("was not refused");

            association.openClaim().markRefused("Not enrolled");
            association.correctClaim("new.example", "7654321");

            assertThat(association.openClaim().attempt()).isEqualTo(2);
            assertThat(association.partner().locationId()).isEqualTo("7654321");
        }

        @Test
        void created_twice_is_the_same_claim_and_never_another() {
            Claim claim = filed();
            claim.markCreated("1000001", StatusSeen.of(ClaimStatus.SUBMITTED, SUBMITTED), DISPUTED);

            assertThat(claim.submittedAt()).isEqualTo(SUBMITTED);
            assertThatThrownBy(() ->
                            claim.markCreated("1000002", StatusSeen.of(ClaimStatus.SUBMITTED, SUBMITTED), SUBMITTED))
                    .hasMessageContaining("another one");
        }

        @Test
        void one_dispute_is_allowed() {
            Claim claim = filed();
            claim.recordDecision(Decision.REJECTED, null, REJECTED);
            claim.requestDispute("All there");
            claim.markDisputed(StatusSeen.of(ClaimStatus.DISPUTE, DISPUTED), DISPUTED);

            assertThatThrownBy(() -> claim.requestDispute("Again")).hasMessageContaining("once");
        }
    }

    @Nested
    class What_partner_center_shows {
        @Test
        void every_status_has_its_meaning_and_a_verified_one_is_verified() {
            assertThat(meaning("Draft", null)).isEqualTo(Verification.PENDING);
            assertThat(meaning("Submitted", null)).isEqualTo(Verification.PENDING);
            assertThat(meaning("Under review", null)).isEqualTo(Verification.PENDING);
            assertThat(meaning("Under review", SUBMITTED)).isEqualTo(Verification.VERIFIED);
            assertThat(meaning("Dispute", null)).isEqualTo(Verification.PENDING);
            assertThat(meaning("Partner action required", SUBMITTED)).isEqualTo(Verification.ACTION_REQUIRED);
            assertThat(meaning("Approved", null)).isEqualTo(Verification.VERIFIED);
            assertThat(meaning("Rejected", SUBMITTED)).isEqualTo(Verification.REJECTED);
            assertThat(meaning("Rejected final", null)).isEqualTo(Verification.REJECTED);
        }

        private Verification meaning(String status, Instant verifiedAt) {
            return new StatusSeen(status, null, verifiedAt, SUBMITTED).meaning().orElseThrow();
        }

        @Test
        void an_unknown_status_means_nothing_until_staff_say_so_and_only_that_status() {
            Claim claim = filed();
            claim.recordStatus(new StatusSeen("Arbitration", null, null, REJECTED));
            assertThat(claim.verification()).isEmpty();

            claim.clarifyStatus("Another status", Verification.REJECTED);
            assertThat(claim.verification()).as("that was about another status").isEmpty();
            claim.clarifyStatus(claim.lastSeen().orElseThrow().status(), Verification.PENDING);
            assertThat(claim.verification()).contains(Verification.PENDING);

            claim.recordStatus(new StatusSeen("Consent rejected", null, null, DISPUTED));
            assertThat(claim.verification()).isEmpty();
        }

        @Test
        void an_older_look_does_not_hide_a_newer_one() {
            Claim claim = filed();
            claim.recordStatus(new StatusSeen("Approved", null, null, DISPUTED));

            claim.recordStatus(new StatusSeen("Under review", null, null, REJECTED));

            assertThat(claim.lastSeen().orElseThrow().status()).isEqualTo("Approved");
        }
    }

    @Nested
    class A_decision {
        @Test
        void of_this_round_is_news_once() {
            Claim claim = filed();
            assertThat(claim.receptionOf(Decision.REJECTED, REJECTED)).isEqualTo(DecisionTiming.NEW);

            claim.recordDecision(Decision.REJECTED, null, REJECTED);

            assertThat(claim.receptionOf(Decision.REJECTED, REJECTED.plusSeconds(5)))
                    .isEqualTo(DecisionTiming.ALREADY_RECORDED);
            assertThat(claim.receptionOf(Decision.ACCEPTED, REJECTED.plusSeconds(5)))
                    .isEqualTo(DecisionTiming.CONTRADICTING);
        }

        @Test
        void timed_before_the_round_is_late() {
            Claim claim = filed();

            assertThat(claim.receptionOf(Decision.ACCEPTED, SUBMITTED.minusSeconds(1)))
                    .isEqualTo(DecisionTiming.LATE);
            assertThat(claim.receptionOf(Decision.ACCEPTED, Instant.parse("2026-11-10T10:00:00Z")))
                    .as("the same second, from a sender of whole seconds")
                    .isEqualTo(DecisionTiming.NEW);
        }

        @Test
        void of_the_round_before_the_dispute_is_late() {
            Claim claim = filed();
            claim.recordDecision(Decision.REJECTED, null, REJECTED);
            claim.requestDispute("All there");
            claim.markDisputed(StatusSeen.of(ClaimStatus.DISPUTE, REJECTED), REJECTED); // within the same second

            assertThat(claim.receptionOf(Decision.REJECTED, REJECTED)).isEqualTo(DecisionTiming.LATE);
            assertThat(claim.receptionOf(Decision.REJECTED, REJECTED.plusMillis(1)))
                    .isEqualTo(DecisionTiming.NEW);
        }

        @Test
        void of_rejection_after_a_dispute_is_final() {
            Claim claim = filed();
            claim.recordDecision(Decision.REJECTED, null, REJECTED);
            claim.requestDispute("All there");
            claim.markDisputed(StatusSeen.of(ClaimStatus.DISPUTE, DISPUTED), DISPUTED);
            claim.recordDecision(Decision.REJECTED, null, DISPUTED.plusSeconds(9));

            assertThat(claim.lastSeen().orElseThrow().status()).isEqualTo("Rejected final");
        }
    }

    @Nested
    class Consent_ {
        @Test
        void is_given_or_deemed_once() {
            Claim claim = filed();
            assertThat(claim.isConsentKnown()).isFalse();

            claim.deemConsent(REJECTED);
            claim.recordConsent(DISPUTED);

            assertThat(claim.consent().orElseThrow()).isEqualTo(new ConsentState(Consent.DEEMED, REJECTED));
        }

        @Test
        void can_be_declined_after_it_was_given() {
            Claim claim = filed();
            claim.recordConsent(REJECTED);
            claim.recordConsentDeclined(DISPUTED);

            assertThat(claim.isConsentKnown()).isFalse();
        }
    }

    @Nested
    class The_end {
        @Test
        void is_active_only_when_accepted_consented_to_and_confirmed() {
            Claim claim = filed();
            claim.recordDecision(Decision.ACCEPTED, null, REJECTED);
            assertThatThrownBy(() -> association.confirm(REJECTED)).hasMessageContaining("not both");
            claim.recordConsent(REJECTED);
            assertThatThrownBy(() -> association.end(Outcome.ACTIVE, REJECTED)).hasMessageContaining("not confirmed");

            association.confirm(REJECTED);
            association.end(Outcome.ACTIVE, REJECTED);

            assertThat(association.lines()).noneMatch(line -> line.heldKey() == null);
        }

        @Test
        void lets_the_lines_go_unless_active() {
            association.end(Outcome.POE_DECLINED, REJECTED);

            assertThat(association.lines()).allMatch(line -> line.heldKey() == null);
            assertThat(association.engagement().workloadNames()).containsExactly("Exchange", "Teams");
        }

        @Test
        void is_the_end() {
            association.end(Outcome.WITHDRAWN, REJECTED);

            assertThatThrownBy(() -> association.acceptPoe(1)).isInstanceOf(AssociationAlreadyEnded.class);
            assertThatThrownBy(() -> association.end(Outcome.REJECTED, REJECTED))
                    .isInstanceOf(AssociationAlreadyEnded.class);
            assertThatThrownBy(() -> association.withdraw("x", "y", REJECTED))
                    .isInstanceOf(AssociationAlreadyEnded.class);
        }
    }

    @Test
    void an_individual_is_recognised_by_the_tenant_not_by_name() {
        Customer individual = new Customer(
                CustomerKind.INDIVIDUAL, "Jo Ellis", "c9d8e7f6-5555-4444-8333-222211110000", "x.example", null, null);

        assertThat(individual.publicName()).isEqualTo("Individual, tenant c9d8e7f6");
        assertThat(association.customer().publicName()).isEqualTo("Contoso Ltd");
    }

    private Claim filed() {
        association.acceptPoe(1);
        Claim claim = association.openClaim();
        claim.markCreated("1000001", StatusSeen.of(ClaimStatus.SUBMITTED, SUBMITTED), SUBMITTED);
        return claim;
    }
}
