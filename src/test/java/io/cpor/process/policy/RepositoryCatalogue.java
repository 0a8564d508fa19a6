package io.cpor.process.policy;

import io.cpor.association.agreement.Catalogue;
import io.cpor.association.agreement.CataloguedEngagement;
import io.cpor.association.agreement.CataloguedWorkload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** The catalogue as the tables of this repository hold it, for tests without the application. */
public final class RepositoryCatalogue implements Catalogue {
    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final List<CataloguedEngagement> engagements =
            CatalogueRows.engagements(evaluate(CatalogueRows.ENGAGEMENTS));
    private final List<CataloguedWorkload> workloads = CatalogueRows.workloads(evaluate(CatalogueRows.WORKLOADS));

    @Override
    public List<CataloguedEngagement> engagements() {
        return engagements;
    }

    @Override
    public List<CataloguedWorkload> workloads() {
        return workloads;
    }

    /** The rows of a table that has no input. */
    static List<Map<String, Object>> evaluate(String table) {
        try (InputStream file = Files.newInputStream(Path.of("processes", table + ".dmn"))) {
            return ENGINE.evaluateDecision(ENGINE.parseDecision(table, file), Map.of())
                    .getResultList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
