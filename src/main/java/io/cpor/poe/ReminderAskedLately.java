package io.cpor.poe;

/** Staff had the customer reminded a few hours ago, so nobody is mailed again. */
public final class ReminderAskedLately extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReminderAskedLately() {
        super("Staff had the customer reminded less than a day ago.");
    }
}
