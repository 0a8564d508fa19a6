package io.cpor.web.api;

import io.cpor.association.value.Coded;
import io.cpor.association.value.Faults;
import io.cpor.association.value.InvalidInput;
import io.cpor.association.value.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/**
 * Reads query parameters; a missing one does not restrict the search. Every fault is noted, not only the first.
 */
public final class QueryParameters {
    /** How many characters a text may have that is searched for. */
    public static final int LONGEST = 200;

    private final Faults faults = new Faults();

    /** @throws InvalidInput with every fault, if there is one */
    public void orRefuse() {
        faults.refuse();
    }

    public String text(String field, String given) {
        String text = Objects.requireNonNullElse(given, "").strip();
        faults.check(field, Texts.complaint(text, LONGEST));
        return text;
    }

    /** @return {@code null} if nothing is asked for, or nothing that there is */
    public <E extends Enum<E> & Coded> E oneOf(Class<E> type, String field, String code) {
        requireOneOf(Coded.codes(type), field, code);
        return Coded.find(type, code).orElse(null);
    }

    public void requireOneOf(List<String> known, String field, String code) {
        if (isGiven(code) && !known.contains(code)) {
            String choice = known.size() == 2 ? String.join(" or ", known) : "one of " + String.join(", ", known);
            faults.add(field, "Choose " + choice + ", or leave it out.");
        }
    }

    /** @return {@code null} if no day is asked for, or none that there is */
    public LocalDate day(String field, String text) {
        if (!isGiven(text)) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1970 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeException e) {
            // told below, with what no calendar of ours holds
        }
        faults.add(field, "Give a day as YYYY-MM-DD, such as 2026-01-31.");
        return null;
    }

    /** @return {@code null} if no month is asked for, or none that there is */
    public YearMonth month(String field, String text) {
        if (!isGiven(text)) {
            return null;
        }
        try {
            YearMonth month = YearMonth.parse(text);
            if (month.getYear() >= 1970 && month.getYear() <= 9999) {
                return month;
            }
        } catch (DateTimeException e) {
            // told below, with what no calendar of ours holds
        }
        faults.add(field, "Give a month as YYYY-MM, such as 2026-01.");
        return null;
    }

    /** @param field that of the last month */
    public void inOrder(String field, YearMonth first, YearMonth last) {
        if (first != null && last != null && first.isAfter(last)) {
            faults.add(field, "The last month is before the first, " + first + "; exchange them.");
        }
    }

    /** @param field that of the last day */
    public void inOrder(String field, LocalDate first, LocalDate last) {
        if (first != null && last != null && last.isBefore(first)) {
            faults.add(field, "The last day is before the first, " + first + "; exchange them.");
        }
    }

    /**
     * @param last the last page that there may be
     * @param largest how much one may hold
     */
    public void page(int page, int last, int size, int largest) {
        if (page < 0 || page > last) {
            faults.add("page", "Pages count from 0, to " + last + ".");
        }
        if (size < 1 || size > largest) {
            faults.add("size", "Choose a size of 1 to " + largest + ".");
        }
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isEmpty();
    }
}
