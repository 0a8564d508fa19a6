package io.cpor.association.value;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address that we can mail to, exactly as it was typed. Programs on the way cut or convert letters that they do
 * not expect, and the mail would reach somebody else; so what cannot be mailed safely is refused where it is typed, and once
 * more before a mail is sent.
 *
 * @param typed the address as somebody gave it
 * @param smtp the same for the mail server: its domain in ASCII (IDNA), all else byte for byte
 */
public record MailAddress(String typed, String smtp) {
    /** In characters, and of these so many before the {@code @}. */
    public static final int LONGEST = 254;

    public static final int LONGEST_LOCAL = 64;

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern LOCAL = Pattern.compile(ATOM + "(\\." + ATOM + ")*");
    private static final Pattern DOMAIN =
            Pattern.compile("([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?");

    /** Why we cannot mail to what was typed. */
    public enum Problem {
        NO_ADDRESS("email", "This is not an e-mail address such as %s."),
        LETTERS(
                "email-letters",
                "We cannot mail to this address: before the @ only the letters a to z without accents, digits and signs"
                        + " such as . - _ + can stand. Give another address of this person, such as %s."),
        DOMAIN(
                "email-domain",
                "We cannot mail to this address: what stands after the @ is no domain that can be converted for mail."
                        + " Check it, or give the domain in the form that begins with xn--, or another address, such as"
                        + " %s."),
        LENGTH("email-long", "Too long, at most 254 characters, and of these at most 64 before the @."),
        CHARACTERS("unprintable", Texts.NOT_SEEN);

        private final String key;
        private final String words;

        Problem(String key, String words) {
            this.key = key;
            this.words = words;
        }

        /** The last part of its message key, for those who read another language. */
        public String key() {
            return key;
        }

        /** A sentence for staff and programs. */
        public String words(String example) {
            return words.formatted(example);
        }
    }

    /** @throws IllegalArgumentException if there is a {@link #problem}; the message does not name the address */
    public static MailAddress of(String typed) {
        Problem problem = problem(typed);
        if (problem != null) {
            throw new IllegalArgumentException(problem.words("ana@contoso.com"));
        }
        int at = typed.indexOf('@');
        return new MailAddress(typed, typed.substring(0, at + 1) + asciiDomain(typed.substring(at + 1)));
    }

    /** Whether a mail to the one reaches the other; a name for a domain and the same in ASCII are one, look-alikes are two. */
    public static boolean isSame(String one, String other) {
        return comparable(one).equals(comparable(other));
    }

    /** The address as mail servers know it, in small letters, by which it is compared and looked up. */
    public static String comparable(String typed) {
        String known = problem(typed) == null ? of(typed).smtp() : typed;
        return known.toLowerCase(Locale.ROOT);
    }

    /** Why we cannot mail to it, in a sentence for staff and programs, or {@code null}. */
    public static String complaint(String typed, String example) {
        Problem problem = problem(typed);
        return problem == null ? null : problem.words(example);
    }

    /** Why we cannot mail to it, or {@code null}. */
    public static Problem problem(String typed) {
        if (typed.length() > LONGEST) { // as it is stored; for mail servers it may be shorter
            return Problem.LENGTH;
        }
        if (Texts.complaintOfName(typed, LONGEST) != null) {
            return Problem.CHARACTERS;
        }
        int at = typed.indexOf('@');
        if (at <= 0 || at != typed.lastIndexOf('@') || at == typed.length() - 1) {
            return Problem.NO_ADDRESS;
        }
        String local = typed.substring(0, at);
        if (!LOCAL.matcher(local).matches()) {
            return LOCAL.matcher(withoutOtherLetters(local)).matches() ? Problem.LETTERS : Problem.NO_ADDRESS;
        }
        String domain = typed.substring(at + 1);
        if (domain.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
            return Problem.NO_ADDRESS;
        }
        String ascii = asciiDomain(domain);
        if (ascii == null) {
            return isAscii(domain) ? Problem.NO_ADDRESS : Problem.DOMAIN;
        }
        return local.length() > LONGEST_LOCAL || at + 1 + ascii.length() > LONGEST ? Problem.LENGTH : null;
    }

    private static String withoutOtherLetters(String local) {
        return local.codePoints()
                .map(c -> c > 127 && !Character.isISOControl(c) && !Character.isWhitespace(c) ? 'x' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /**
     * The domain as mail servers know it, or {@code null} if there is none. A conversion that cannot be undone to what was
     * typed is none: IDNA of 2003, which Java has, makes {@code strasse} of {@code straße}, which is another domain.
     */
    private static String asciiDomain(String domain) {
        if (isAscii(domain)) {
            return isDomain(domain) ? domain : null;
        }
        try {
            String ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
            String typed = Normalizer.normalize(domain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
            boolean same = IDN.toUnicode(ascii, IDN.USE_STD3_ASCII_RULES).equals(typed);
            return same && isDomain(ascii) ? ascii : null;
        } catch (IllegalArgumentException notConvertible) {
            return null;
        }
    }

    private static boolean isDomain(String ascii) {
        return DOMAIN.matcher(ascii).matches()
                && ascii.length() <= 253
                && Pattern.compile("\\.").splitAsStream(ascii).allMatch(label -> label.length() <= 63);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }
}
