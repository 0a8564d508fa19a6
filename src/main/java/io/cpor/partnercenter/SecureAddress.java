package io.cpor.partnercenter;

import java.net.URI;

/** Tells whether calls to an address, with the secrets they carry, can be read on the way. */
final class SecureAddress {
    /** The end of a sentence that begins with the setting. */
    static final String REFUSAL = " is neither https nor an address of this machine. Give one such as"
            + " https://bridge.partner.example, or http://localhost:9000 for a program that runs here";

    private static final String THIS_MACHINE = "localhost|127(\\.\\d{1,3}){3}|\\[(::1|0:0:0:0:0:0:0:1)]";

    private SecureAddress() {}

    static boolean isSecure(URI url) {
        if (url.getHost() == null) {
            return false;
        }
        return "https".equalsIgnoreCase(url.getScheme())
                || "http".equalsIgnoreCase(url.getScheme()) && url.getHost().matches(THIS_MACHINE);
    }
}
