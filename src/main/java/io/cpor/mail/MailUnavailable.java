package io.cpor.mail;

/**
 * The mail server did not take a mail. The message names no address, because the engine keeps it in its history.
 */
public final class MailUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MailUnavailable(String kind) {
        super("The mail server did not take the mail: " + kind);
    }
}
