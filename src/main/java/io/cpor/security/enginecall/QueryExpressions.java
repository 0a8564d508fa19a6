package io.cpor.security.enginecall;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Says which expressions a search may have. The engine evaluates them as it does those of a model, and so they could run any
 * program. A search that is sent may have none; one that is stored as a filter of Tasklist may ask who looks and what time it is.
 */
public final class QueryExpressions {
    private static final Pattern HARMLESS =
            Pattern.compile("[#$]\\{\\s*(currentUser\\(\\)|currentUserGroups\\(\\)|now\\(\\)"
                    + "|dateTime\\(\\)(\\.(plus|minus)(Minutes|Hours|Days|Weeks|Months|Years)\\(\\d{1,4}\\)){0,4}"
                    + "(\\.toDate\\(\\))?)\\s*}");

    private QueryExpressions() {}

    /** Whether an expression asks only who looks, their groups, or for a time. */
    public static boolean isHarmless(String expression) {
        return !expression.contains("${") && !expression.contains("#{")
                || HARMLESS.matcher(expression).matches();
    }

    static boolean isExpression(String key) {
        return key.toLowerCase(Locale.ROOT).contains("expression");
    }

    /** @throws CallRefused if there is any expression, however deep */
    static void refuseAll(JsonNode query) {
        query.fieldNames().forEachRemaining(QueryExpressions::refuse);
        query.forEach(QueryExpressions::refuseAll);
    }

    /** @throws CallRefused if the key is that of an expression */
    static void refuse(String key) {
        if (isExpression(key)) {
            throw CallRefused.badRequest(key + ": a search may not have expressions. Give the value itself.");
        }
    }

    /** @throws CallRefused if there is an expression that a stored search may not have, however deep */
    static void refuseHarmful(JsonNode query) {
        query.properties().forEach(field -> {
            JsonNode value = field.getValue();
            boolean plain = value.isNull() || value.isTextual() && isHarmless(value.textValue());
            if (isExpression(field.getKey()) && !plain) {
                throw CallRefused.badRequest(field.getKey()
                        + ": only ${currentUser()}, ${currentUserGroups()}, ${now()} and ${dateTime()} with days, hours or"
                        + " weeks added or taken away may be used in a filter.");
            }
        });
        query.forEach(QueryExpressions::refuseHarmful);
    }
}
