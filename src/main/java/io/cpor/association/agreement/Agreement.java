package io.cpor.association.agreement;

import java.time.LocalDate;

/** The signed agreement that an association starts from. */
public record Agreement(String reference, LocalDate signedOn, Purpose purpose) {}
