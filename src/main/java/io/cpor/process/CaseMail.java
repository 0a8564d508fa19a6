package io.cpor.process;

import java.util.Arrays;
import java.util.Optional;

/** The boxes that mail the customer, in whichever process of a case. A model may do without one. */
public enum CaseMail {
    PROOF_OF_EXECUTION(ProcessElements.SEND_POE.id(), "Proof of execution", true),
    REMINDER(ProcessElements.REMIND_CUSTOMER, "Reminder", true),
    CORRECTION(ProcessElements.REQUEST_CORRECTION, "Request for a correction", true),
    SIGNED_COPY(ProcessElements.SEND_SIGNED_COPY, "Signed copy", false),
    DECLINE_RECEIVED(ProcessElements.CONFIRM_DECLINE, "Confirmation of the decline", false),
    FILING_ANNOUNCED(ProcessElements.ANNOUNCE_FILING, "Announcement of the filing", false),
    REQUEST_WITHDRAWN(ProcessElements.CONFIRM_WITHDRAWAL, "Notice of the withdrawal", false);

    private final String box;
    private final String label;
    private final boolean toldByPoe;

    CaseMail(String box, String label, boolean toldByPoe) {
        this.box = box;
        this.label = label;
        this.toldByPoe = toldByPoe;
    }

    /** The id of the box. */
    public String box() {
        return box;
    }

    /** What people call it, such as "Signed copy". */
    public String label() {
        return label;
    }

    /** Whether the POE itself keeps when it was mailed, and the box may pass without mailing anything. */
    boolean isToldByPoe() {
        return toldByPoe;
    }

    static Optional<CaseMail> ofBox(String box) {
        return Arrays.stream(values()).filter(mail -> mail.box.equals(box)).findFirst();
    }
}
