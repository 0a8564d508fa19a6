package io.cpor.poe;

import io.cpor.association.value.Coded;

/** What a reviewer says of a returned POE. */
public enum Verdict implements Coded {
    ACCEPTED("accepted"),
    CORRECTION("correction"),
    WITHDRAWN("withdrawn");

    private final String code;

    Verdict(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
