package io.cpor.poe;

/** A scanned POE cannot be accepted before somebody typed off what it says. */
public final class AnswersMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AnswersMissing() {
        super(
                "Nobody has typed off yet what the document says. Type it off in the tab \"POE\"; another reviewer can then accept it.");
    }
}
