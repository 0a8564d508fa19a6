package io.cpor.process;

/** Others changed the case each time that this was tried; nothing of it was done. */
public final class CaseChangedMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CaseChangedMeanwhile(Throwable last) {
        super(
                "Somebody or something else changed this case at the same moment. Nothing was changed by you."
                        + " Look at the case as it is now, and try again.",
                last);
    }
}
