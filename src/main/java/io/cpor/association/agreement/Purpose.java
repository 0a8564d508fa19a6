package io.cpor.association.agreement;

import io.cpor.association.value.Coded;

/** What the partner agreed to do for the customer (seed: "planning, implementation or adoptions"). */
public enum Purpose implements Coded {
    PLANNING("planning"),
    IMPLEMENTATION("implementation"),
    ADOPTION("adoption");

    private final String code;

    Purpose(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
