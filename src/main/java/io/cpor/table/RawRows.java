package io.cpor.table;

import java.util.Iterator;

/** The rows of a table from its top, one at a time. */
interface RawRows extends Iterator<RawRow>, AutoCloseable {
    /** Why this row must not be trusted although it could be read, or {@code null}; asked right after it was given. */
    String doubt(RawRow row, int columns);

    @Override
    void close();
}
