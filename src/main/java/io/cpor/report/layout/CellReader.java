package io.cpor.report.layout;

import io.cpor.table.GuidParser;
import io.cpor.table.RawRow;
import io.cpor.table.TextSanitizer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the cells of one file. */
final class CellReader {
    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern NOTHING = Pattern.compile("null|n/?a|-+", Pattern.CASE_INSENSITIVE);
    private static final Set<String> YES = Set.of("true", "yes", "y", "1");
    private static final Set<String> NO = Set.of("false", "no", "n", "0");
    private static final int MOST_COUNT_DIGITS = 12;
    private static final int SHOWN = 60;

    private final NumberForm numbers;
    private final Days days;

    private CellReader(NumberForm numbers, Days days) {
        this.numbers = numbers;
        this.days = days;
    }

    /**
     * @param head the first rows, which show how numbers are written
     * @param dates those of the whole file that may be read in two ways
     */
    static CellReader of(ReportKind kind, List<RawRow> head, char separator, TwoWayDates dates) {
        List<String> numbers = kind.columns().stream()
                .filter(column -> column.form() == CellForm.DECIMAL || column.form() == CellForm.COUNT)
                .flatMap(column -> head.stream().map(row -> row.text(column)))
                .filter(text -> !text.isEmpty())
                .toList();
        return new CellReader(NumberForm.of(numbers, separator), new Days(dates.dates(), dates.months()));
    }

    /** Whether nothing is said there; a name may look like a sign for that. */
    static boolean isEmpty(ReportColumn column, String text) {
        return text.isEmpty()
                || column.form() != CellForm.TEXT && NOTHING.matcher(text).matches();
    }

    /**
     * What the cell says, as the database takes it.
     *
     * @throws UnreadableCell in words
     */
    Object read(ReportColumn column, String text) {
        return switch (column.form()) {
            case TEXT, ID -> bounded(column, TextSanitizer.line(text));
            case TENANT ->
                tenant(text)
                        .orElseThrow(() ->
                                wrong(column, text, "is no tenant ID, such as 6b1f2f5e-0c7a-4b57-9a50-3f0c2d9c5a11"));
            case CUSTOMER -> tenant(text).orElseGet(() -> bounded(column, TextSanitizer.line(text)));
            case COUNT -> count(column, text);
            case DECIMAL -> decimal(column, text);
            case DAY -> days.day(text).orElseThrow(() -> wrong(column, text, "is no date, such as 2026-05-31"));
            case MONTH -> days.month(text).orElseThrow(() -> wrong(column, text, "is no month, such as 2026-05-01"));
            case MOMENT ->
                days.moment(text)
                        .map(moment -> moment.atOffset(ZoneOffset.UTC))
                        .orElseThrow(() -> wrong(column, text, "is no time, such as 2026-05-31T10:15:00Z"));
            case FLAG -> flag(column, text.toLowerCase(Locale.ROOT));
        };
    }

    private static Optional<String> tenant(String text) {
        String plain = GuidParser.plain(text);
        return GUID.matcher(plain).matches() ? Optional.of(plain.toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static String bounded(ReportColumn column, String text) {
        if (text.length() > column.longest()) {
            throw new UnreadableCell(
                    column.label() + " has more than " + column.longest() + " characters: \"" + shown(text) + "\".");
        }
        return text;
    }

    private BigDecimal number(ReportColumn column, String text) {
        return numbers.read(text).orElseThrow(() -> wrong(column, text, "is no number"));
    }

    /** Rounded as the tables keep it: rounding may add a digit that there is no room for. */
    private BigDecimal decimal(ReportColumn column, String text) {
        BigDecimal number = number(column, text);
        BigDecimal rounded =
                number.setScale(Math.min(Math.max(number.scale(), 0), column.decimals()), RoundingMode.HALF_UP);
        if (rounded.precision() - rounded.scale() > column.wholeDigits()) {
            throw wrong(column, text, "has more than " + column.wholeDigits() + " digits before the decimal point");
        }
        return rounded;
    }

    private Long count(ReportColumn column, String text) {
        BigDecimal plain = number(column, text).stripTrailingZeros();
        if (plain.scale() > 0) {
            throw wrong(column, text, "is no whole number");
        }
        if (plain.precision() - plain.scale() > MOST_COUNT_DIGITS) {
            throw wrong(column, text, "has more than " + MOST_COUNT_DIGITS + " digits");
        }
        return plain.longValueExact();
    }

    private static Boolean flag(ReportColumn column, String text) {
        if (!YES.contains(text) && !NO.contains(text)) {
            throw wrong(column, text, "is neither true nor false");
        }
        return YES.contains(text);
    }

    /** Faults are shown to all staff, so they never tell what stands in a column of amounts. */
    private static UnreadableCell wrong(ReportColumn column, String text, String what) {
        return new UnreadableCell(
                column.isMoney()
                        ? column.label() + ": what stands there " + what
                                + ". It is not shown, because amounts are for managers only."
                        : column.label() + ": \"" + shown(text) + "\" " + what + ".");
    }

    private static String shown(String text) {
        return TextSanitizer.clip(TextSanitizer.line(text), SHOWN);
    }
}
