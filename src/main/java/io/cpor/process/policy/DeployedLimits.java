package io.cpor.process.policy;

import io.cpor.association.limit.DatedLimit;
import io.cpor.association.limit.LimitTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** The limits of findings as the process owner deployed them. */
@Component
class DeployedLimits implements LimitTable {
    private final KeptTables tables;

    DeployedLimits(KeptTables tables) {
        this.tables = tables;
    }

    @Override
    public List<DatedLimit> limits() {
        return tables.rows(LimitRows.KEY, LimitRows::limits);
    }

    @Override
    public String limitsVersion() {
        return tables.version(LimitRows.KEY);
    }
}
