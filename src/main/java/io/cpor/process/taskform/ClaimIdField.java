package io.cpor.process.taskform;

import io.cpor.association.Associations;
import io.cpor.association.claim.TypedClaimId;
import io.cpor.process.Variable;
import org.springframework.stereotype.Component;

/** A claim ID that a person read off the portal; each is of one association. */
@Component
public final class ClaimIdField {
    private final Associations associations;

    ClaimIdField(Associations associations) {
        this.associations = associations;
    }

    /**
     * The claim ID, with what is wrong with it noted.
     *
     * @param again the field in which it stands once more
     */
    public String read(Variable<String> field, Variable<String> again, TaskFormReader answer) {
        String claimId = answer.line(field);
        String complaint = TypedClaimId.complaint(claimId, answer.line(again));
        if (complaint != null) {
            answer.fault(field, "Claim ID: " + complaint);
        }
        associations
                .byClaimId(claimId)
                .ifPresent(other ->
                        answer.fault(field, "Claim ID: " + claimId + " belongs to association " + other.id() + "."));
        return claimId;
    }
}
