package io.cpor.association.claim;

import io.cpor.association.value.Coded;

/** Microsoft's statuses of a claim, in Microsoft's words (field facts 2.1), and what each means for our process. */
public enum ClaimStatus implements Coded {
    DRAFT("Draft", Verification.PENDING),
    SUBMITTED("Submitted", Verification.PENDING),
    UNDER_REVIEW("Under review", Verification.PENDING),
    PARTNER_ACTION_REQUIRED("Partner action required", Verification.ACTION_REQUIRED),
    APPROVED("Approved", Verification.VERIFIED),
    REJECTED("Rejected", Verification.REJECTED),
    DISPUTE("Dispute", Verification.PENDING),
    REJECTED_FINAL("Rejected final", Verification.REJECTED);

    private final String text;
    private final Verification meaning;

    ClaimStatus(String text, Verification meaning) {
        this.text = text;
        this.meaning = meaning;
    }

    @Override
    public String code() {
        return text;
    }

    public Verification meaning() {
        return meaning;
    }
}
