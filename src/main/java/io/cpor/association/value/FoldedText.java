package io.cpor.association.value;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Text without case and accents, for searching: {@code zab} finds {@code Żabka}. What is searched is kept folded beside what
 * it was, and what is looked for is folded in the same way. Latin, Greek and Cyrillic letters lose their accents; those of
 * other scripts stay as they are.
 */
public final class FoldedText {
    private static final char[] PLAIN = new char[0x2000];

    static {
        for (char letter = 0; letter < PLAIN.length; letter++) {
            boolean folds = letter >= '\u00c0' && letter <= '\u024f'
                    || letter >= '\u0370' && letter <= '\u04ff'
                    || letter >= '\u1e00';
            PLAIN[letter] = folds ? plain(letter) : letter;
        }
    }

    private FoldedText() {}

    public static String of(String text) {
        String spelled = Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe");
        StringBuilder folded = new StringBuilder(spelled.length());
        for (int at = 0; at < spelled.length(); at++) {
            char letter = spelled.charAt(at);
            folded.append(letter < PLAIN.length ? PLAIN[letter] : letter);
        }
        return folded.toString();
    }

    /** The letter without its accent and in lower case; itself if that is no single letter. */
    private static char plain(char letter) {
        String base = switch (letter) {
            case 'Ł', 'ł' -> "l";
            case 'Ø', 'ø' -> "o";
            case 'Đ', 'đ', 'Ð', 'ð' -> "d";
            case 'Ħ', 'ħ' -> "h";
            case 'Ŧ', 'ŧ' -> "t";
            case 'ı' -> "i";
            default ->
                Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT);
        };
        return base.length() == 1 ? base.charAt(0) : letter;
    }
}
