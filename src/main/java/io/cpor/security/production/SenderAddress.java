package io.cpor.security.production;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells whether mails can come from an address. The rule is the one that mails are sent by. */
final class SenderAddress {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_DOMAIN = 253;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern LOCAL = Pattern.compile(ATOM + "(\\." + ATOM + ")*");
    private static final Pattern DOMAIN =
            Pattern.compile("(" + LABEL + "\\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

    private SenderAddress() {}

    static boolean isUsable(String address) {
        int at = address.lastIndexOf('@');
        if (at < 0
                || at > LONGEST_LOCAL
                || !LOCAL.matcher(address.substring(0, at)).matches()) {
            return false;
        }
        String domain = ascii(address.substring(at + 1));
        return DOMAIN.matcher(domain).matches()
                && domain.length() <= LONGEST_DOMAIN
                && at + 1 + domain.length() <= LONGEST;
    }

    /** The domain as mail servers know it, or an empty text if the conversion cannot be undone to what was typed. */
    private static String ascii(String domain) {
        if (domain.chars().allMatch(c -> c < 128)) {
            return domain;
        }
        try {
            String ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
            String typed = Normalizer.normalize(domain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
            return IDN.toUnicode(ascii, IDN.USE_STD3_ASCII_RULES).equals(typed) ? ascii : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
