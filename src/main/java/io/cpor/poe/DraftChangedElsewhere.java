package io.cpor.poe;

/** The draft was changed on another page since this page showed it; nothing was saved. */
public final class DraftChangedElsewhere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DraftChangedElsewhere() {
        super("The answers were changed elsewhere since this page showed them.");
    }
}
