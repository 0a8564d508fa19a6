package io.cpor.process.policy;

import io.cpor.association.value.Coded;

/** The units of the claim policy. What a business day is, {@link BusinessCalendar} says. */
public enum PolicyDurationUnit implements Coded {
    SECONDS("seconds"),
    MINUTES("minutes"),
    HOURS("hours"),
    BUSINESS_DAYS("business days"),
    CALENDAR_DAYS("calendar days"),
    MONTHS("months");

    private final String code;

    PolicyDurationUnit(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
