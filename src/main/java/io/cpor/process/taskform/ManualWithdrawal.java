package io.cpor.process.taskform;

import io.cpor.association.value.Coded;

/** What became of a claim in Partner Center that was to be withdrawn there by hand. */
public enum ManualWithdrawal implements Coded {
    ENDED("ended"),
    NEVER_FILED("never-filed");

    private final String code;

    ManualWithdrawal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
