package io.cpor.association.agreement;

import io.cpor.association.value.Coded;

/** Who the customer is. An individual's name is personal data; a company's is not. */
public enum CustomerKind implements Coded {
    COMPANY,
    INDIVIDUAL
}
