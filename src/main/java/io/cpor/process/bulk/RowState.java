package io.cpor.process.bulk;

import io.cpor.association.value.Coded;

/** What a row of a file of agreements is. */
public enum RowState implements Coded {
    /** Not checked yet. */
    READ("read"),
    GOOD("good"),
    FAULTY("faulty"),
    STARTED("started"),
    /** It was good when it was checked, and no longer when it was to be started. */
    REFUSED("refused");

    private final String code;

    RowState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
