package io.cpor.association.programme;

import java.util.List;

/** The dated tables of what Microsoft's programmes count, as they are in force. */
public interface ProgrammeTables {
    /** Every row of the table of the score, in its order. */
    List<ScoreRow> score();

    /** Every row of the table of estimates, in its order. */
    List<EstimateRow> estimates();
}
