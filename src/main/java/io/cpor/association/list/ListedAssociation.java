package io.cpor.association;

/**
 * An association as a list shows it.
 *
 * @param customer the customer's name
 * @param lost whether Microsoft took it back after it was active
 * @param outcome how it ended, or {@code null} until then
 */
public record ListedAssociation(String id, String customer, boolean lost, Outcome outcome) {}
