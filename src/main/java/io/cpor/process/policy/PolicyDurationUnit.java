package io.cpor.process.policy;

import io.cpor.association.value.Coded;
import java.time.Duration;

/** The units of the claim policy. What a business day is, {@link BusinessCalendar} says. */
public enum PolicyDurationUnit implements Coded {
    SECONDS("seconds", Duration.ofSeconds(1)),
    MINUTES("minutes", Duration.ofMinutes(1)),
    HOURS("hours", Duration.ofHours(1)),
    BUSINESS_DAYS("business days", Duration.ofDays(1)),
    CALENDAR_DAYS("calendar days", Duration.ofDays(1)),
    MONTHS("months", Duration.ofDays(30));

    private static final Duration LONGEST = Duration.ofDays(3_660);

    private final String code;
    private final Duration length;

    PolicyDurationUnit(String code, Duration length) {
        this.code = code;
        this.length = length;
    }

    @Override
    public String code() {
        return code;
    }

    /**
     * Whether so many of it are a window: days are counted one by one, and a window that is over as soon as it begins would be
     * begun again and again.
     */
    boolean isWindow(int number) {
        return number > 0 && length.multipliedBy(number).compareTo(LONGEST) <= 0;
    }
}
