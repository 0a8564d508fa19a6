package io.cpor.process;

/** Others changed the case since it was shown, or each time that this was tried; nothing of it was done. */
public final class CaseChangedMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param why what is as it was not when it was shown, as sentences that say what to do */
    public CaseChangedMeanwhile(String why) {
        super(why);
    }

    CaseChangedMeanwhile(Throwable last) {
        super(
                "Somebody or something else changed this case at the same moment. Nothing was changed by you."
                        + " Look at the case as it is now, and try again.",
                last);
    }
}
