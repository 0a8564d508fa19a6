package io.cpor.security.enginecall;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;

/**
 * Refuses a search by what the caller may not read: by the values of variables, or in their order, and by the messages of
 * failed work. The engine answers it without asking for that right, and so whoever guesses often enough would read them all
 * the same.
 */
final class ValueSearch {
    /** Some searches have switches that name variables and tell nothing of their values. */
    private static final Set<String> SWITCHES = Set.of("", "true", "false");

    /** What is waited for is called a message too, and is no secret. */
    private static final Set<String> OF_MESSAGES = Set.of("message", "messagelike");

    private final boolean readsValues;
    private final boolean readsMessages;

    ValueSearch(boolean readsValues, boolean readsMessages) {
        this.readsValues = readsValues;
        this.readsMessages = readsMessages;
    }

    /** @throws CallRefused if the parameter searches by what may not be read */
    void refuse(String name, String value) {
        if (!SWITCHES.contains(value)) {
            refuse(name);
        }
    }

    /** @throws CallRefused if anything in the query searches by what may not be read, however deep */
    void refuseAll(JsonNode query) {
        query.properties().forEach(field -> {
            JsonNode value = field.getValue();
            boolean says = value.isContainerNode() ? !value.isEmpty() : value.isTextual();
            if (says) {
                refuse(field.getKey());
            }
        });
        query.forEach(this::refuseAll);
    }

    private void refuse(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        if (!readsValues && key.contains("variable")) {
            throw CallRefused.forbidden(
                    name + ": a search by the values of variables would tell them, and they may name people."
                            + " Managers and administrators read them; process owners do not read them.");
        }
        if (!readsMessages && OF_MESSAGES.stream().anyMatch(key::endsWith)) {
            throw CallRefused.forbidden(
                    name + ": a search by the messages of failed work would tell them, and they may hold what people"
                            + " typed. Managers and administrators read them; process owners see how many there are.");
        }
    }
}
