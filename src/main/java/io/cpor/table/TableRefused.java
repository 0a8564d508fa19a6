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

    /** @param what the rows should be, such as {@code agreement} */
    public static TableRefused noRows(String what) {
        return new TableRefused(Kind.WRONG_COLUMNS, "The file names its columns, but holds no " + what + ".");
    }

    /** Whoever looked at the sheet did not see all of it. */
    public static TableRefused hiddenRows() {
        return new TableRefused(Kind.NOT_A_TABLE, "The sheet has hidden rows; show them, or copy the visible ones.");
    }

    /** @param words what the file is instead, and what to do */
    public static TableRefused otherTable(String words) {
        return new TableRefused(Kind.WRONG_COLUMNS, words);
    }

    public Kind kind() {
        return kind;
    }
}
