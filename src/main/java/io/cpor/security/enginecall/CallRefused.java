package io.cpor.security.enginecall;

import org.springframework.http.HttpStatus;

/** A call of the engine's interfaces is not answered; the message says in plain words why, and what to do instead. */
final class CallRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    private CallRefused(HttpStatus status, String message) {
        super(message);
        this.status = status;
    }

    /** The call is not one that this user may make. */
    static CallRefused forbidden(String message) {
        return new CallRefused(HttpStatus.FORBIDDEN, message);
    }

    /** The call says something that it must not or cannot say. */
    static CallRefused badRequest(String message) {
        return new CallRefused(HttpStatus.BAD_REQUEST, message);
    }

    /** What the call is about is not there. */
    static CallRefused notFound(String message) {
        return new CallRefused(HttpStatus.NOT_FOUND, message);
    }

    /** The body is larger than anything that could be meant. */
    static CallRefused tooLarge(int limit) {
        return new CallRefused(
                HttpStatus.PAYLOAD_TOO_LARGE, "The body is too large; send at most " + limit + " bytes.");
    }

    HttpStatus status() {
        return status;
    }
}
