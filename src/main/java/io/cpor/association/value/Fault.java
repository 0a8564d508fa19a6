package io.cpor.association.value;

/**
 * One thing that is wrong with an input.
 *
 * @param field the path of the field, such as {@code customer.contact.email}
 * @param message what is wrong and what to do
 */
public record Fault(String field, String message) {}
