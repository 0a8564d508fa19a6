package io.cpor.poe;

/** The link is unknown, expired, revoked, used or malformed; which of these, nobody is told. */
public final class LinkUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LinkUnknown() {
        super("This link does not work.");
    }
}
