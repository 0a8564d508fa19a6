package io.cpor.process.usertask;

import io.cpor.association.Coded;

/** What became of a claim in Partner Center that was to be withdrawn there by hand. */
enum ManualWithdrawal implements Coded {
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
