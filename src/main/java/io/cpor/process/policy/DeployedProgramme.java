package io.cpor.process.policy;

import io.cpor.association.programme.EstimateRow;
import io.cpor.association.programme.ProgrammeTables;
import io.cpor.association.programme.ScoreRow;
import java.util.List;
import org.springframework.stereotype.Component;

/** What Microsoft's programmes count, as the process owner deployed it. */
@Component
class DeployedProgramme implements ProgrammeTables {
    private final KeptTables tables;

    DeployedProgramme(KeptTables tables) {
        this.tables = tables;
    }

    @Override
    public List<ScoreRow> score() {
        return tables.rows(ProgrammeRows.SCORE, ProgrammeRows::score);
    }

    @Override
    public List<EstimateRow> estimates() {
        return tables.rows(ProgrammeRows.ESTIMATES, ProgrammeRows::estimates);
    }
}
