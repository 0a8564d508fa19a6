package io.cpor.process.history;

import io.cpor.association.AssociationOrigin;
import java.time.Instant;
import java.util.List;

/**
 * An instance as the history lists it.
 *
 * @param id the engine's id of the instance, or {@code null} of an adopted association, which none ever carried
 * @param association its business key, or {@code null} if it carries none
 * @param customer by a name that is not personal data, or {@code null} without an association
 * @param incidents how many of its steps failed for good and wait for somebody
 * @param standsAt the boxes of the diagram it stands at, by name; none once it ended
 * @param outcome how it ended, or {@code null} until then
 * @param ended {@code null} until then
 * @param claimed what is claimed, or {@code null} without an association
 * @param origin where the association came from, or {@code null} without one
 * @param deadline the next date on which a task is due or a time is over, or {@code null} if nothing is
 * @param duration in milliseconds, from its start to its end or until now
 */
public record HistoricInstance(
        String id,
        String association,
        String customer,
        InstanceState state,
        int incidents,
        List<String> standsAt,
        EndedAs outcome,
        Instant started,
        Instant ended,
        long duration,
        Claimed claimed,
        AssociationOrigin origin,
        Instant deadline) {
    /**
     * What an association claims.
     *
     * @param role the partner role's code
     * @param lines the workloads or products, separated by commas
     * @param claimId of the newest attempt at Partner Center, or {@code null} until that is known
     */
    public record Claimed(String tenantId, String role, String lines, String claimId) {}
}
