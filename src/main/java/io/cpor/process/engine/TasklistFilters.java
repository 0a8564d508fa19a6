package io.cpor.process.engine;

import io.cpor.process.CporVariables;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Without a filter Tasklist shows no task at all, so {@link StaffFilter} is made here. Each is made once, ever, which the
 * engine's properties remember: what an administrator changed, renamed or deleted stays so.
 */
@Component
class TasklistFilters implements SmartInitializingSingleton {
    private static final String MADE = "cpor.filter.";

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final ManagementService management;
    private final TransactionTemplate transaction;

    TasklistFilters(
            FilterService filters,
            TaskService tasks,
            AuthorizationService authorizations,
            ManagementService management,
            TransactionTemplate transaction) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.management = management;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (StaffFilter filter : StaffFilter.values()) {
            once(filter.code(), () -> make(filter));
        }
        once(StaffFilter.ALL_TASKS.code() + ".2", this::leaveOutCustomersTasks);
    }

    private void once(String what, Runnable work) {
        try {
            transaction.executeWithoutResult(status -> {
                if (!wasDone(what)) {
                    work.run();
                }
            });
        } catch (ProcessEngineException e) {
            if (!wasDone(what)) { // another node was as quick
                throw e;
            }
        }
    }

    private boolean wasDone(String what) {
        return management.getProperties().containsKey(MADE + what);
    }

    /** Until then it showed what customers are to sign, too. What an administrator had changed of it stays. */
    private void leaveOutCustomersTasks() {
        made(StaffFilter.ALL_TASKS).ifPresent(all -> {
            all.setQuery(
                    all.extend(StaffFilter.ofStaff(tasks.createTaskQuery())).getQuery());
            filters.saveFilter(all);
        });
        management.setProperty(MADE + StaffFilter.ALL_TASKS.code() + ".2", "done");
    }

    private void make(StaffFilter filter) {
        Filter known = filters.createFilterQuery().filterName(filter.label()).list().stream()
                .findFirst()
                .orElse(null); // an older installation, or somebody's own
        String id = known == null ? save(filter) : known.getId();
        filter.groups().forEach(group -> grant(id, group));
        management.setProperty(MADE + filter.code(), id);
    }

    private String save(StaffFilter filter) {
        Filter made = filters.newTaskFilter(filter.label());
        made.setQuery(filter.of(tasks.createTaskQuery()));
        made.setProperties(Map.of(
                "description",
                filter.description(),
                "color",
                filter.color(),
                "priority",
                priority(filter),
                "refresh",
                true,
                "variables",
                List.of(
                        Map.of("name", CporVariables.CUSTOMER.name(), "label", "Customer"),
                        Map.of("name", CporVariables.ASSOCIATION_ID.name(), "label", "Association"))));
        return filters.saveFilter(made).getId();
    }

    /** In an older installation right before My tasks: what an administrator has put before that stays before. */
    private int priority(StaffFilter filter) {
        return filter == StaffFilter.TO_DO
                ? made(StaffFilter.MY_TASKS)
                        .map(mine -> mine.getProperties().get("priority"))
                        .filter(Number.class::isInstance)
                        .map(mine -> ((Number) mine).intValue() - 1)
                        .orElse(filter.priority())
                : filter.priority();
    }

    /** The filter as it is now, unless somebody deleted it. */
    private Optional<Filter> made(StaffFilter filter) {
        return Optional.ofNullable(management.getProperties().get(MADE + filter.code()))
                .map(id -> filters.createFilterQuery().filterId(id).singleResult());
    }

    private void grant(String filterId, String group) {
        boolean granted = authorizations
                        .createAuthorizationQuery()
                        .resourceType(Resources.FILTER)
                        .resourceId(filterId)
                        .groupIdIn(group)
                        .count()
                > 0;
        if (!granted) {
            Authorization read = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            read.setResource(Resources.FILTER);
            read.setResourceId(filterId);
            read.setGroupId(group);
            read.setPermissions(new Permissions[] {Permissions.READ});
            authorizations.saveAuthorization(read);
        }
    }
}
