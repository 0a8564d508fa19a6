package io.cpor.poe.typesetting;

/** Too many POEs are being drawn to be looked at; nothing was drawn. */
public final class PreviewsBusy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PreviewsBusy() {
        super("Too many POEs are being drawn at this moment.");
    }
}
