package io.cpor.model.migration;

/**
 * How far a move has got.
 *
 * @param failed how many could not be moved; Cockpit says why
 */
public record MoveProgress(String batch, int total, int done, int failed) {
    public boolean busy() {
        return done + failed < total;
    }
}
