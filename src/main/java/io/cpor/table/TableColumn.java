package io.cpor.table;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A column to look for; a constant of an enum, whose order is that of the cells in {@link RawRow#text}. */
public interface TableColumn {
    /** What stands in names beside letters and digits. */
    Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]");

    int ordinal();

    /** As people call it. */
    String label();

    /** Every name it may have, the preferred first, each as {@link #bare} writes it. */
    List<String> names();

    /** Whether there is no table without it. */
    boolean isRequired();

    /** Some of its other names, for people; empty if there are none worth telling. */
    String otherNames();

    /** A name without what may differ in its writing: case, accents, spaces and punctuation. */
    static String bare(String name) {
        return PUNCTUATION
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
