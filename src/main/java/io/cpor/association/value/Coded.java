package io.cpor.association.value;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A constant that has a written form: what stands in JSON, in forms, in the engine's variables and in the database. */
public interface Coded {
    /** How it is written: the constant's name in small letters with hyphens, unless it says otherwise. */
    @JsonValue
    default String code() {
        return ((Enum<?>) this).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant written {@code code}, if there is one. */
    static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.code().equals(code))
                .findFirst();
    }

    /**
     * The constant written {@code code}.
     *
     * @throws IllegalArgumentException if there is none
     */
    static <E extends Enum<E> & Coded> E of(Class<E> type, String code) {
        return find(type, code)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no " + type.getSimpleName() + " is written \"" + code + "\"; known: " + codes(type)));
    }

    /** What to choose from, in words. */
    static <E extends Enum<E> & Coded> String choice(Class<E> type) {
        return "one of " + String.join(", ", codes(type));
    }

    static <E extends Enum<E> & Coded> List<String> codes(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Coded::code).toList();
    }
}
