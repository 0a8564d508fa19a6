package io.cpor.association;

/** No association has this id. */
public final class AssociationUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AssociationUnknown(String id) {
        super("There is no association " + id + ".");
    }
}
