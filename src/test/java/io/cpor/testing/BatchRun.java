package io.cpor.testing;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Runs the engine's batches, as its job executor would. */
@Component
@Profile("sandbox")
public class BatchRun {
    private final ManagementService management;

    BatchRun(ManagementService management) {
        this.management = management;
    }

    /** Every batch there is runs to its end, or until nothing of it can run any more. */
    public void all() {
        for (Batch batch : management.createBatchQuery().list()) {
            run(batch.getSeedJobDefinitionId());
            run(batch.getBatchJobDefinitionId());
            run(batch.getMonitorJobDefinitionId());
        }
    }

    private void run(String jobDefinition) {
        for (List<Job> jobs = jobs(jobDefinition); !jobs.isEmpty(); jobs = jobs(jobDefinition)) {
            jobs.forEach(this::run);
        }
    }

    private List<Job> jobs(String jobDefinition) {
        return management
                .createJobQuery()
                .jobDefinitionId(jobDefinition)
                .withRetriesLeft()
                .list();
    }

    private void run(Job job) {
        try {
            management.executeJob(job.getId());
        } catch (ProcessEngineException failed) {
            // as it is kept on the job; after the last try it is an incident
        }
    }
}
