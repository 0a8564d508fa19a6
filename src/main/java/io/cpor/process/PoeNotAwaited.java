package io.cpor.process;

/** The process is just sending this POE anew and takes nothing for it now; a little later it does. */
public final class PoeNotAwaited extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PoeNotAwaited() {
        super("This proof of execution is just being sent again.");
    }
}
