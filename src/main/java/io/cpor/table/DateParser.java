package io.cpor.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates in the writings that people, portals, browsers and Excel give them. One that names no time zone is meant in
 * the office's. What can be read in two ways is read as the other dates of the file show, or not at all.
 */
public final class DateParser {
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:[.,]\\d{1,15})?");

    /** Excel's day 0, counted so that its 29 February 1900, which never was, does no harm from March 1900 on. */
    private static final LocalDate SERIAL_BEGIN = LocalDate.of(1899, 12, 30);

    private static final int SECONDS_OF_DAY = 86_400;

    private final ZoneId office;
    private final Map<DateForm, DayOrder> orders = new EnumMap<>(DateForm.class);

    private DateParser(List<String> all, ZoneId office) {
        this.office = office;
        orders.put(DateForm.SLASHES, DayOrder.of(all, DateForm.SLASHES));
        orders.put(DateForm.DASHES, DayOrder.of(all, DateForm.DASHES));
    }

    /**
     * With slashes the month comes first, as the English portal writes it, unless the file itself shows that it cannot be so.
     *
     * @param all every date of the file, because they tell together which of two numbers is the month
     */
    public static DateParser of(List<String> all, ZoneId office) {
        DateParser parser = new DateParser(all, office);
        parser.orders.replace(DateForm.SLASHES, DayOrder.UNKNOWN, DayOrder.MONTH_FIRST);
        return parser;
    }

    /** As {@link #of}, but does not read what may mean two days if the dates of the file do not tell which. */
    public static DateParser withFormat(List<String> all, ZoneId office) {
        return new DateParser(all, office);
    }

    /** The moment or day that is written there, or nothing if it is no date we can read. */
    public Optional<ParsedTime> read(String text) {
        try {
            for (DateForm form : DateForm.values()) {
                Matcher found = form.matcher(text);
                if (found.matches()) {
                    return form.date(found, orders.getOrDefault(form, DayOrder.UNKNOWN))
                            .map(date -> time(date, found));
                }
            }
            return SERIAL.matcher(text).matches() ? Optional.of(serial(text)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private ParsedTime time(LocalDate date, Matcher found) {
        if (found.group(4) == null) {
            return new ParsedTime(date.atStartOfDay(office).toInstant(), true);
        }
        int hour = DateForm.number(found, 4);
        if (found.group(7) != null) {
            hour = hour % 12 + (found.group(7).equalsIgnoreCase("P") ? 12 : 0);
        }
        int seconds = found.group(6) == null ? 0 : DateForm.number(found, 6);
        LocalTime time = LocalTime.of(hour, DateForm.number(found, 5), seconds);
        Instant at = date.atTime(time).atZone(zone(found.group(8))).toInstant();
        return new ParsedTime(at, false);
    }

    private ZoneId zone(String written) {
        if (written == null) {
            return office;
        }
        return Character.isLetter(written.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(written);
    }

    private ParsedTime serial(String text) {
        BigDecimal days = new BigDecimal(text.replace(',', '.'));
        LocalDate date = SERIAL_BEGIN.plusDays(days.longValue());
        long seconds = Math.round(days.remainder(BigDecimal.ONE).doubleValue() * SECONDS_OF_DAY);
        Instant at = date.atStartOfDay().plusSeconds(seconds).atZone(office).toInstant();
        return new ParsedTime(at, seconds == 0);
    }
}
