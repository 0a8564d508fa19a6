package io.cpor.process.inbox.importing;

import io.cpor.table.TableRefused;

/** A file that is not imported, and changed nothing; the message says why and what to do. */
public final class ImportRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What stands against it. */
    public enum Kind {
        /** It is neither CSV nor a plain Excel workbook. */
        NOT_A_TABLE,
        /** There is more of it than is read. */
        TOO_LARGE,
        /** It is a table, but not one of claims. */
        WRONG_COLUMNS,
        /** Too many imports wait already. */
        BUSY
    }

    private final Kind kind;

    ImportRefused(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    static ImportRefused of(TableRefused refused) {
        return new ImportRefused(Kind.valueOf(refused.kind().name()), refused.getMessage());
    }

    public Kind kind() {
        return kind;
    }
}
