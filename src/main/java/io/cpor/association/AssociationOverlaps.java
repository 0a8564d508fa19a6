package io.cpor.association;

/**
 * A line is claimed already by an association of ours that is open or active: each workload of a tenant can be
 * associated once, and each subscription once in each partner role (field facts 1.5).
 */
public final class AssociationOverlaps extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AssociationOverlaps(String otherId, String line) {
        super("Association " + otherId + " already claims " + line
                + " for this customer. Withdraw that one first, or leave this line out.");
    }
}
