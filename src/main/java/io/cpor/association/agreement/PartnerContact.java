package io.cpor.association.agreement;

/** The person at the partner named on the claim. All of it is personal data. */
public record PartnerContact(String name, String email) {}
