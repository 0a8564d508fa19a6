package io.cpor.partnercenter;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.claim.Claim;
import io.cpor.association.claim.ClaimStatus;
import io.cpor.association.claim.StatusSeen;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A person files, answers and disputes in the portal; here it is only recorded. What is known of a claim is what was last
 * told to us about it.
 */
final class FilingByHand implements PartnerCenter {
    private final Associations associations;
    private final Clock clock;

    FilingByHand(Associations associations, Clock clock) {
        this.associations = associations;
        this.clock = clock;
    }

    @Override
    public boolean filedByHand() {
        return true;
    }

    @Override
    public Optional<FiledClaim> find(String externalReference) {
        return Optional.empty();
    }

    @Override
    public Optional<FiledClaim> findSent(String externalReference, Instant sent) {
        return Optional.empty();
    }

    @Override
    public FiledClaim create(Association association, Claim claim) {
        throw new IllegalStateException("claims are filed by hand; the process leads to File claim in Partner Center");
    }

    @Override
    public void attachPoe(String claimId, ClaimDocument document) {
        // the person who files the claim uploads it
    }

    @Override
    public void attachFile(String claimId, String fileId, String name, ClaimDocument document) {
        // the person who answers in the portal uploads it there
    }

    @Override
    public FiledClaim look(String claimId) {
        return new FiledClaim(claimId, ours(claimId).lastSeen().orElseThrow());
    }

    private Claim ours(String claimId) {
        return associations
                .byClaimId(claimId)
                .flatMap(Association::currentClaim)
                .orElseThrow(() -> new IllegalStateException("no association of ours has claim " + claimId));
    }

    @Override
    public FiledClaim resubmit(String claimId, String answer, List<String> drops, String key) {
        return reportedClaim(claimId, ClaimStatus.SUBMITTED, drops);
    }

    @Override
    public FiledClaim dispute(String claimId, String justification, String key) {
        return reportedClaim(claimId, ClaimStatus.DISPUTE, List.of());
    }

    @Override
    public FiledClaim disassociate(String claimId, String reason, String key) {
        return reportedClaim(claimId, ClaimStatus.REJECTED_FINAL, List.of());
    }

    /** As of the day on which it was done, so that an export shows as news what came after; and after what was known. */
    private FiledClaim reportedClaim(String claimId, ClaimStatus status, List<String> drops) {
        Claim claim = ours(claimId);
        Instant at = claim.byHandAt().orElseGet(clock::instant);
        Instant known = claim.lastSeen().map(StatusSeen::changedAt).orElse(at);
        String dropped = drops.isEmpty() ? null : String.join("\n", drops);
        return new FiledClaim(
                claimId, new StatusSeen(status.code(), null, null, at.isBefore(known) ? known : at, null, dropped));
    }

    @Override
    public ClaimChanges changedSince(Instant since) {
        return new ClaimChanges(List.of(), false);
    }
}
