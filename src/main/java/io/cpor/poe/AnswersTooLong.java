package io.cpor.poe;

/** An answer is longer than any form allows; nothing was saved. */
public final class AnswersTooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AnswersTooLong() {
        super("An answer is longer than any form allows.");
    }
}
