package io.cpor.association.value;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The ways a moment is told to people, in the time zone of the office. Pages, mails, forms and files take it from here, so
 * that one moment has one date; only evidence is told in UTC.
 */
public record OfficeTime(ZoneId zone) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** The day as readers of that language write it, such as "1. Dezember 2026". */
    public String day(Instant instant, Language language) {
        return language.day(date(instant));
    }

    /** The day, for those who write it in their own language. */
    public LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** Such as "1 December 2026". */
    public String day(Instant instant) {
        return DAY.format(instant.atZone(zone));
    }

    /** Such as "1 Dec 2026", where there is little room. */
    public String shortDay(Instant instant) {
        return SHORT_DAY.format(instant.atZone(zone));
    }

    /** Such as "1 December 2026, 10:30". */
    public String minute(Instant instant) {
        return MINUTE.format(instant.atZone(zone));
    }

    /** Such as "1 Dec 2026, 10:30", where there is little room. */
    public String shortMinute(Instant instant) {
        return SHORT.format(instant.atZone(zone));
    }

    /** Such as "2026-12-01 10:30:00", for spreadsheets. */
    public String second(Instant instant) {
        return SECOND.format(instant.atZone(zone));
    }
}
