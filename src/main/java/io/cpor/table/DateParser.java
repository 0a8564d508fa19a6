package io.cpor.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates in the writings that portals, browsers and Excel give them. One that names no time zone is meant in the
 * office's. With slashes the month comes first, as the English portal writes it, unless the file itself shows that it
 * cannot be so; or nothing is read that could be read in two ways.
 */
public final class DateParser {
    private static final String TIME =
            "(?:[T ,]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?(?: ?([AP])\\.?M\\.?)?(?: Uhr)?(?: ?(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}))?)?";
    private static final Pattern ISO = pattern("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern SLASHES = pattern("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern POINTS = pattern("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:[.,]\\d{1,15})?");

    /** Excel's day 0, counted so that its 29 February 1900, which never was, does no harm from March 1900 on. */
    private static final LocalDate SERIAL_BEGIN = LocalDate.of(1899, 12, 30);

    private static final int SECONDS_OF_DAY = 86_400;

    /** Which of two numbers between slashes is the month. */
    private enum Order {
        MONTH_FIRST,
        DAY_FIRST,
        UNKNOWN
    }

    private final ZoneId office;
    private final Order order;

    private DateParser(ZoneId office, Order order) {
        this.office = office;
        this.order = order;
    }

    private static Pattern pattern(String date) {
        return Pattern.compile(date + TIME, Pattern.CASE_INSENSITIVE);
    }

    /** @param all every date of the file, because they tell together which of two numbers is the month */
    public static DateParser of(List<String> all, ZoneId office) {
        return new DateParser(office, order(all) == Order.DAY_FIRST ? Order.DAY_FIRST : Order.MONTH_FIRST);
    }

    /** As {@link #of}, but does not read what may mean two days if the dates of the file do not tell which. */
    public static DateParser withFormat(List<String> all, ZoneId office) {
        return new DateParser(office, order(all));
    }

    private static Order order(List<String> all) {
        boolean firstCannotBeMonth = all.stream().anyMatch(date -> hasAbove12(date, 1));
        boolean secondCannotBeMonth = all.stream().anyMatch(date -> hasAbove12(date, 2));
        if (firstCannotBeMonth == secondCannotBeMonth) {
            return Order.UNKNOWN;
        }
        return firstCannotBeMonth ? Order.DAY_FIRST : Order.MONTH_FIRST;
    }

    private static boolean hasAbove12(String date, int part) {
        Matcher slashes = SLASHES.matcher(date);
        return slashes.matches() && Integer.parseInt(slashes.group(part)) > 12;
    }

    /** The moment or day that is written there, or nothing if it is no date we can read. */
    public Optional<ParsedTime> read(String text) {
        try {
            Matcher iso = ISO.matcher(text);
            if (iso.matches()) {
                return Optional.of(time(iso, 1, 2, 3));
            }
            Matcher slashes = SLASHES.matcher(text);
            if (slashes.matches()) {
                return slashes(slashes);
            }
            Matcher points = POINTS.matcher(text);
            if (points.matches()) {
                return Optional.of(time(points, 3, 2, 1));
            }
            return SERIAL.matcher(text).matches() ? Optional.of(serial(text)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private Optional<ParsedTime> slashes(Matcher found) {
        int first = number(found, 1);
        int second = number(found, 2);
        if (order == Order.UNKNOWN && first != second && first <= 12 && second <= 12) {
            return Optional.empty();
        }
        boolean dayFirst = order == Order.DAY_FIRST || order == Order.UNKNOWN && first > 12;
        return Optional.of(dayFirst ? time(found, 3, 2, 1) : time(found, 3, 1, 2));
    }

    private ParsedTime time(Matcher found, int year, int month, int day) {
        LocalDate date = LocalDate.of(number(found, year), number(found, month), number(found, day));
        if (found.group(4) == null) {
            return new ParsedTime(date.atStartOfDay(office).toInstant(), true);
        }
        int hour = number(found, 4);
        if (found.group(7) != null) {
            hour = hour % 12 + (found.group(7).equalsIgnoreCase("P") ? 12 : 0);
        }
        int seconds = found.group(6) == null ? 0 : number(found, 6);
        LocalTime time = LocalTime.of(hour, number(found, 5), seconds);
        Instant at = date.atTime(time).atZone(zone(found.group(8))).toInstant();
        return new ParsedTime(at, false);
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
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
