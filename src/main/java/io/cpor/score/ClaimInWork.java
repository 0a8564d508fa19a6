package io.cpor.score;

import io.cpor.association.programme.ScoreTrack;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * What the claims in work of one customer can bring in one track.
 *
 * @param track {@code null} if they count in none, or nobody knows in which
 * @param associationIds the claims
 * @param workloads their names
 * @param customerAdd points for a new customer, once one of them is approved
 * @param deployment points for a deployment, once enough of what is paid for is used
 * @param missingUsers how many more must use it for that; {@code null} if there is none to be had
 * @param why why there are not more
 */
public record ClaimInWork(
        String tenantId,
        String customer,
        ScoreTrack track,
        List<String> associationIds,
        List<String> workloads,
        BigDecimal customerAdd,
        BigDecimal deployment,
        Long missingUsers,
        Set<NoPoints> why) {
    public BigDecimal upTo() {
        return customerAdd.add(deployment);
    }
}
