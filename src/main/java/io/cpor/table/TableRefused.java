package io.cpor.table;

/** A file that cannot be read as the table it should be; the message says why and what to do. */
public final class TableRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Kind {
        /** It is neither CSV nor a plain Excel workbook. */
        NOT_A_TABLE,
        /** There is more of it than is read. */
        TOO_LARGE,
        /** It is a table, but without the columns that are needed. */
        WRONG_COLUMNS
    }

    private final Kind kind;

    TableRefused(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
