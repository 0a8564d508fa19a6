package io.cpor.process.inbox.importing;

import io.cpor.association.claim.OpenClaim;
import java.util.List;

/**
 * What one side has and the other has not.
 *
 * @param notHere claims of the portal that no association here has
 * @param notInPortal open ones of ours that the file does not contain
 */
public record Drift(List<PortalClaim> notHere, List<OpenClaim> notInPortal) {
    /** A claim as the portal shows it. */
    public record PortalClaim(int line, String claimId, String status, String customerName, String workload) {}
}
