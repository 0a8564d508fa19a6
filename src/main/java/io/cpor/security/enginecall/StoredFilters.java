package io.cpor.security.enginecall;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.impl.persistence.entity.FilterManager;
import org.springframework.stereotype.Component;

/**
 * Stores and reads no filter whose search could run a program. It stands in the engine itself, so that it holds whichever way
 * a filter came in, also for one that was stored before.
 */
@Component
class StoredFilters extends AbstractProcessEnginePlugin {
    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomSessionFactories(List.of(new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return FilterManager.class;
            }

            @Override
            public Session openSession() {
                return new Checked();
            }
        }));
    }

    /** The engine makes one for each command. */
    private static final class Checked extends FilterManager {
        @Override
        public Filter insertOrUpdateFilter(Filter filter) {
            check(filter);
            return super.insertOrUpdateFilter(filter);
        }

        @Override
        public FilterEntity findFilterById(String filterId) {
            FilterEntity filter = super.findFilterById(filterId);
            if (filter != null) {
                check(filter);
            }
            return filter;
        }

        private static void check(Filter filter) {
            if (filter.getQuery() instanceof AbstractQuery<?, ?> query) {
                check(filter, query);
            }
            if (filter.getQuery() instanceof TaskQueryImpl tasks) {
                // each of them knows the same list, in which it stands itself
                tasks.getQueries().forEach(or -> check(filter, or));
            }
        }

        private static void check(Filter filter, AbstractQuery<?, ?> query) {
            if (!query.getExpressions().values().stream().allMatch(QueryExpressions::isHarmless)) {
                throw new BadUserRequestException("The filter \"" + filter.getName()
                        + "\" has an expression that filters may not have. Delete it, and make it anew with"
                        + " ${currentUser()}, ${now()} or plain values.");
            }
        }
    }
}
