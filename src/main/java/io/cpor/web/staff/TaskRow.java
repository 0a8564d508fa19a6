package io.cpor.web.staff;

/**
 * An open task as a row of the staff's table.
 *
 * @param caseKey the id of its association, or {@code null} if it belongs to none
 * @param customer {@code null} if it belongs to no association
 * @param due such as "1 Dec 2026", or {@code null}
 * @param overdue whether that date has passed
 * @param has who has it, such as "you", "nobody yet", or a name
 * @param stead who is away and has it, if the reader stands in for that person, or {@code null}
 */
public record TaskRow(
        String id,
        String name,
        String caseKey,
        String customer,
        String due,
        boolean overdue,
        String has,
        String stead) {}
