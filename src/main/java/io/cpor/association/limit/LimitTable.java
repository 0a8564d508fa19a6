package io.cpor.association.limit;

import java.util.List;

/** The numbers by which findings are judged, as the process owner deployed them. */
public interface LimitTable {
    /** Every row, in the table's order. */
    List<DatedLimit> limits();

    /** The version of the table that is in force, which changes with each deployment. */
    String limitsVersion();
}
