package io.cpor.process.filework;

import java.util.function.BooleanSupplier;

/** What is done with the stored files of one kind. */
public interface FileWorkKind {
    /** For the log. */
    String kindName();

    StoredFiles<?> files();

    /** Finds out what would be done; broken off, it begins anew. */
    void check(String id);

    /** @param over whether to stop for now; what is left is done in the next turn */
    void work(String id, BooleanSupplier over);

    /** It failed too often. */
    void giveUp(String id, RuntimeException why);
}
