package io.cpor.finding;

import io.cpor.report.layout.ReportKind;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Of which months every row is known, for each kind of report and location. A location of which nobody ever said so is known
 * by the global account above it, if the report is said to be complete for that one.
 */
final class KnownMonths {
    /** A month that somebody said to be complete. */
    record Declared(ReportKind kind, String locationId, YearMonth month) {}

    private record Place(ReportKind kind, String locationId) {}

    private final Map<Place, NavigableSet<YearMonth>> complete = new HashMap<>();
    private final Set<String> globalAccounts;
    private final YearMonth newestSettled;

    /**
     * @param globalAccounts our IDs above the locations
     * @param newestSettled the newest month that Microsoft does not change any more
     */
    KnownMonths(List<Declared> declared, Set<String> globalAccounts, YearMonth newestSettled) {
        this.globalAccounts = Set.copyOf(globalAccounts);
        this.newestSettled = newestSettled;
        declared.stream()
                .filter(one -> !one.month().isAfter(newestSettled))
                .forEach(
                        one -> complete.computeIfAbsent(new Place(one.kind(), one.locationId()), any -> new TreeSet<>())
                                .add(one.month()));
    }

    YearMonth newestSettled() {
        return newestSettled;
    }

    boolean isComplete(ReportKind kind, String locationId, YearMonth month) {
        return of(kind, locationId).contains(month);
    }

    /** Whether a row of that ID may be of the location: it is the location's, or of the global account, or names none. */
    boolean isWithin(String rowsId, String locationId) {
        return rowsId == null || rowsId.equals(locationId) || globalAccounts.contains(rowsId);
    }

    Optional<YearMonth> newestComplete(ReportKind kind, String locationId) {
        NavigableSet<YearMonth> months = of(kind, locationId);
        return months.isEmpty() ? Optional.empty() : Optional.of(months.last());
    }

    /** The newest complete months, the newest first. */
    List<YearMonth> newestComplete(ReportKind kind, String locationId, int most) {
        return of(kind, locationId).descendingSet().stream().limit(most).toList();
    }

    /** The months from one to another, both included. */
    static List<YearMonth> between(YearMonth first, YearMonth last) {
        return first.isAfter(last)
                ? List.of()
                : Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                        .toList();
    }

    /** The earliest of the newest months of all places: what is newer than it may be missing somewhere. */
    Optional<YearMonth> earliestNewest(Set<ReportKind> kinds) {
        return complete.entrySet().stream()
                .filter(one -> kinds.contains(one.getKey().kind()))
                .map(one -> one.getValue().last())
                .min(YearMonth::compareTo);
    }

    private NavigableSet<YearMonth> of(ReportKind kind, String locationId) {
        NavigableSet<YearMonth> own = complete.get(new Place(kind, locationId));
        if (own != null) {
            return own;
        }
        NavigableSet<YearMonth> above = new TreeSet<>();
        globalAccounts.forEach(id -> above.addAll(complete.getOrDefault(new Place(kind, id), new TreeSet<>())));
        return above;
    }
}
