package io.cpor.report.intake;

/** An import cannot be applied or forgotten in the state that it is in; the message says what to do. */
public final class NotPreviewed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotPreviewed(String message) {
        super(message);
    }
}
