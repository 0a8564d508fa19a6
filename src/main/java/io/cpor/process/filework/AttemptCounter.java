package io.cpor.process.filework;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts failed attempts; after three it says to give up. The database may recover, and one bad row or file must not block
 * the others.
 */
public final class AttemptCounter {
    private static final int MOST = 3;

    private final Map<String, Integer> failures = new ConcurrentHashMap<>();

    /** @return whether it was tried often enough */
    public boolean isExhausted(String what) {
        boolean last = failures.merge(what, 1, Integer::sum) >= MOST;
        if (last) {
            failures.remove(what);
        }
        return last;
    }

    public void reset(String what) {
        failures.remove(what);
    }
}
