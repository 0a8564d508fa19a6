package io.cpor.process.bulkaction;

/**
 * One of the tasks or associations of a bulk action.
 *
 * @param taskId {@code null} if it is an association
 * @param taskName {@code null} if it is an association, or the task was gone when it was asked for
 * @param caseKey the id of the association, or of the event that belongs to none; {@code null} if it has neither
 * @param message what came of it, in words; {@code null} while it waits
 */
public record BulkActionRow(
        int line, String taskId, String taskName, String caseKey, BulkActionRowState state, String message) {}
