package io.cpor.process.history;

import io.cpor.association.AssociationOrigin;
import java.time.LocalDate;

/**
 * Which instances to look for. Whatever is empty or {@code null} restricts nothing.
 *
 * @param definition the id of one version of a process; without it, all versions of the association's process
 * @param association a part of the association's id in any case
 * @param customer a part, in any case, of the name by which the customer is shown
 * @param startedFrom the first day, in the time zone of the partner's office
 * @param startedTo the last day, all of it
 * @param origin where the association came from; adopted ones count as started and ended on the day of their adoption
 */
public record InstanceSearch(
        String definition,
        String association,
        String customer,
        InstanceState state,
        EndedAs outcome,
        LocalDate startedFrom,
        LocalDate startedTo,
        LocalDate endedFrom,
        LocalDate endedTo,
        AssociationOrigin origin) {
    /** All that carry an association. */
    public static final InstanceSearch ALL = new InstanceSearch("", "", "", null, null, null, null, null, null, null);

    InstanceSearch in(InstanceState only) {
        return new InstanceSearch(
                definition, association, customer, only, outcome, startedFrom, startedTo, endedFrom, endedTo, origin);
    }
}
