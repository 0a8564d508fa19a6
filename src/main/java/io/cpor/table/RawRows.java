package io.cpor.table;

import java.util.Iterator;

/** The rows of a table from its top, one at a time. */
interface RawRows extends Iterator<RawRow>, AutoCloseable {
    /** Why this row must not be trusted although it could be read, or {@code null}; asked right after it was given. */
    String doubt(RawRow row, int columns);

    /** Whether one of the rows that were given so far is hidden, as by a filter, and says something. */
    default boolean hasHidden() {
        return false;
    }

    /** How the letters were read if the file does not say, or {@code null} if there is no doubt. */
    default Encoding guessedEncoding() {
        return null;
    }

    @Override
    void close();
}
