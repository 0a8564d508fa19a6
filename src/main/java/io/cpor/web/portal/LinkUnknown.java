package io.cpor.web.portal;

/** The link is unknown, expired, revoked, used or malformed; which of these, nobody is told. */
final class LinkUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
