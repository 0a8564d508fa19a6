package io.cpor.model.migration;

import io.cpor.process.CaseChangedMeanwhile;
import io.cpor.process.OptimisticLockRetry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Really moves a case, looks whether the engine lets it, and takes it back. */
@Component
class MigrationDryRun {
    /** What speaks for no box in particular. */
    static final String THE_CASE = "";

    private final RuntimeService runtime;
    private final TransactionTemplate transaction;

    MigrationDryRun(RuntimeService runtime, PlatformTransactionManager transactions) {
        this.runtime = runtime;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * What the engine has against it in its own words, by the id of the box; empty if nothing. A case that moves on at that
     * very moment is tried again: that is no reason against the move.
     */
    Map<String, List<String>> of(Plan plan, String processInstanceId) {
        try {
            return OptimisticLockRetry.attempt(() -> attempt(plan, processInstanceId));
        } catch (CaseChangedMeanwhile | ProcessEngineException failed) {
            return Map.of(THE_CASE, List.of(String.valueOf(failed.getMessage())));
        }
    }

    private Map<String, List<String>> attempt(Plan plan, String processInstanceId) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            try {
                runtime.newMigration(plan.plan())
                        .processInstanceIds(processInstanceId)
                        .skipCustomListeners()
                        .execute();
                return Map.of();
            } catch (MigratingProcessInstanceValidationException invalid) {
                return failures(invalid.getValidationReport());
            }
        });
    }

    private static Map<String, List<String>> failures(MigratingProcessInstanceValidationReport report) {
        Map<String, List<String>> failures = new LinkedHashMap<>();
        report.getActivityInstanceReports().forEach(one -> add(failures, one.getSourceScopeId(), one.getFailures()));
        report.getTransitionInstanceReports().forEach(one -> add(failures, one.getSourceScopeId(), one.getFailures()));
        add(failures, THE_CASE, report.getFailures());
        return failures;
    }

    private static void add(Map<String, List<String>> failures, String box, List<String> more) {
        if (!more.isEmpty()) {
            failures.computeIfAbsent(box, none -> new ArrayList<>()).addAll(more);
        }
    }
}
