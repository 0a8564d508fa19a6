package io.cpor.score;

import io.cpor.association.programme.ScoreTrack;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A customer who stands just below a deployment, by the line that is nearest to one.
 *
 * @param missingUsers how many more must use it
 * @param associationId by which the line is ours, since when
 * @param whenClaimed the share in the month of a claim of which it matters; {@code null} if it does not, or is not known
 * @param young whether the claim is so young that this share matters
 * @param points how many the deployment can bring; none if its part of the score is full
 */
public record NearDeployment(
        String tenantId,
        String customer,
        String code,
        String workload,
        ScoreTrack track,
        YearMonth month,
        UsedShare share,
        long missingUsers,
        String associationId,
        LocalDate since,
        UsedShare whenClaimed,
        boolean young,
        BigDecimal points) {
    /** Whether nobody knows if it was used so much when it was claimed that it brings nothing. */
    public boolean isDoubtful() {
        return young && whenClaimed == null;
    }
}
