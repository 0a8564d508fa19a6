package io.cpor.table;

import java.io.IOException;
import java.util.List;

/** One table of a file that may hold several. */
public interface TablePart {
    /** What it is called within a ZIP; empty if the file is the table. */
    String name();

    /** How large it is, to compare it with the others of the same file. */
    long size();

    /** Opens it; its rows are read from the first one on. */
    LargeRows open(List<? extends TableLayout> layouts) throws IOException;
}
