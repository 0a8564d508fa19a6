package io.cpor.association.limit;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The numbers of one day. */
public final class DayLimits {
    private final Map<FindingLimit, Integer> numbers = new EnumMap<>(FindingLimit.class);

    public DayLimits(List<DatedLimit> rows, LocalDate day) {
        rows.stream()
                .filter(row -> row.validity().contains(day))
                .forEach(row -> numbers.putIfAbsent(row.limit(), row.number()));
    }

    /** @throws IllegalStateException if the table has no row of that day */
    public int of(FindingLimit limit) {
        Integer number = numbers.get(limit);
        if (number == null) {
            throw new IllegalStateException("the table finding-rules has no row \"" + limit.code() + "\" for this day");
        }
        return number;
    }
}
