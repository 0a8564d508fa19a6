package io.cpor.process.policy;

import io.cpor.association.agreement.Catalogue;
import io.cpor.association.agreement.CataloguedEngagement;
import io.cpor.association.agreement.CataloguedWorkload;
import java.util.List;
import org.springframework.stereotype.Component;

/** The catalogue as the process owner deployed it. */
@Component
class DeployedCatalogue implements Catalogue {
    private final KeptTables tables;

    DeployedCatalogue(KeptTables tables) {
        this.tables = tables;
    }

    @Override
    public List<CataloguedEngagement> engagements() {
        return tables.rows(CatalogueRows.ENGAGEMENTS, CatalogueRows::engagements);
    }

    @Override
    public List<CataloguedWorkload> workloads() {
        return tables.rows(CatalogueRows.WORKLOADS, CatalogueRows::workloads);
    }
}
