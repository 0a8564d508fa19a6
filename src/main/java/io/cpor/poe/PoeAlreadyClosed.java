package io.cpor.poe;

/** The POE is signed or declined already; what comes now changes nothing. */
public final class PoeAlreadyClosed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PoeAlreadyClosed() {
        super("This proof of execution is already signed or declined.");
    }
}
