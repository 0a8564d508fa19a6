package io.cpor.association.agreement;

/**
 * A Business Applications subscription that is claimed.
 *
 * @param subscriptionId a GUID in lower case; Microsoft changes it when the subscription expires (field facts 1.8)
 */
public record Subscription(String product, String subscriptionId) {}
