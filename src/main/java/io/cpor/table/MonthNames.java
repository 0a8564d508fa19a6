package io.cpor.table;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of the months, in full and shortened, in the languages of those who hand in tables. */
final class MonthNames {
    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

    private static final Map<String, Month> MONTHS = months("en", "de", "fr", "es", "it", "nl", "pl", "pt");

    private MonthNames() {}

    /** A name that means one month in one language and another in another is left out. */
    private static Map<String, Month> months(String... languages) {
        Map<String, Month> months = new HashMap<>(Map.of("sept", Month.SEPTEMBER, "mrz", Month.MARCH));
        Set<String> ambiguous = new HashSet<>();
        for (String language : languages) {
            for (Month month : Month.values()) {
                STYLES.stream()
                        .map(style -> TableColumn.bare(month.getDisplayName(style, Locale.forLanguageTag(language))))
                        .filter(name -> months.merge(name, month, (one, other) -> one) != month)
                        .forEach(ambiguous::add);
            }
        }
        months.keySet().removeAll(ambiguous);
        return Map.copyOf(months);
    }

    static Optional<Month> month(String name) {
        return Optional.ofNullable(MONTHS.get(TableColumn.bare(name)));
    }
}
