package io.cpor.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cpor.association.Adoption;
import io.cpor.association.Association;
import io.cpor.association.AssociationOrigin;
import io.cpor.association.DroppedLine;
import io.cpor.association.Ending;
import io.cpor.association.Loss;
import io.cpor.association.Outcome;
import io.cpor.association.Withdrawal;
import io.cpor.association.agreement.Agreement;
import io.cpor.association.agreement.Customer;
import io.cpor.association.agreement.Engagement;
import io.cpor.association.agreement.Partner;
import io.cpor.association.claim.AnswerFile;
import io.cpor.association.claim.Claim;
import io.cpor.association.claim.Consent;
import io.cpor.association.claim.ConsentState;
import io.cpor.association.claim.Decision;
import io.cpor.association.claim.DecisionMade;
import io.cpor.association.claim.StatusSeen;
import io.cpor.association.value.OfficeTime;
import io.cpor.poe.Poe;
import io.cpor.process.CaseSummary;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An association as the API shows it. Microsoft's claim status, the customer's consent and our own progress are three
 * things, and three fields.
 *
 * @param origin where it came from; an adopted one has no agreement, contacts, POE or boxes
 * @param adoption how it was adopted; absent if it was not
 * @param reference what Partner Center knows it by: followed by the attempt, it is the external reference of each claim
 * @param status {@code open}, the outcome, or {@code lost} if it was active and was lost afterwards
 * @param outcome how it ended; absent until then
 * @param summary all three in one sentence, for people
 * @param waitingAt the ids of the boxes of the diagram it stands at
 * @param claim the current attempt at Partner Center; {@code claims} holds all attempts
 * @param engagement what is claimed; lines that the reviewer dropped are in {@code droppedLines}
 * @param files what staff attached to answers to Microsoft's reviewer; each is at {@code files/} and its id
 * @param loss how, when and why it was lost after it was active; absent if it was not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssociationView(
        String id,
        String reference,
        AssociationOrigin origin,
        Adoption adoption,
        String status,
        Outcome outcome,
        String summary,
        Set<String> waitingAt,
        Instant openedAt,
        String openedBy,
        Instant endedAt,
        Customer customer,
        Engagement engagement,
        Partner partner,
        Agreement agreement,
        PoeView poe,
        ClaimView claim,
        List<ClaimView> claims,
        Consent consent,
        Decision decision,
        Withdrawal withdrawal,
        Loss loss,
        List<DroppedLine> droppedLines,
        List<AnswerFile> files) {

    static AssociationView of(
            Association association,
            Optional<Poe> poe,
            List<AnswerFile> files,
            Set<String> waitingAt,
            OfficeTime office) {
        Optional<Claim> claim = association.currentClaim();
        Optional<Outcome> outcome = association.ending().map(Ending::outcome);
        return new AssociationView(
                association.id(),
                association.reference(),
                association.origin(),
                association.adoption().orElse(null),
                status(association),
                outcome.orElse(null),
                CaseSummary.of(association, waitingAt, office),
                waitingAt,
                association.opening().openedAt(),
                association.opening().openedBy(),
                association.ending().map(Ending::endedAt).orElse(null),
                association.customer(),
                association.engagement(),
                association.partner(),
                association.agreement(),
                poe.map(PoeView::of).orElse(null),
                claim.map(one -> ClaimView.of(association, one)).orElse(null),
                association.claims().stream()
                        .map(one -> ClaimView.of(association, one))
                        .toList(),
                claim.flatMap(Claim::consent).map(ConsentState::state).orElse(null),
                claim.flatMap(Claim::decision).map(DecisionMade::decision).orElse(null),
                association.withdrawal().orElse(null),
                association.loss().orElse(null),
                association.claimedLines().dropped(),
                files);
    }

    static String status(Association association) {
        return association.loss().isPresent()
                ? "lost"
                : association.ending().map(end -> end.outcome().code()).orElse("open");
    }

    /** One attempt at Partner Center; the status is in Microsoft's words. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ClaimView(
            int attempt,
            String externalReference,
            String claimId,
            String status,
            String subStatus,
            String reason,
            Instant submittedAt,
            Instant verifiedAt,
            String refusal,
            Instant disputedAt,
            ConsentState consent,
            DecisionMade decision) {
        static ClaimView of(Association association, Claim claim) {
            Optional<StatusSeen> seen = claim.lastSeen();
            return new ClaimView(
                    claim.attempt(),
                    association.externalReference(claim),
                    claim.claimId(),
                    seen.map(StatusSeen::status).orElse(null),
                    seen.map(StatusSeen::subStatus).orElse(null),
                    seen.map(StatusSeen::reason).orElse(null),
                    claim.submittedAt(),
                    seen.map(StatusSeen::verifiedAt).orElse(null),
                    claim.refusal(),
                    claim.dispute().map(dispute -> dispute.filedAt()).orElse(null),
                    claim.consent().orElse(null),
                    claim.decision().orElse(null));
        }
    }
}
