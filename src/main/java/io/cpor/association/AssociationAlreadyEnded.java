package io.cpor.association;

/** The association has its outcome, and nothing more can happen to it. */
public final class AssociationAlreadyEnded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AssociationAlreadyEnded(String id, Outcome outcome) {
        super("Association " + id + " has already ended as " + outcome.code() + ".");
    }
}
