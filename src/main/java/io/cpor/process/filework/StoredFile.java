package io.cpor.process.filework;

import java.time.Instant;

/**
 * A file that is worked at; it goes on whether anybody watches or not, and after a restart.
 *
 * @param id cannot be guessed
 * @param handedInBy the id of who handed it in
 * @param confirmedBy the id of who looked at it and wanted it done, or {@code null}
 */
public record StoredFile<S extends FileState>(
        String id, String fileName, String handedInBy, Instant handedInAt, S state, String confirmedBy) {
    public boolean isBusy() {
        return state.isBusy();
    }

    /** Who wanted it done: nobody has to look at it if whoever handed it in wanted that. */
    public String startedBy() {
        return confirmedBy == null ? handedInBy : confirmedBy;
    }
}
