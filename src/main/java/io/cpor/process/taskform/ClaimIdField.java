package io.cpor.process.taskform;

import io.cpor.association.Associations;
import io.cpor.process.Variable;
import org.springframework.stereotype.Component;

/** A claim ID that a person read off the portal; each is of one association. */
@Component
public final class ClaimIdField {
    private static final int LONGEST = 64;

    private final Associations associations;

    ClaimIdField(Associations associations) {
        this.associations = associations;
    }

    /** The claim ID, with what is wrong with it noted. */
    public String read(Variable<String> field, TaskFormReader answer) {
        String claimId = answer.require(
                field,
                "Claim ID",
                "the claim ID that Partner Center shows, such as 1000027",
                id -> id.length() <= LONGEST);
        associations
                .byClaimId(claimId)
                .ifPresent(other ->
                        answer.fault(field, "Claim ID: " + claimId + " belongs to association " + other.id() + "."));
        return claimId;
    }
}
