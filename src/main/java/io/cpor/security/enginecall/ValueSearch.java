package io.cpor.security.enginecall;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;

/**
 * A search by the values of variables, or in their order. The engine answers it without asking whether the caller may read
 * them, and so whoever guesses often enough would read them all the same.
 */
final class ValueSearch {
    /** Some searches have switches that name variables and tell nothing of their values. */
    private static final Set<String> SWITCHES = Set.of("", "true", "false");

    private ValueSearch() {}

    /** @throws CallRefused if the parameter searches by values */
    static void refuse(String name, String value) {
        if (isOfVariables(name) && !SWITCHES.contains(value)) {
            throw refused(name);
        }
    }

    /** @throws CallRefused if anything in the query searches by values, however deep */
    static void refuseAll(JsonNode query) {
        query.properties().forEach(field -> {
            JsonNode value = field.getValue();
            boolean says = value.isContainerNode() ? !value.isEmpty() : value.isTextual();
            if (says && isOfVariables(field.getKey())) {
                throw refused(field.getKey());
            }
        });
        query.forEach(ValueSearch::refuseAll);
    }

    private static boolean isOfVariables(String name) {
        return name.toLowerCase(Locale.ROOT).contains("variable");
    }

    private static CallRefused refused(String name) {
        return CallRefused.forbidden(
                name + ": a search by the values of variables would tell them, and they may name people."
                        + " Managers and administrators read them; process owners do not read them.");
    }
}
