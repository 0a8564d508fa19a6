package io.cpor.process.event;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** One sweep at a time, on however many nodes: one that is due leaves it to the one before, if that is still under way. */
@Component
public class EarlierSweep {
    private static final String SWEEP = "claim-sweep";

    private final RuntimeService runtime;
    private final ManagementService management;

    EarlierSweep(RuntimeService runtime, ManagementService management) {
        this.runtime = runtime;
        this.management = management;
    }

    public boolean underWay(DelegateExecution execution) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(SWEEP).list().stream()
                .map(ProcessInstance::getId)
                .anyMatch(other -> !other.equals(execution.getProcessInstanceId()));
    }

    /** If it failed for good, it is tried once more, so that sweeping begins again by itself when Partner Center is back. */
    public void triedAgain() {
        management
                .createJobQuery()
                .processDefinitionKey(SWEEP)
                .noRetriesLeft()
                .list()
                .forEach(job -> management.setJobRetries(job.getId(), 1));
    }
}
