package io.cpor.process.policy;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Compares what people wrote by its words: capitals, accents, spaces and punctuation do not matter. */
final class TextSimilarity {
    private TextSimilarity() {}

    static boolean isSame(String one, String other) {
        return words(one).equals(words(other));
    }

    static boolean hasCommonWord(String one, String other) {
        return !Collections.disjoint(words(one), words(other));
    }

    /** How many letters and digits it has. */
    static long length(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).count();
    }

    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
