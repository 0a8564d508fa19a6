package io.cpor.process.policy;

import io.cpor.association.Association;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What is claimed, by name. */
record ClaimedProducts(List<String> names) {
    private static final Set<String> IN_MANY_NAMES = Set.of(
            "microsoft",
            "365",
            "office",
            "online",
            "dynamics",
            "azure",
            "for",
            "and",
            "of",
            "plan",
            "enterprise",
            "business",
            "service",
            "services",
            "cloud",
            "management");

    static ClaimedProducts of(Association association) {
        return new ClaimedProducts(association.engagement().products());
    }

    /** How many of them the list does not name. Names count as a whole: "Teams" is not named by "Teams Phone". */
    long missingIn(String list) {
        String named = items(list);
        return names.stream().filter(name -> !named.contains(items(name))).count();
    }

    /**
     * How many of them a description says nothing of. People write "Teams" for "Microsoft Teams Phone", so one word of the
     * name is enough, if it is not in the names of many products.
     */
    long notDescribedIn(String description) {
        return names.stream()
                .filter(name -> !TextSimilarity.hasCommonWord(withoutCommonWords(name), description))
                .count();
    }

    private static String withoutCommonWords(String name) {
        String distinct = Arrays.stream(name.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !IN_MANY_NAMES.contains(word.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" "));
        return distinct.isBlank() ? name : distinct;
    }

    /** Each item between bars, so that a name with a comma of its own is found too. */
    private static String items(String list) {
        return Arrays.stream(list.toLowerCase(Locale.ROOT).split("[,;\\n]"))
                .map(item -> item.strip().replaceAll("\\s+", " "))
                .collect(Collectors.joining("|", "|", "|"));
    }
}
