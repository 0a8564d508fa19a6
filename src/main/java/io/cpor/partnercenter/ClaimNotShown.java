package io.cpor.partnercenter;

/** Partner Center is well, but shows us nothing of that claim, or takes nothing for it: not yet, not of us, or not in that form. */
public final class ClaimNotShown extends PartnerCenterUnavailable {
    private static final long serialVersionUID = 1L;

    ClaimNotShown(String what) {
        super(what);
    }
}
