package io.cpor.process.bulkaction;

/**
 * What somebody wants done.
 *
 * @param by the user id of who does
 * @param reason of a withdrawal, else {@code null}
 * @param handTo the user id of who gets the tasks, else {@code null}
 */
public record Wanted(BulkAction action, String by, String reason, String handTo) {}
