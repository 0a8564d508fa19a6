package io.cpor.process.inbox.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts what becomes of rows, and keeps the first of each kind to show. */
final class ImportStatistics {
    private static final int MOST_OF_A_KIND = 1000;

    private final Map<ImportOutcome, Integer> counts = new EnumMap<>(ImportOutcome.class);
    private final Map<String, Integer> kept = new HashMap<>();
    private final List<ImportEntry> entries = new ArrayList<>();

    void add(ImportEntry entry) {
        counts.merge(entry.outcome(), 1, Integer::sum);
        String kind = entry.outcome() + " " + entry.message().isEmpty();
        if (kept.merge(kind, 1, Integer::sum) <= MOST_OF_A_KIND) {
            entries.add(entry);
        }
    }

    /**
     * All of a report but what was to be applied: that is counted anew as it is applied.
     *
     * @param ticked the lines of the rows that were asked about, and that somebody wanted applied
     */
    static ImportStatistics ofAllButApplied(ImportReport preview, Set<Integer> ticked) {
        ImportStatistics tally = new ImportStatistics();
        tally.counts.putAll(preview.counts());
        tally.counts.remove(ImportOutcome.APPLIED);
        tally.counts.merge(ImportOutcome.QUESTION, -ticked.size(), Integer::sum);
        preview.entries().stream()
                .filter(entry -> entry.outcome() != ImportOutcome.APPLIED)
                .filter(entry -> entry.outcome() != ImportOutcome.QUESTION || !ticked.contains(entry.line()))
                .forEach(tally.entries::add);
        return tally;
    }

    ImportReport report(Drift drift) {
        int rows = counts.values().stream().mapToInt(Integer::intValue).sum();
        return new ImportReport(rows, counts, entries, drift);
    }
}
