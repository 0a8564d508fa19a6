package io.cpor.process.bulk;

import io.cpor.table.TableRefused;

/** A file of agreements that is not taken in, and changed nothing; the message says why and what to do. */
public final class BulkRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What stands against it. */
    public enum Kind {
        NOT_A_TABLE,
        TOO_LARGE,
        WRONG_COLUMNS,
        /** Too many files wait already. */
        BUSY
    }

    private final Kind kind;

    BulkRefused(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    static BulkRefused of(TableRefused refused) {
        return new BulkRefused(Kind.valueOf(refused.kind().name()), refused.getMessage());
    }

    public Kind kind() {
        return kind;
    }
}
