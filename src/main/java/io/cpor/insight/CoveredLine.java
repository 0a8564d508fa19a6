package io.cpor.insight;

import io.cpor.association.Outcome;
import io.cpor.association.agreement.EngagementLevel;
import io.cpor.association.agreement.EngagementPurpose;
import java.time.LocalDate;
import java.util.Set;

/**
 * A workload or subscription of a customer: how it stands with us, and how it is used.
 *
 * @param code the workload's code, or the subscription's ID
 * @param name what Microsoft calls it today
 * @param associationId the association by which it stands so, or {@code null} if there is none
 * @param outcome how that association ended, or {@code null}
 * @param since since when it stands so, or {@code null}
 * @param figure its newest figures, or {@code null} if no report has any
 * @param openPurposes what no active association serves
 * @param reported whether any report of Microsoft's can tell how it is used
 */
public record CoveredLine(
        String code,
        String name,
        EngagementLevel level,
        LineState state,
        String associationId,
        Outcome outcome,
        LocalDate since,
        Figure figure,
        Set<EngagementPurpose> openPurposes,
        boolean reported) {
    public CoveredLine {
        openPurposes = Set.copyOf(openPurposes);
    }

    /** How many paid seats nobody uses; 0 if that is not known. */
    public long unusedSeats() {
        Long unused = figure == null ? null : figure.unusedSeats();
        return unused == null ? 0 : unused;
    }

    public boolean isWorkload() {
        return level == EngagementLevel.WORKLOAD;
    }
}
