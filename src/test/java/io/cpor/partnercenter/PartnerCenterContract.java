package io.cpor.partnercenter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cpor.association.Association;
import io.cpor.association.AssociationExamples;
import io.cpor.association.claim.ClaimStatus;
import io.cpor.association.claim.StatusSeen;
import io.cpor.association.claim.Verification;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What the client and whatever stands behind it must do together. It is run against the sandbox, so that the sandbox the
 * other tests rely on is itself proven, and against recordings written from Microsoft's documented conventions.
 */
abstract class PartnerCenterContract {
    abstract PartnerCenter partnerCenter();

    /** Microsoft does that to the claim, out of our sight. */
    abstract void microsoft(String claimId, String step);

    final Association association = AssociationExamples.withAcceptedPoe("CPOR-2026-" + UUID.randomUUID());

    FiledClaim created() {
        return partnerCenter().create(association, association.openClaim());
    }

    @Test
    void a_claim_is_created_once_and_found_by_its_reference() {
        String reference = association.externalReference(association.openClaim());
        assertThat(partnerCenter().find(reference)).isEmpty();

        FiledClaim created = created();
        FiledClaim again = created();

        assertThat(created.claimId()).isNotBlank().isEqualTo(again.claimId());
        assertThat(created.externalReference()).isEqualTo(reference);
        assertThat(created.seen().is(ClaimStatus.SUBMITTED)).isTrue();
        assertThat(created.seen().changedAt()).isNotNull();
        assertThat(partnerCenter().find(reference)).map(FiledClaim::claimId).contains(created.claimId());
    }

    @Test
    void what_was_just_sent_may_be_there_although_it_does_not_show() {
        String reference = association.externalReference(association.openClaim());
        Instant now = Instant.now();

        assertThat(partnerCenter().findSent(reference, now.minus(Duration.ofHours(1))))
                .isEmpty();
        assertThatThrownBy(() -> partnerCenter().findSent(reference, now))
                .isInstanceOf(PartnerCenterBusy.class)
                .hasMessageContaining("may be there unseen");
        FiledClaim created = created();
        assertThat(partnerCenter().findSent(reference, now))
                .map(FiledClaim::claimId)
                .contains(created.claimId());
    }

    @Test
    void a_claim_is_looked_at() {
        FiledClaim created = created();

        assertThat(partnerCenter().look(created.claimId()).claimId()).isEqualTo(created.claimId());
    }

    @Test
    void a_verified_claim_says_when() {
        FiledClaim created = created();
        microsoft(created.claimId(), "verify");

        assertThat(partnerCenter().look(created.claimId()).seen().verifiedAt()).isNotNull();
    }

    @Test
    void a_poe_is_attached_and_attaching_it_again_is_no_fault() {
        FiledClaim created = created();
        ClaimDocument poe =
                new ClaimDocument("application/pdf", 5, "ab", () -> new ByteArrayInputStream("%PDF-".getBytes()));

        partnerCenter().attachPoe(created.claimId(), poe);
        partnerCenter().attachPoe(created.claimId(), poe);
    }

    @Test
    void a_file_goes_with_an_answer_and_putting_it_again_is_no_fault() {
        FiledClaim created = created();
        microsoft(created.claimId(), "request-information");
        String fileId = UUID.randomUUID().toString();
        ClaimDocument file = new ClaimDocument(
                "image/png", 4, "ab", () -> new ByteArrayInputStream("\u0089PNG".getBytes(ISO_8859_1)));

        partnerCenter().attachFile(created.claimId(), fileId, "Übersicht 1.png", file);
        partnerCenter().attachFile(created.claimId(), fileId, "Übersicht 1.png", file);

        assertThat(filesAt(created.claimId())).containsExactly(fileId);
    }

    /** The ids of the files that the other side keeps for the claim. */
    abstract List<String> filesAt(String claimId);

    @Test
    void a_line_that_the_reviewer_drops_is_named_and_the_claim_goes_on() {
        FiledClaim created = created();
        assertThat(created.seen().droppedLines()).isEmpty();
        microsoft(created.claimId(), "drop?line=Teams");

        StatusSeen seen = partnerCenter().look(created.claimId()).seen();

        assertThat(seen.droppedLines()).as("by its code").containsExactly("teams");
        assertThat(seen.meaning()).contains(Verification.PENDING);
    }

    @Test
    void a_competing_claim_is_shown_within_the_status() {
        FiledClaim created = created();
        underReview(created.claimId());
        microsoft(created.claimId(), "competing");

        StatusSeen seen = partnerCenter().look(created.claimId()).seen();

        assertThat(seen.competing()).isTrue();
        assertThat(seen.is(ClaimStatus.UNDER_REVIEW)).isTrue();
    }

    private void underReview(String claimId) {
        microsoft(claimId, "verify"); // the review has begun by then
    }

    @Test
    void a_question_is_answered() {
        FiledClaim created = created();
        microsoft(created.claimId(), "request-information");
        FiledClaim asked = partnerCenter().look(created.claimId());
        assertThat(asked.seen().is(ClaimStatus.PARTNER_ACTION_REQUIRED)).isTrue();
        assertThat(asked.seen().reason()).isNotBlank();

        FiledClaim resubmitted =
                partnerCenter().resubmit(created.claimId(), "Here it is.", List.of(), "resubmit " + created.claimId());

        assertThat(resubmitted.seen().is(ClaimStatus.SUBMITTED)).isTrue();
    }

    @Test
    void an_answer_that_is_sent_again_does_not_answer_the_next_question() {
        FiledClaim created = created();
        microsoft(created.claimId(), "request-information");
        FiledClaim first =
                partnerCenter().resubmit(created.claimId(), "Page 2.", List.of(), "first " + created.claimId());
        microsoft(created.claimId(), "request-information");

        FiledClaim again =
                partnerCenter().resubmit(created.claimId(), "Page 2.", List.of(), "first " + created.claimId());

        assertThat(again.seen().status()).isEqualTo(first.seen().status());
        assertThat(partnerCenter().look(created.claimId()).seen().is(ClaimStatus.PARTNER_ACTION_REQUIRED))
                .isTrue();
    }

    @Test
    void a_line_that_the_partner_takes_out_with_an_answer_is_shown_as_dropped() {
        FiledClaim created = created();
        microsoft(created.claimId(), "request-information");

        FiledClaim resubmitted = partnerCenter()
                .resubmit(created.claimId(), "Without Teams.", List.of("Teams"), "drop " + created.claimId());

        assertThat(resubmitted.seen().is(ClaimStatus.SUBMITTED)).isTrue();
        assertThat(resubmitted.seen().droppedLines()).containsExactly("teams");
    }

    @Test
    void a_rejection_is_disputed() {
        FiledClaim created = created();
        microsoft(created.claimId(), "reject");
        assertThat(partnerCenter().look(created.claimId()).seen().is(ClaimStatus.REJECTED))
                .isTrue();

        FiledClaim disputed =
                partnerCenter().dispute(created.claimId(), "It is all there.", "dispute " + created.claimId());

        assertThat(disputed.seen().is(ClaimStatus.DISPUTE)).isTrue();
    }

    @Test
    void a_claim_is_withdrawn() {
        FiledClaim created = created();

        FiledClaim withdrawn =
                partnerCenter().disassociate(created.claimId(), "No longer wanted.", "withdraw " + created.claimId());

        assertThat(withdrawn.seen().is(ClaimStatus.REJECTED_FINAL)).isTrue();
    }

    @Test
    void what_changed_is_listed_across_pages() {
        FiledClaim created = created();
        Instant since = created.seen().changedAt().minus(Duration.ofSeconds(1));

        ClaimChanges changed = partnerCenter().changedSince(since);

        assertThat(changed.claims()).extracting(FiledClaim::claimId).contains(created.claimId());
    }

    @Test
    void a_claim_that_cannot_be_is_refused_with_partner_centers_words() {
        Association refused = AssociationExamples.withAcceptedPoe("CPOR-2026-" + UUID.randomUUID(), "9900001");

        assertThatThrownBy(() -> partnerCenter().create(refused, refused.openClaim()))
                .isInstanceOf(ClaimRefused.class)
                .hasMessageContaining("9900001")
                .hasMessageContaining("code");
    }

    @Test
    void a_claim_that_is_not_there_is_no_answer_to_rely_on() {
        assertThatThrownBy(() -> partnerCenter().look("1")).isInstanceOf(PartnerCenterUnavailable.class);
    }
}
