package io.cpor.poe;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;

/**
 * How often and when a POE was sent.
 *
 * @param times 0 until it was sent
 * @param mailed whether the mail of the last sending is out; until then, trying again is the same sending
 * @param reminders the last of the policy's reminders that was sent since, 0 for none
 * @param key tells the last sending from every other one, or {@code null} before the first: see {@link Poe#sendingKey}
 */
public record Dispatch(int times, Instant firstAt, Instant lastAt, boolean mailed, int reminders, String key) {
    static final Dispatch NONE = new Dispatch(0, null, null, true, 0, null);

    private static final int RANDOM_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    Dispatch prepare(String poeId, Instant at) {
        return mailed
                ? new Dispatch(times + 1, firstAt == null ? at : firstAt, at, false, 0, key(poeId, times + 1))
                : this;
    }

    private static String key(String poeId, int time) {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        return newKey(poeId, time) + "/" + HexFormat.of().formatHex(random);
    }

    private static String newKey(String poeId, int time) {
        return poeId + "/" + time;
    }

    /** The key of the last sending; one that an earlier release prepared has the number only. */
    String keyOf(String poeId) {
        String numbered = newKey(poeId, times);
        return key != null && key.startsWith(numbered + "/") ? key : numbered;
    }

    Dispatch out() {
        return new Dispatch(times, firstAt, lastAt, true, reminders, key);
    }

    Dispatch withReminder(int which) {
        return new Dispatch(times, firstAt, lastAt, mailed, which, key);
    }
}
