package io.cpor.table;

import java.util.List;

/** A kind of table that is recognised by its columns. */
public interface TableLayout {
    /** As people call it. */
    String label();

    /** Each at the place in this list that its {@link TableColumn#ordinal} says. */
    List<? extends TableColumn> columns();
}
