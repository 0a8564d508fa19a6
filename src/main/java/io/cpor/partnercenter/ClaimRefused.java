package io.cpor.partnercenter;

/** Partner Center refused a claim, definitely: the same claim would be refused again. The message is Partner Center's. */
public final class ClaimRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ClaimRefused(String why) {
        super(why);
    }
}
