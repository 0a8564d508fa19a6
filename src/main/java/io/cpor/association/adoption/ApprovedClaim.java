package io.cpor.association.adoption;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A claim that Microsoft approved, as a file shows it.
 *
 * @param tenantId in lower case, or {@code null} if the file does not say
 * @param customerName or {@code null}
 * @param locationId the partner's location, or {@code null} if the file names none of ours
 * @param solutionArea in the file's writing, or {@code null}
 * @param partnerRole in the file's writing, or {@code null}
 * @param associatedOn since when it is associated, or {@code null} if the file does not say
 * @param approvedAt since when it is approved, as far as the file tells
 * @param doubt why it is adopted only if somebody names it, or {@code null}
 */
public record ApprovedClaim(
        String claimId,
        String tenantId,
        String customerName,
        String locationId,
        String solutionArea,
        String partnerRole,
        List<ClaimedName> lines,
        LocalDate associatedOn,
        Instant approvedAt,
        String doubt) {
    public ApprovedClaim {
        lines = List.copyOf(lines);
    }
}
