package io.cpor.process.policy;

import io.cpor.association.programme.EstimateRow;
import io.cpor.association.programme.ProgrammeTables;
import io.cpor.association.programme.ScoreRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** What the programmes count as the tables of this repository hold it, for tests without the application. */
public final class RepositoryProgramme implements ProgrammeTables {
    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final List<ScoreRow> score = ProgrammeRows.score(evaluate(ProgrammeRows.SCORE));
    private final List<EstimateRow> estimates = ProgrammeRows.estimates(evaluate(ProgrammeRows.ESTIMATES));

    @Override
    public List<ScoreRow> score() {
        return score;
    }

    @Override
    public List<EstimateRow> estimates() {
        return estimates;
    }

    private List<Map<String, Object>> evaluate(String table) {
        try (InputStream file = Files.newInputStream(Path.of("processes", table + ".dmn"))) {
            return engine.evaluateDecision(engine.parseDecision(table, file), Map.of())
                    .getResultList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
