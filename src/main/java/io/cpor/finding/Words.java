package io.cpor.finding;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How figures, days and months are told in findings. */
final class Words {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    private Words() {}

    /** Such as "1 active user" or "1,200 active users". */
    static String count(long number, String what) {
        return String.format(Locale.ENGLISH, "%,d %s", number, what) + (number == 1 ? "" : "s");
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String month(YearMonth month) {
        return MONTH.format(month);
    }
}
