package io.cpor.process.policy;

import io.cpor.association.Association;
import io.cpor.association.agreement.Subscription;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is claimed, by name. */
record ClaimedProducts(List<String> names) {
    static ClaimedProducts of(Association association) {
        return new ClaimedProducts(Stream.concat(
                        association.engagement().workloads().stream(),
                        association.engagement().subscriptions().stream().map(Subscription::product))
                .distinct()
                .toList());
    }

    /** How many of them the list does not name. Names count as a whole: "Teams" is not named by "Teams Phone". */
    long missingIn(String list) {
        String named = items(list);
        return names.stream().filter(name -> !named.contains(items(name))).count();
    }

    /** Each item between bars, so that a name with a comma of its own is found too. */
    private static String items(String list) {
        return Arrays.stream(list.toLowerCase(Locale.ROOT).split("[,;\\n]"))
                .map(item -> item.strip().replaceAll("\\s+", " "))
                .collect(Collectors.joining("|", "|", "|"));
    }
}
