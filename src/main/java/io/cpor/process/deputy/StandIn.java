package io.cpor.process.deputy;

import java.time.LocalDate;

/**
 * One person stands in for another, from day to day, in the days of the office.
 *
 * @param absent the user id of who is away
 * @param deputy the user id of who stands in
 * @param until the last day
 */
public record StandIn(String id, String absent, String deputy, LocalDate from, LocalDate until) {
    /** Whether it holds on that day. */
    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
