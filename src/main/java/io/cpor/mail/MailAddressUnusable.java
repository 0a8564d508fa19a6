package io.cpor.mail;

/**
 * The mail was not sent, because its address cannot be mailed safely. The message names no address, because the engine keeps
 * it in its history.
 */
public final class MailAddressUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MailAddressUnusable(String why) {
        super("The mail was not sent: " + why
                + " Correct the address of this case (Send again, or Chase customer), then retry.");
    }
}
