package io.cpor.report.layout;

/** A cell cannot be read; the message names its column and what stands there. */
final class UnreadableCell extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableCell(String message) {
        super(message, null, false, false); // many of them are usual, and where they come from tells nothing
    }
}
