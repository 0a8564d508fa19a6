package io.cpor.association;

import io.cpor.association.value.Coded;

/** How an association that Microsoft had accepted came to be none (field facts 2.2, 2.4 and 2.7). */
public enum LossCause implements Coded {
    /** The customer declined, which is possible at any time. */
    DECLINED,
    /** Somebody at the partner disassociated the customer. */
    DISASSOCIATED,
    /** Microsoft rejected it after all. */
    REJECTED;

    private static final String CUSTOMER_DECLINED = "Customer declined";
    private static final String PARTNER_REQUEST = "Partner request";

    /** Which one Microsoft's reason for a rejection tells of. */
    public static LossCause of(String reason) {
        String given = reason == null ? "" : reason.strip();
        if (given.equalsIgnoreCase(CUSTOMER_DECLINED)) {
            return DECLINED;
        }
        return given.equalsIgnoreCase(PARTNER_REQUEST) ? DISASSOCIATED : REJECTED;
    }
}
