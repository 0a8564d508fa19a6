package io.cpor.association.adoption;

import java.util.List;

/**
 * What somebody wants to be adopted.
 *
 * @param importId the file's, or {@code null} if the claims are looked for in every file
 * @param claimIds those that are meant; empty for all that the file shows
 * @param locationId the partner's location for claims of which the file names none, or {@code null}
 * @param answers what names mean that are not known yet
 */
public record AdoptionOrder(String importId, List<String> claimIds, String locationId, List<Answer> answers) {
    public AdoptionOrder {
        claimIds = List.copyOf(claimIds);
        answers = List.copyOf(answers);
    }

    /** @param code the workload's */
    public record Answer(String name, String code) {}

    public boolean isForAll() {
        return claimIds.isEmpty();
    }
}
