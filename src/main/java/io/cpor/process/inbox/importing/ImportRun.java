package io.cpor.process.inbox.importing;

import java.time.Instant;

/**
 * One import on its way; it goes on whether anybody watches or not, and after a restart.
 *
 * @param id cannot be guessed
 * @param by the id of who handed the file in
 * @param done how many of {@code total} rows are done in this state
 */
public record ImportRun(
        String id, String fileName, String by, Instant handedIn, ImportState state, int done, int total) {
    /** Whether it goes on by itself. */
    public boolean isBusy() {
        return state.isBusy();
    }
}
