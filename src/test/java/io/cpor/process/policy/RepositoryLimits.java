package io.cpor.process.policy;

import io.cpor.association.limit.DatedLimit;
import io.cpor.association.limit.LimitTable;
import java.util.List;

/** The limits of findings as the repository has them, without an engine. */
public final class RepositoryLimits implements LimitTable {
    private static final List<DatedLimit> LIMITS = LimitRows.limits(RepositoryCatalogue.evaluate(LimitRows.KEY));

    @Override
    public List<DatedLimit> limits() {
        return LIMITS;
    }

    @Override
    public String limitsVersion() {
        return "repository";
    }
}
