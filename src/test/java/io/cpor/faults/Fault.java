package io.cpor.faults;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What goes wrong with a call, and when.
 *
 * @param operation of these calls
 * @param reference only of the claim with this reference, or {@code null} for every claim
 * @param moment before the call takes effect, or after
 * @param what goes wrong
 * @param times how many calls it hits
 * @param status the answer's, for {@link What#STATUS}
 * @param retryAfter the header of that name, or {@code null}
 * @param millis how long at most a call stands still, for {@link What#HOLD} and {@link What#SILENCE}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(
        Operation operation,
        String reference,
        Moment moment,
        What what,
        int times,
        int status,
        String retryAfter,
        long millis) {
    private static final long UNTIL_LET_GO = 600_000;

    /** Before the call takes effect, so that nothing is done unless it goes on, or after. */
    public enum Moment {
        BEFORE,
        AFTER
    }

    /** What goes wrong. */
    public enum What {
        /** The call stands still, and then goes on. */
        HOLD,
        /** Nothing is answered for so long, and then the connection breaks off. */
        SILENCE,
        /** The connection breaks off without an answer. */
        DROP,
        /** Another status is answered. */
        STATUS,
        /** What is answered is no claim. */
        MALFORMED
    }

    public static Fault hold(Operation operation, Moment moment) {
        return holdFor(operation, moment, UNTIL_LET_GO);
    }

    public static Fault holdFor(Operation operation, Moment moment, long millis) {
        return new Fault(operation, null, moment, What.HOLD, 1, 0, null, millis);
    }

    public static Fault silence(Operation operation, Moment moment, long millis) {
        return new Fault(operation, null, moment, What.SILENCE, 1, 0, null, millis);
    }

    public static Fault drop(Operation operation, Moment moment) {
        return new Fault(operation, null, moment, What.DROP, 1, 0, null, 0);
    }

    public static Fault status(Operation operation, Moment moment, int status, String retryAfter) {
        return new Fault(operation, null, moment, What.STATUS, 1, status, retryAfter, 0);
    }

    public static Fault malformed(Operation operation) {
        return new Fault(operation, null, Moment.AFTER, What.MALFORMED, 1, 0, null, 0);
    }

    /** The same for the claim with that reference only. */
    public Fault of(String onlyReference) {
        return new Fault(operation, onlyReference, moment, what, times, status, retryAfter, millis);
    }

    public Fault times(int count) {
        return new Fault(operation, reference, moment, what, count, status, retryAfter, millis);
    }

    boolean hits(Operation asked, String ofReference, Moment now) {
        return operation == asked && moment == now && (reference == null || reference.equals(ofReference));
    }
}
