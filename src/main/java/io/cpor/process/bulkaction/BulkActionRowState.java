package io.cpor.process.bulkaction;

import io.cpor.association.value.Coded;

/** What became of one of the tasks or associations of a bulk action. */
public enum BulkActionRowState implements Coded {
    WAITING,
    DONE,
    REFUSED
}
