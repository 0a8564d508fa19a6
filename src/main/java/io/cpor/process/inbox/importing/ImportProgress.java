package io.cpor.process.inbox.importing;

/** How many of {@code total} rows of an import are done in the step that it is in. */
public record ImportProgress(int done, int total) {}
