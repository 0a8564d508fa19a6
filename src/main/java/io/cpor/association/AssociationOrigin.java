package io.cpor.association;

import io.cpor.association.value.Coded;

/** Where an association came from. */
public enum AssociationOrigin implements Coded {
    /** A signed agreement: a process carried it from there. */
    AGREEMENT,
    /** A file of Microsoft's, in which it was approved already; no process carries it. */
    ADOPTED
}
