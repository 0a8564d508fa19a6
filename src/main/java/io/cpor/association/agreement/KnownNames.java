package io.cpor.association.agreement;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The names of one kind of thing, found in whatever way they are written. */
public final class KnownNames {
    private static final String MAKER = "microsoft";

    private final Map<String, String> names = new HashMap<>();

    /** Adds another way to write a name; the first meaning of a writing stays. */
    KnownNames add(String written, String name) {
        names.putIfAbsent(key(written), name);
        return this;
    }

    /** The same ways to write, with other names for what they mean. */
    KnownNames renamed(UnaryOperator<String> name) {
        KnownNames renamed = new KnownNames();
        names.forEach((key, meant) -> renamed.names.put(key, name.apply(meant)));
        return renamed;
    }

    /** The name that is meant, in the writing we use, or nothing if it is none of these. */
    public Optional<String> find(String written) {
        return Optional.ofNullable(names.get(key(written)));
    }

    /** Case, accents, spaces, punctuation and the maker's name make no difference. */
    private static String key(String written) {
        String bare = Normalizer.normalize(written, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
        return bare.startsWith(MAKER) ? bare.substring(MAKER.length()) : bare;
    }
}
