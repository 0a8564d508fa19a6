package io.cpor.partnercenter;

/**
 * Partner Center gave no answer that can be relied on, so what it did is unknown: look before asking again. The message
 * holds nothing of the request or the answer's body, because the engine keeps it in its history.
 */
public sealed class PartnerCenterUnavailable extends RuntimeException permits ClaimNotShown, PartnerCenterBusy {
    private static final long serialVersionUID = 1L;

    public PartnerCenterUnavailable(String what) {
        super(what);
    }
}
