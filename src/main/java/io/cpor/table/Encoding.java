package io.cpor.table;

import java.nio.charset.Charset;
import java.util.stream.IntStream;

/** How the letters of a file may be written that does not say it. */
public enum Encoding {
    /** What Excel writes in Western Europe and America. */
    WESTERN("windows-1252", "Western European"),
    /** What Excel writes from Poland to Hungary. */
    CENTRAL("windows-1250", "Central European");

    private static final String BEFORE_WORDS = "¿¡";

    private final Charset charset;
    private final String label;

    Encoding(String charset, String label) {
        this.charset = Charset.forName(charset);
        this.label = label;
    }

    /** As people call it. */
    public String label() {
        return label;
    }

    Charset charset() {
        return charset;
    }

    String decode(byte[] content) {
        return new String(content, charset);
    }

    /** The one that leaves fewer signs amid the words, such as {@code Zak³ad}; the Western one if that does not tell. */
    static Encoding likeliest(byte[] content) {
        return signsInWords(CENTRAL.decode(content)) < signsInWords(WESTERN.decode(content)) ? CENTRAL : WESTERN;
    }

    private static long signsInWords(String text) {
        return IntStream.range(0, text.length())
                .filter(at -> isSign(text.charAt(at)))
                .filter(at -> at > 0 && Character.isLetter(text.charAt(at - 1))
                        || at + 1 < text.length() && Character.isLetter(text.charAt(at + 1)))
                .count();
    }

    private static boolean isSign(char character) {
        return character > '\u007F' && !Character.isLetter(character) && BEFORE_WORDS.indexOf(character) < 0;
    }
}
