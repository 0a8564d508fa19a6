package io.cpor.process;

/** A file is not taken in, because many are here already; the message says what to do. */
public final class TooManyFiles extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TooManyFiles(String message) {
        super(message);
    }
}
