package io.cpor.partnercenter.export;

import io.cpor.table.DateParser;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads since which day claims are associated. A day that cannot be so is left out: nothing else hangs on it. */
final class AssociatedDays {
    private static final int FIRST_YEAR = 2015; // CPOR is younger

    private final DateParser dates;
    private final Clock clock;

    private AssociatedDays(DateParser dates, Clock clock) {
        this.dates = dates;
        this.clock = clock;
    }

    /** @param all every such date of the file */
    static AssociatedDays of(List<String> all, Clock clock) {
        return new AssociatedDays(DateParser.of(all, clock.getZone()), clock);
    }

    Optional<LocalDate> day(String written) {
        return dates.read(written)
                .map(time -> time.at().atZone(clock.getZone()).toLocalDate())
                .filter(day -> day.getYear() >= FIRST_YEAR && !day.isAfter(LocalDate.now(clock)));
    }
}
