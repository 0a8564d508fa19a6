package io.cpor.poe.form;

import io.cpor.association.value.Coded;

/** Whom a component of the form is for: its custom property {@code audience} in the Modeler. */
public enum Audience implements Coded {
    EVERYONE("everyone"),
    /** Only who signs online, such as the consent to sign electronically. */
    CUSTOMER("customer"),
    /** Only staff who record what came on paper. */
    STAFF("staff");

    private final String code;

    Audience(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether {@code who} is asked what is for this audience. */
    public boolean hasAccess(Audience who) {
        return this == EVERYONE || this == who;
    }
}
