package io.cpor.poe;

/** As many files came for one POE as one may send. */
public final class TooManyUploads extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyUploads() {
        super("Too many files were uploaded for this request.");
    }
}
