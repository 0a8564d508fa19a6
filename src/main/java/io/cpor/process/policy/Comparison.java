package io.cpor.process.policy;

import io.cpor.association.value.Coded;

/** How what stands on the POE compares with the claim: both must be the same (field facts 3.1). */
enum Comparison implements Coded {
    SAME("same"),
    OTHER("other"),
    MISSING("missing");

    private final String code;

    Comparison(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Names are compared by their words. */
    static Comparison ofNames(String onPoe, String onClaim) {
        return of(onPoe, TextSimilarity.isSame(onPoe, onClaim));
    }

    /** Ids and domains are compared by each character. */
    static Comparison ofIds(String onPoe, String onClaim) {
        return of(onPoe, onPoe.equalsIgnoreCase(onClaim));
    }

    private static Comparison of(String onPoe, boolean same) {
        return onPoe.isEmpty() ? MISSING : same ? SAME : OTHER;
    }
}
