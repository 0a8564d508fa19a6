package io.cpor.sandbox;

/** Microsoft says no. */
final class ClaimCallRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    ClaimCallRefused(int status, String code, String description) {
        super(description);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
