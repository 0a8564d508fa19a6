package io.cpor.process.policy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Tables without inputs, read row by row. A version of a table is evaluated once and kept: reading all its rows costs more
 * than all else that a start does.
 */
@Component
class KeptTables {
    private final TablesInForce tables;
    private final Map<String, Kept<?>> kept = new ConcurrentHashMap<>();

    KeptTables(TablesInForce tables) {
        this.tables = tables;
    }

    /** What a table holds, and the version that it was read from. */
    private record Kept<T>(String version, List<T> rows) {}

    String version(String table) {
        return tables.versionForAll(table);
    }

    /** @throws IllegalStateException if a row makes no sense */
    @SuppressWarnings("unchecked") // under a table's key stand only rows of that table
    <T> List<T> rows(String table, Function<List<Map<String, Object>>, List<T>> read) {
        Kept<T> known = (Kept<T>) kept.get(table);
        String version = tables.versionForAll(table);
        if (known == null || !known.version().equals(version)) {
            known = new Kept<>(version, read.apply(tables.rowsForAll(version)));
            kept.put(table, known);
        }
        return known.rows();
    }
}
