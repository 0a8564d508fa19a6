package io.cpor.insight;

import io.cpor.association.value.InvalidInput;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/** Reads what staff typed in, by what kind of fact it is. */
final class StatedValue {
    static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);
    static final long MOST_USERS = 10_000_000;

    private StatedValue() {}

    /**
     * The value as it is kept.
     *
     * @param field named in the fault
     * @return {@code null} if nothing is typed in: it is not known
     */
    static String read(LineFactKind kind, String field, String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        return switch (kind) {
            case SUBSCRIPTION_END -> day(field, text);
            case PRIOR_HIGH_WATER_MARK -> number(field, text);
            case PAYMENT_OPT_OUT -> answer(field, text);
        };
    }

    private static String day(String field, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY)) {
                return day.toString();
            }
        } catch (DateTimeException e) {
            // told below, with what no subscription has
        }
        throw new InvalidInput(
                field,
                "Enter the last day of the subscription as YYYY-MM-DD, from " + FIRST_DAY + " to " + LAST_DAY
                        + ", or leave it empty if it is not known.");
    }

    private static String number(String field, String text) {
        if (text.matches("\\d{1,8}") && Long.parseLong(text) <= MOST_USERS) {
            return String.valueOf(Long.parseLong(text));
        }
        throw new InvalidInput(
                field,
                "Enter how many users as digits alone, from 0 to " + MOST_USERS
                        + ", or leave it empty if it is not known.");
    }

    private static String answer(String field, String text) {
        if (List.of("yes", "no").contains(text)) {
            return text;
        }
        throw new InvalidInput(field, "Choose yes or no, or leave it open if it is not known.");
    }
}
