package io.cpor.association.agreement;

import java.time.LocalDate;

/**
 * The days on which a name is Microsoft's.
 *
 * @param to the last day, or {@code null} as long as nobody knows one
 */
public record Validity(LocalDate from, LocalDate to) {
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
