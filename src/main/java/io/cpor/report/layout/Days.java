package io.cpor.report.layout;

import io.cpor.table.DateParser;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days and months of one file. A day is the one that is written there, whatever zone stands beside it; a moment without
 * a zone is in UTC, as Microsoft writes them.
 */
final class Days {
    private static final Pattern ZONE =
            Pattern.compile("\\s?(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})$", Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/]?(\\d{2})");

    private static final Pattern NAMED_MONTH = Pattern.compile("\\p{L}+[ -]\\d{4}");

    /** Both numbers may be the month. */
    private static final Pattern TWO_WAYS = Pattern.compile("(\\d{1,2})[-/](\\d{1,2})[-/](\\d{4}).*");

    private static final int MOST_KEPT = 10_000;

    private final DateParser parser;
    private final boolean monthSecond;
    private final Map<String, Optional<LocalDate>> known = new HashMap<>();

    /**
     * @param all every date of the file that may be read in two ways, for they tell together which number is the month
     * @param months those of them that stand for a whole month, by its first day
     */
    Days(Collection<String> all, Collection<String> months) {
        this.parser = DateParser.of(List.copyOf(all), ZoneOffset.UTC);
        this.monthSecond = months.stream().anyMatch(month -> isFirst(month, 1))
                && months.stream().allMatch(month -> !TWO_WAYS.matcher(month).matches() || isFirst(month, 1))
                && months.stream().anyMatch(month -> !isFirst(month, 2));
    }

    /** Whether that number of it is 1, as it is of the day if a month is written by its first day. */
    private static boolean isFirst(String date, int group) {
        Matcher found = TWO_WAYS.matcher(date);
        return found.matches() && Integer.parseInt(found.group(group)) == 1;
    }

    static boolean isTwoWay(String date) {
        return TWO_WAYS.matcher(date).matches();
    }

    Optional<LocalDate> day(String text) {
        if (known.size() > MOST_KEPT) {
            known.clear();
        }
        return known.computeIfAbsent(text, this::read);
    }

    private Optional<LocalDate> read(String text) {
        return parser.read(ZONE.matcher(text).replaceFirst(""))
                .map(read -> read.at().atZone(ZoneOffset.UTC).toLocalDate());
    }

    /** The first day of the month. */
    Optional<LocalDate> month(String text) {
        Matcher bare = MONTH.matcher(text);
        if (bare.matches()) {
            int month = Integer.parseInt(bare.group(2));
            return month >= 1 && month <= 12
                    ? Optional.of(
                            YearMonth.of(Integer.parseInt(bare.group(1)), month).atDay(1))
                    : Optional.empty();
        }
        Matcher twoWays = TWO_WAYS.matcher(text);
        if (monthSecond && twoWays.matches()) {
            return day(twoWays.group(3) + "-" + twoWays.group(2) + "-" + twoWays.group(1))
                    .map(day -> day.withDayOfMonth(1));
        }
        return (NAMED_MONTH.matcher(text).matches() ? day("1 " + text.replace('-', ' ')) : day(text))
                .map(day -> day.withDayOfMonth(1));
    }

    Optional<Instant> moment(String text) {
        return parser.read(text).map(read -> read.at());
    }
}
