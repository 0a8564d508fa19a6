package io.cpor.security.login;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps the entries that were used last, so that nobody can fill the memory. */
final class RecentlyUsed<V> extends LinkedHashMap<String, V> {
    private static final long serialVersionUID = 1;
    private static final int FIRST_CAPACITY = 64;
    private static final float LOAD_FACTOR = 0.75f;

    private final int most;

    RecentlyUsed(int most) {
        super(FIRST_CAPACITY, LOAD_FACTOR, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > most;
    }
}
