package io.cpor.association.adoption;

import io.cpor.association.ApprovedAssociation;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What adopting a claim would do or did.
 *
 * @param associationId the association that it became or is linked to; {@code null} of one that is skipped or only looked at
 * @param why in words; empty if there is nothing to say
 * @param facts what it becomes, if it can be adopted, else {@code null}
 * @param unknown the names of workloads that nobody knows
 * @param heldLines what the association that it is linked to holds of it; {@code null} if that has the very claim
 * @param needsLocation whether it can be adopted once somebody says which location claimed it
 */
public record AdoptionVerdict(
        ApprovedClaim claim,
        AdoptionOutcome outcome,
        String associationId,
        String why,
        ApprovedAssociation facts,
        List<String> unknown,
        String heldLines,
        boolean needsLocation) {

    static AdoptionVerdict adoptable(ApprovedClaim claim, ApprovedAssociation facts) {
        return new AdoptionVerdict(claim, AdoptionOutcome.ADOPTED, null, "", facts, List.of(), null, false);
    }

    /** An association here has the very claim. */
    static AdoptionVerdict known(ApprovedClaim claim, String associationId) {
        return new AdoptionVerdict(
                claim,
                AdoptionOutcome.LINKED,
                associationId,
                associationId + " has this claim already.",
                null,
                List.of(),
                null,
                false);
    }

    /** An association here holds some of its lines. */
    static AdoptionVerdict held(ApprovedClaim claim, String associationId, String lines) {
        return new AdoptionVerdict(
                claim,
                AdoptionOutcome.LINKED,
                associationId,
                associationId + " claims " + lines + " of this customer already. Look there which claim is its own.",
                null,
                List.of(),
                lines,
                false);
    }

    static AdoptionVerdict skipped(ApprovedClaim claim, String why) {
        return skipped(claim, why, List.of(), false);
    }

    static AdoptionVerdict unknown(ApprovedClaim claim, List<String> names, boolean needsLocation) {
        String words = names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
        return skipped(
                claim,
                "Nobody has said yet which " + (names.size() == 1 ? "workload " : "workloads ") + words
                        + (names.size() == 1 ? " is." : " are."),
                names,
                needsLocation);
    }

    static AdoptionVerdict withoutLocation(ApprovedClaim claim) {
        return skipped(claim, "The file names no location of ours for it; say which one claimed it.", List.of(), true);
    }

    private static AdoptionVerdict skipped(
            ApprovedClaim claim, String why, List<String> unknown, boolean needsLocation) {
        return new AdoptionVerdict(claim, AdoptionOutcome.SKIPPED, null, why, null, unknown, null, needsLocation);
    }

    AdoptionVerdict withAssociation(String id) {
        return new AdoptionVerdict(claim, outcome, id, why, facts, unknown, heldLines, needsLocation);
    }

    /** Whether it can be adopted, perhaps once a name or the location is answered. */
    public boolean isOffered() {
        return isAdoptable() || needsLocation || !unknown.isEmpty();
    }

    /** Whether an association here has the very claim. */
    public boolean isHere() {
        return outcome == AdoptionOutcome.LINKED && heldLines == null;
    }

    public boolean isAdoptable() {
        return outcome == AdoptionOutcome.ADOPTED;
    }
}
