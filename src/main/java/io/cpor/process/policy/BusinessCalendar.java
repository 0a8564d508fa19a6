package io.cpor.process.policy;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which days are business days: Monday to Friday, but not the public holidays of {@code cpor.policy.holidays}, a country such
 * as {@code US}, perhaps with a part of it, such as {@code DE-BY}. Microsoft does not say which holidays its windows leave out
 * (field facts 8), so without that setting none are: a deadline that we take to be too early harms nobody.
 */
@Component
public final class BusinessCalendar {
    /** Every Monday to Friday. */
    static final BusinessCalendar WEEKDAYS = new BusinessCalendar("");

    private final HolidayManager holidays;
    private final String[] part;

    BusinessCalendar(@Value("${cpor.policy.holidays:}") String where) {
        String[] names = where.strip().toLowerCase(Locale.ROOT).split("-");
        part = names.length > 1 ? new String[] {names[1]} : new String[0];
        holidays = names[0].isEmpty() ? null : of(names[0]);
    }

    private static HolidayManager of(String country) {
        try {
            return HolidayManager.getInstance(ManagerParameters.create(country));
        } catch (RuntimeException unknown) {
            throw new IllegalStateException(
                    "cpor.policy.holidays names no country that we know holidays of: " + country, unknown);
        }
    }

    public boolean isBusinessDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && (holidays == null || !holidays.isHoliday(day, part));
    }
}
