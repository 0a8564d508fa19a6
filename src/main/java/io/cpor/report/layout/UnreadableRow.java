package io.cpor.report.layout;

/** A row cannot be read; the message says each thing that is wrong with it. */
public final class UnreadableRow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableRow(String message) {
        super(message, null, false, false);
    }
}
