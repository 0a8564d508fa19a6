package io.cpor.process.policy;

import io.cpor.association.agreement.Validity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A row of one of the catalogue's tables, whose cells are read as what they must be. A cell that is something else is an
 * {@link IllegalStateException}, whose message follows the file's name and says which and why.
 *
 * @param cells by the names of the columns
 */
record CatalogueRow(Map<String, Object> cells) {
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 100;
    private static final int LONGEST_SOURCE = 300;

    String code(String column) {
        return code(column, text(column));
    }

    /** @return {@code null} of an empty cell */
    String codeOrNothing(String column) {
        return text(column).isEmpty() ? null : code(column);
    }

    /** Codes with commas between. */
    Set<String> codes(String column) {
        return Arrays.stream(text(column).split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(one -> code(column, one))
                .collect(Collectors.toUnmodifiableSet());
    }

    private String code(String column, String text) {
        if (!CODE.matcher(text).matches() || text.length() > LONGEST) {
            throw wrong(column, "\"" + text + "\", which is not small letters and digits with hyphens between");
        }
        return text;
    }

    String name(String column) {
        String text = text(column);
        if (text.isEmpty() || text.length() > LONGEST) {
            throw wrong(column, text.isEmpty() ? "nothing" : "more than " + LONGEST + " characters");
        }
        return text;
    }

    /** An empty cell is no. */
    boolean isTrue(String column) {
        Object value = cells.get(column);
        if (value != null && !(value instanceof Boolean)) {
            throw wrong(column, "\"" + value + "\", which is not true or false");
        }
        return Boolean.TRUE.equals(value);
    }

    int number(String column, int least, int most) {
        Object value = cells.get(column);
        if (!(value instanceof Number number)
                || number.doubleValue() != number.intValue()
                || number.intValue() < least
                || number.intValue() > most) {
            throw wrong(column, "\"" + value + "\", which is not a whole number from " + least + " to " + most);
        }
        return number.intValue();
    }

    /** From the columns {@code from} and {@code to}. */
    Validity validity() {
        LocalDate from = date("from");
        LocalDate to = text("to").isEmpty() ? null : date("to");
        if (to != null && to.isBefore(from)) {
            throw wrong("to", "the day " + to + ", which is before " + from);
        }
        return new Validity(from, to);
    }

    /** @return {@code null} of an empty cell */
    BigDecimal decimal(String column) {
        Object value = cells.get(column);
        if (value != null && !(value instanceof Number)) {
            throw wrong(column, "\"" + value + "\", which is not a number");
        }
        if (value == null) {
            return null;
        }
        BigDecimal number = new BigDecimal(value.toString()).stripTrailingZeros();
        return number.setScale(Math.max(0, number.scale()));
    }

    /** @return {@code null} of an empty cell */
    String textOrNothing(String column) {
        return text(column).isEmpty() ? null : name(column);
    }

    /** Where the row is from, which may be long. */
    String source() {
        String text = text("source");
        if (text.isEmpty() || text.length() > LONGEST_SOURCE) {
            throw wrong("source", text.isEmpty() ? "nothing" : "more than " + LONGEST_SOURCE + " characters");
        }
        return text;
    }

    private LocalDate date(String column) {
        String text = text(column);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            throw wrong(column, "\"" + text + "\", which is not a day such as \"2026-07-01\"");
        }
    }

    private String text(String column) {
        return Objects.toString(cells.get(column), "").strip();
    }

    IllegalStateException wrong(String column, String what) {
        return new IllegalStateException(
                "has in the row of \"" + text("code") + "\" in the column \"" + column + "\" " + what);
    }
}
