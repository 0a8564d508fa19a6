package io.cpor.process.inbox.importing;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What an import did, or would do.
 *
 * @param rows how many rows the file has, without the names of its columns
 * @param counts how many of them are what; each outcome is there
 * @param entries those that need a person first, each kind in the order of the file; of very many of a kind only the first
 */
public record ImportReport(int rows, Map<ImportOutcome, Integer> counts, List<ImportEntry> entries, Drift drift) {
    private static final Comparator<ImportEntry> INTERESTING_FIRST = Comparator.comparing(ImportEntry::outcome)
            .thenComparing(entry -> entry.message().isEmpty())
            .thenComparingInt(ImportEntry::line);

    public ImportReport {
        Map<ImportOutcome, Integer> complete = new EnumMap<>(ImportOutcome.class);
        for (ImportOutcome outcome : ImportOutcome.values()) {
            complete.put(outcome, counts.getOrDefault(outcome, 0));
        }
        counts = Map.copyOf(complete);
        entries = entries.stream().sorted(INTERESTING_FIRST).toList();
    }

    public int count(ImportOutcome outcome) {
        return counts.get(outcome);
    }

    public List<ImportEntry> entries(ImportOutcome outcome) {
        return entries.stream().filter(entry -> entry.outcome() == outcome).toList();
    }

    /** Those that say the same as we know leave nothing to look at. */
    public List<ImportEntry> unchangedWithReason() {
        return entries(ImportOutcome.UNCHANGED).stream()
                .filter(entry -> !entry.message().isEmpty())
                .toList();
    }
}
