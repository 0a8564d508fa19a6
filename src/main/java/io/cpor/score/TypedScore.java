package io.cpor.score;

import io.cpor.association.programme.ScoreRow;
import io.cpor.association.programme.ScoreRules;
import io.cpor.association.value.Faults;
import io.cpor.score.ScoreEntries.Typed;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads what somebody typed of the score, by the figures of the day on which Partner Center showed it. */
final class TypedScore {
    static final String DAY = "day";
    private static final String POINTS = "points";

    private final List<ScoreRow> table;
    private final LocalDate today;

    TypedScore(List<ScoreRow> table, LocalDate today) {
        this.table = table;
        this.today = today;
    }

    /** @throws io.cpor.association.value.InvalidInput with every fault */
    List<ScoreEntry> read(String day, List<Typed> typed, String by, Instant at) {
        Faults faults = new Faults();
        LocalDate shownOn = day(day, faults);
        List<Typed> given = typed.stream().filter(one -> !one.typed().isBlank()).toList();
        if (given.isEmpty()) {
            faults.add(POINTS, "Type the points of at least one part, as Partner Center shows them.");
        }
        faults.refuse();
        ScoreRules rules = ScoreRules.on(shownOn, table);
        List<ScoreEntry> entries = new ArrayList<>();
        for (Typed one : given) {
            BigDecimal points = points(one, rules.most(one.metric(), one.track()), faults);
            entries.add(new ScoreEntry(one.track(), one.metric(), points, shownOn, by, at));
        }
        faults.refuse();
        return entries;
    }

    private LocalDate day(String typed, Faults faults) {
        LocalDate day = null;
        try {
            day = LocalDate.parse(typed.strip());
        } catch (DateTimeException notADay) {
            faults.add(DAY, "Enter the day on which Partner Center shows these points as YYYY-MM-DD.");
            return day;
        }
        if (day.isAfter(today)) {
            faults.add(DAY, "This day is in the future; enter the day on which Partner Center showed the points.");
        } else if (!ScoreRules.hasFigures(day, table)) {
            faults.add(
                    DAY,
                    "The table of the score has no figures for this day; enter a later one, or have a process owner add them.");
        }
        return day;
    }

    private static BigDecimal points(Typed one, BigDecimal most, Faults faults) {
        String text = one.typed().strip();
        BigDecimal points = text.matches("\\d{1,3}(\\.\\d{1,2})?") ? new BigDecimal(text) : null;
        if (points == null || points.compareTo(most) > 0) {
            faults.add(
                    one.field(),
                    "Type the points as a number from 0 to "
                            + most.stripTrailingZeros().toPlainString() + ", such as 12 or 12.5.");
        }
        return points;
    }
}
