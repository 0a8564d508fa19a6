package io.cpor.report.layout;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a file writes the numbers in it: 1,234.5 or 1.234,5. */
enum NumberForm {
    POINT('.', ','),
    COMMA(',', '.');

    /** Most numbers of a report are written so, and can be read in one way only. */
    private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}'\\u2019\\p{Sc}]");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(.+\\)");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)(e[+-]?\\d{1,2})?");

    /** No number is written with so many characters; to read longer ones would take long. */
    private static final int LONGEST = 400;

    private final char decimal;
    private final char grouping;
    private final Pattern surely;
    private final Pattern grouped;

    NumberForm(char decimal, char grouping) {
        this.decimal = decimal;
        this.grouping = grouping;
        String mark = Pattern.quote(String.valueOf(decimal));
        String group = Pattern.quote(String.valueOf(grouping));
        this.surely = Pattern.compile(".*" + mark + "(\\d{1,2}|\\d{4,})|[+-]?0?" + mark + "\\d+|.*\\d" + group
                + "\\d{3}" + mark + ".*|.*" + group + "\\d{3}" + group + ".*");
        this.grouped = Pattern.compile("[+-]?[1-9]\\d{0,2}(" + group + "\\d{3})+(" + mark + "\\d*)?");
    }

    /**
     * As the numbers show that can be read in one way only; if none does, as the program writes them that separates its cells
     * in this way.
     *
     * @param separator of the cells; 0 in a workbook
     */
    static NumberForm of(Collection<String> numbers, char separator) {
        long points = numbers.stream()
                .filter(one -> POINT.surely.matcher(bare(one)).matches())
                .count();
        long commas = numbers.stream()
                .filter(one -> COMMA.surely.matcher(bare(one)).matches())
                .count();
        if (points == commas) {
            return separator == ';' ? COMMA : POINT;
        }
        return points > commas ? POINT : COMMA;
    }

    /** The number that is written there, or nothing if it is none. */
    Optional<BigDecimal> read(String text) {
        if (DIGITS.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text));
        }
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String number = bare(text);
        if (grouped.matcher(number).matches()) {
            number = number.replace(String.valueOf(grouping), "");
        }
        if (number.indexOf(grouping) >= 0) {
            // no thousands, so it can only be the other decimal sign, as where two programs wrote in one file
            number = number.indexOf(decimal) >= 0 ? "" : number.replace(grouping, decimal);
        }
        number = number.replace(decimal, '.');
        if (!NUMBER.matcher(number).matches()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(number));
    }

    /** Without blanks, the currency's sign, and with a minus for brackets. */
    private static String bare(String text) {
        String bare = BLANKS.matcher(text).replaceAll("").replace('\u2212', '-').toLowerCase(Locale.ROOT);
        return IN_BRACKETS.matcher(bare).matches() ? "-" + bare.substring(1, bare.length() - 1) : bare;
    }
}
