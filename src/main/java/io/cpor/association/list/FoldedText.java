package io.cpor.association.list;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Text without case and accents, for searching: {@code zab} finds {@code Żabka}. A column is folded by the database, so that
 * nothing is stored twice, and what is looked for is folded in the same way here. Latin and Greek letters lose their accents;
 * those of other scripts stay as they are.
 */
final class FoldedText {
    private static final String FROM;
    private static final String TO;

    static {
        StringBuilder from = new StringBuilder();
        StringBuilder to = new StringBuilder();
        for (char letter = '\u00c0'; letter <= '\u1fff'; letter++) {
            boolean folds = letter <= '\u024f' || letter >= '\u0370' && letter <= '\u04ff' || letter >= '\u1e00';
            char plain = plain(letter);
            if (folds && plain != letter) {
                from.append(letter);
                to.append(plain);
            }
        }
        FROM = from.toString();
        TO = to.toString();
    }

    /** What {@link #sql} needs. */
    static final Map<String, String> PARAMETERS = Map.of("foldedLetters", FROM, "plainLetters", TO);

    private FoldedText() {}

    /** The expression folded, as SQL with {@link #PARAMETERS} that H2 and PostgreSQL both understand. */
    static String sql(String expression) {
        return "translate(replace(replace(replace(lower(" + expression
                + "), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), :foldedLetters, :plainLetters)";
    }

    /** What is looked for, folded as {@link #sql} folds. */
    static String of(String text) {
        String spelled = Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe");
        StringBuilder folded = new StringBuilder();
        spelled.chars().forEach(letter -> {
            int at = FROM.indexOf(letter);
            folded.append(at < 0 ? (char) letter : TO.charAt(at));
        });
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
