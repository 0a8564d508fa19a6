package io.cpor.process;

import java.time.Instant;

/**
 * A task as lists of tasks show it.
 *
 * @param caseKey the id of the association, or of the event that belongs to none; {@code null} if it has neither
 * @param assignee the user id of who has it, or {@code null} while nobody has
 * @param due {@code null} if it has no date
 */
public record ListedTask(String id, String name, String caseKey, String assignee, Instant due) {}
