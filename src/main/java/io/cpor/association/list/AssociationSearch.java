package io.cpor.association.list;

import java.util.stream.Stream;

/**
 * What a search of associations looks for. Neither case nor accents matter.
 *
 * @param customer a part of the customer's name, or empty for every customer
 * @param words each must be a part of the association's number, the customer's name, tenant or domain, the agreement's
 *     reference, a claim ID, or a claimed workload, product or subscription; separated by spaces, or empty for all
 * @param status {@code open}, {@code lost}, the code of an {@link io.cpor.association.Outcome}, or empty for all; what was lost is not active
 * @param page counts from 0
 */
public record AssociationSearch(String customer, String words, String status, int page, int size) {
    /** More words than these say nothing more. */
    private static final int MOST_WORDS = 10;

    /** A search by the customer's name. */
    public static AssociationSearch byCustomer(String customer, String status, int page, int size) {
        return new AssociationSearch(customer, "", status, page, size);
    }

    AssociationCondition condition() {
        AssociationCondition condition = new AssociationCondition();
        if (!customer.isBlank()) {
            condition.customer(customer.strip());
        }
        Stream.of(words.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .forEach(condition::anywhere);
        if (!status.isEmpty()) {
            condition.status(status);
        }
        return condition;
    }

    long offset() {
        return (long) page * size;
    }
}
