package io.cpor.association.agreement;

/** Everything that is known when an agreement is signed, checked by {@link NewAssociationReader}. */
public record NewAssociation(Customer customer, Engagement engagement, Partner partner, Agreement agreement) {}
