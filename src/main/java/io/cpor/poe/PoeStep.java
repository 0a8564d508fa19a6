package io.cpor.poe;

import io.cpor.association.value.Coded;

/** What happens to a POE on its way to the signature; together they are the evidence's chain of events. */
public enum PoeStep implements Coded {
    SENT("sent"),
    REMINDED("reminded"),
    /** The link was fetched, perhaps by a mail scanner. */
    LINK_FETCHED("link-fetched"),
    /** The page behind the link was opened by a browser. */
    OPENED("opened"),
    FORM_DOWNLOADED("form-downloaded"),
    FORM_UPLOADED("form-uploaded"),
    DRAFT_SAVED("draft-saved"),
    /** What is to be signed was shown as a whole. */
    REVIEWED("reviewed"),
    SIGNED("signed"),
    SCAN_UPLOADED("scan-uploaded");

    private final String code;

    PoeStep(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
