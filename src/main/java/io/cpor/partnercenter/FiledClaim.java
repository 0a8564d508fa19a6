package io.cpor.partnercenter;

import io.cpor.association.Association;
import io.cpor.association.CaseReference;
import io.cpor.association.claim.StatusSeen;
import io.cpor.association.value.Texts;
import java.util.List;
import java.util.Optional;

/**
 * A claim as Partner Center shows it.
 *
 * @param claimId Microsoft's number of it; opaque to us
 * @param externalReference what we created it with, or {@code null} for claims that are not ours
 * @param tenantId the customer's, or {@code null} if Partner Center does not say
 * @param lines the workloads and the ids of the subscriptions that it covers, as far as Partner Center names them
 */
public record FiledClaim(
        String claimId, String externalReference, StatusSeen seen, String tenantId, List<ShownLine> lines) {

    /** Of what Partner Center calls something, for the eyes of people. */
    private static final int LONGEST_NAME = 200;

    /** As far as people tell us of it, who look it up in the portal. */
    FiledClaim(String claimId, StatusSeen seen) {
        this(claimId, null, seen, null, List.of());
    }

    /**
     * Why this is not surely the claim of that association, in words; nothing if it is. For a claim that is to become the
     * association's: what Partner Center does not say counts against it.
     */
    public Optional<String> mismatch(Association association) {
        if (tenantId == null) {
            return Optional.of(named() + " does not say of which tenant it is, so it may be somebody else's. This"
                    + " association is for the tenant "
                    + association.customer().tenantId() + ".");
        }
        return contradiction(association).or(() -> otherLine(association)).or(() -> otherReference(association));
    }

    /**
     * Why this is surely not the claim of that association, in words. For a claim that is the association's as far as we
     * know, before it is believed or changed: what Partner Center does not say, or calls otherwise, says nothing against it.
     */
    public Optional<String> contradiction(Association association) {
        String tenant = association.customer().tenantId();
        if (tenantId != null && !tenantId.equalsIgnoreCase(tenant)) {
            return Optional.of(named() + " is for the tenant " + tenantId + ". This association is for the tenant "
                    + tenant + ".");
        }
        boolean anotherOfOurs = CaseReference.ofAttempt(externalReference)
                .filter(reference -> !reference.equals(association.reference()))
                .isPresent();
        return anotherOfOurs ? otherReference(association) : Optional.empty();
    }

    /** Whether this is surely the claim that was created for that association under that reference. */
    public boolean wasCreated(Association association, String reference) {
        return reference.equals(externalReference) && mismatch(association).isEmpty();
    }

    /** Why this is surely not the claim that was created for that association under that reference, in words. */
    public Optional<String> contradiction(Association association, String reference) {
        return contradiction(association)
                .or(() -> otherLine(association))
                .or(() -> hasReference() && !reference.equals(externalReference)
                        ? Optional.of(
                                named() + " is another one than that created under the reference " + reference + ".")
                        : Optional.empty());
    }

    private Optional<String> otherLine(Association association) {
        return lines.stream()
                .filter(line -> !association.claimedLines().hasLineCalled(line.name())
                        && !association.claimedLines().hasLineCalled(line.meant()))
                .findFirst()
                .map(line -> named() + " covers " + Texts.cut(line.name(), LONGEST_NAME)
                        + ", which this association does not claim.");
    }

    private Optional<String> otherReference(Association association) {
        boolean ours = !hasReference()
                || association.claims().stream()
                        .map(association::externalReference)
                        .anyMatch(externalReference::equals);
        return ours
                ? Optional.empty()
                : Optional.of(named() + " is another one: this association has the reference " + association.reference()
                        + ".");
    }

    private boolean hasReference() {
        return externalReference != null && !externalReference.isBlank();
    }

    private String named() {
        return "The claim " + claimId
                + (hasReference()
                        ? ", which Partner Center has under the reference " + Texts.cut(externalReference, LONGEST_NAME)
                                + ","
                        : "");
    }
}
