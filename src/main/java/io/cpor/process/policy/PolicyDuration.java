package io.cpor.process.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** A length of time as the policy gives it: a number and a unit. */
public record PolicyDuration(int number, PolicyDurationUnit unit) {

    /** When it is over, if it begins at {@code from} and no day is a holiday; days and months are those of {@code zone}. */
    public Instant after(Instant from, ZoneId zone) {
        return after(from, zone, BusinessCalendar.WEEKDAYS);
    }

    /** When it is over, if it begins at {@code from}; days and months are those of {@code zone}. */
    public Instant after(Instant from, ZoneId zone, BusinessCalendar calendar) {
        ZonedDateTime start = from.atZone(zone);
        return switch (unit) {
            case SECONDS -> from.plusSeconds(number);
            case MINUTES -> from.plus(Duration.ofMinutes(number));
            case HOURS -> from.plus(Duration.ofHours(number));
            case CALENDAR_DAYS -> start.plusDays(number).toInstant();
            case BUSINESS_DAYS -> businessDaysAfter(start, calendar).toInstant();
            case MONTHS -> start.plusMonths(number).toInstant();
        };
    }

    private ZonedDateTime businessDaysAfter(ZonedDateTime start, BusinessCalendar calendar) {
        ZonedDateTime day = start;
        for (int left = number; left > 0; ) {
            day = day.plusDays(1);
            if (calendar.isBusinessDay(day.toLocalDate())) {
                left--;
            }
        }
        return day;
    }

    /** How long it is from {@code from} on. */
    public Duration length(Instant from, ZoneId zone) {
        return Duration.between(from, after(from, zone));
    }
}
