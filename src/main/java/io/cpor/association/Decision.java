package io.cpor.association;

/** Microsoft's decision on a claim. */
public enum Decision implements Coded {
    ACCEPTED("accepted"),
    REJECTED("rejected");

    private final String code;

    Decision(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
