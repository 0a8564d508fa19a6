package io.cpor.poe;

import java.time.Instant;

/**
 * How often and when a POE was sent.
 *
 * @param times 0 until it was sent
 * @param mailed whether the mail of the last sending is out; until then, trying again is the same sending
 * @param reminders the last of the policy's reminders that was sent since, 0 for none
 */
public record Sending(int times, Instant firstAt, Instant lastAt, boolean mailed, int reminders) {
    static final Sending NONE = new Sending(0, null, null, true, 0);

    Sending prepared(Instant at) {
        return mailed ? new Sending(times + 1, firstAt == null ? at : firstAt, at, false, 0) : this;
    }

    Sending out() {
        return new Sending(times, firstAt, lastAt, true, reminders);
    }

    Sending reminded(int which) {
        return new Sending(times, firstAt, lastAt, mailed, which);
    }
}
