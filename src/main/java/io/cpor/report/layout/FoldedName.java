package io.cpor.report.layout;

import io.cpor.table.TableColumn;
import java.util.Locale;

/** A name without what may differ in its writing, so that each name is asked for once. */
public final class FoldedName {
    private FoldedName() {}

    /** Without case, accents, spaces and punctuation; a name of nothing but those, in small letters. */
    public static String of(String name) {
        String bare = TableColumn.bare(name);
        return bare.isEmpty() ? name.toLowerCase(Locale.ROOT) : bare;
    }
}
