package io.cpor.poe;

/**
 * A customer's access to one POE. It lasts as long as the link does, so every change by the customer checks the link again
 * in its own transaction.
 *
 * @param poeId the POE that the link opened
 * @param linkHash the hash of the link's token
 */
public record PoeAccess(String poeId, String linkHash) {}
