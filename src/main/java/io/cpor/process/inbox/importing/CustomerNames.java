package io.cpor.process.inbox.importing;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether two names mean the same customer: what the legal form is, and how it is written, makes no difference. */
final class CustomerNames {
    private static final Set<String> LEGAL_FORMS = Set.of(
            "ag",
            "bv",
            "co",
            "company",
            "corp",
            "corporation",
            "gmbh",
            "inc",
            "incorporated",
            "kg",
            "limited",
            "llc",
            "llp",
            "ltd",
            "ltda",
            "nv",
            "oo",
            "plc",
            "sa",
            "sarl",
            "sas",
            "se",
            "sl",
            "sp",
            "spa",
            "srl",
            "the",
            "z",
            "zoo");

    private CustomerNames() {}

    static boolean isSame(String one, String other) {
        return words(one).equals(words(other));
    }

    private static List<String> words(String name) {
        List<String> all = Arrays.stream(Normalizer.normalize(name, Normalizer.Form.NFKD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[\\p{M}.'’]", "") // S.A. is one word
                        .split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        List<String> telling =
                all.stream().filter(word -> !LEGAL_FORMS.contains(word)).toList();
        return telling.isEmpty() ? all : telling;
    }
}
