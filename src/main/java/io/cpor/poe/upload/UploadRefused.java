package io.cpor.poe.upload;

/** An uploaded file does not come in; the message tells the person who uploads what to do. */
public final class UploadRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    UploadRefused(Reason reason) {
        super(reason.sentence());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
