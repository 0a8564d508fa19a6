package io.cpor.association.agreement;

import io.cpor.association.value.Coded;

/** Who the customer is. An individual's name is personal data; a company's is not. */
public enum CustomerKind implements Coded {
    COMPANY("company"),
    INDIVIDUAL("individual");

    private final String code;

    CustomerKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
