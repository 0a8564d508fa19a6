package io.cpor.association;

import java.util.Locale;
import java.util.Map;

/**
 * What to look for.
 *
 * @param customer a part of the customer's name in any case, or empty for every customer
 * @param status {@code open}, {@code lost}, the code of an {@link Outcome}, or empty for all; what was lost is not active
 * @param page counts from 0
 */
public record AssociationSearch(String customer, String status, int page, int size) {
    Map<String, ?> parameters() {
        String literal = customer.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
        return Map.of("customer", "%" + literal + "%", "status", status, "size", size, "offset", (long) page * size);
    }
}
