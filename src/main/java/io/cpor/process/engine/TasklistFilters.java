package io.cpor.process.engine;

import io.cpor.process.CporVariables;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Without a filter Tasklist shows no task at all. On each card stand the association and its customer. */
@Component
class TasklistFilters implements SmartInitializingSingleton {
    private static final String ALL = "All tasks";

    private final FilterService filters;
    private final TaskService tasks;

    TasklistFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (filters.createFilterQuery().filterName(ALL).count() == 0) {
            Filter all = filters.newTaskFilter(ALL);
            all.setQuery(tasks.createTaskQuery());
            all.setProperties(Map.of(
                    "priority",
                    0,
                    "refresh",
                    true,
                    "variables",
                    List.of(
                            Map.of("name", CporVariables.CUSTOMER.name(), "label", "Customer"),
                            Map.of("name", CporVariables.ASSOCIATION_ID.name(), "label", "Association"))));
            filters.saveFilter(all);
        }
    }
}
