package io.cpor.poe.upload;

/** An uploaded file does not come in; the message tells the person who uploads what to do. */
public final class UploadRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final RejectionReason reason;

    UploadRefused(RejectionReason reason) {
        super(reason.sentence());
        this.reason = reason;
    }

    public RejectionReason reason() {
        return reason;
    }
}
