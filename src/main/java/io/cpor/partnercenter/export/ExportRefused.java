package io.cpor.partnercenter.export;

/** A file that cannot be read as an export at all; the message says why and what to do. */
public final class ExportRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Kind {
        /** It is neither CSV nor a plain Excel workbook. */
        NOT_A_TABLE,
        /** There is more of it than is read. */
        TOO_LARGE,
        /** It is a table, but not one of claims. */
        NO_CLAIMS
    }

    private final Kind kind;

    ExportRefused(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
