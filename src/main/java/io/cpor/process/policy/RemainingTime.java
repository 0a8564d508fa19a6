package io.cpor.process.policy;

import io.cpor.association.value.OfficeTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** How much time there is until something is over. */
public record RemainingTime(Instant until, Instant now, ZoneId zone) {
    /** The last moment, for people. */
    public String lastMoment() {
        return new OfficeTime(zone).minute(until);
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
