package io.cpor.partnercenter;

import io.cpor.association.Association;
import io.cpor.association.claim.StatusSeen;
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
        String claimId, String externalReference, StatusSeen seen, String tenantId, List<String> lines) {

    /** As far as people tell us of it, who look it up in the portal. */
    FiledClaim(String claimId, StatusSeen seen) {
        this(claimId, null, seen, null, List.of());
    }

    /** Why this is not, or may not be, the claim of that association, in words; nothing if it is. */
    public Optional<String> mismatch(Association association) {
        String tenant = association.customer().tenantId();
        if (tenantId == null) {
            return Optional.of(named() + " does not say of which tenant it is, so it may be somebody else's. This"
                    + " association is for the tenant " + tenant + ".");
        }
        if (!tenantId.equalsIgnoreCase(tenant)) {
            return Optional.of(named() + " is for the tenant " + tenantId + ". This association is for the tenant "
                    + tenant + ".");
        }
        return lines.stream()
                .filter(line -> !association.hasLineCalled(line))
                .findFirst()
                .map(line -> named() + " covers " + line + ", which this association does not claim.");
    }

    private String named() {
        return "The claim " + claimId + ", which Partner Center has under the reference " + externalReference + ",";
    }
}
