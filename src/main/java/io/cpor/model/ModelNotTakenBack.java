package io.cpor.model;

/** A model cannot be taken back; nothing was changed. */
public final class ModelNotTakenBack extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ModelNotTakenBack(String why) {
        super(why);
    }
}
