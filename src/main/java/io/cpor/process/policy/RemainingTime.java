package io.cpor.process.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How much time there is until something is over. */
public record RemainingTime(Instant until, Instant now, ZoneId zone) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

    /** The last moment, for people. */
    public String lastMoment() {
        return TIME.format(until.atZone(zone));
    }

    /** The last moment and what is left until then, for people. */
    public String words() {
        return lastMoment() + " (" + left() + ")";
    }

    private String left() {
        Duration left = Duration.between(now, until);
        if (left.isNegative() || left.isZero()) {
            return "over";
        }
        if (left.toDays() > 0) {
            return countedUnits(left.toDays(), "day");
        }
        return left.toHours() > 0 ? countedUnits(left.toHours(), "hour") : countedUnits(left.toMinutes() + 1, "minute");
    }

    private static String countedUnits(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s") + " left";
    }
}
