package io.cpor.model.migration;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.batch.BatchStatistics;
import org.camunda.bpm.engine.batch.history.HistoricBatch;
import org.springframework.stereotype.Component;

/** The engine's batches that move cases. */
@Component
public class Moves {
    private final ManagementService management;
    private final HistoryService history;

    Moves(ManagementService management, HistoryService history) {
        this.management = management;
        this.history = history;
    }

    /** How far that batch has got; nothing if there never was one that moves cases. */
    public Optional<MoveProgress> progress(String batch) {
        Optional<MoveProgress> open =
                open().stream().filter(one -> one.batch().equals(batch)).findFirst();
        if (open.isPresent()) {
            return open;
        }
        HistoricBatch ended = history.createHistoricBatchQuery()
                .batchId(batch)
                .type(Batch.TYPE_PROCESS_INSTANCE_MIGRATION)
                .singleResult();
        return Optional.ofNullable(ended)
                .map(one -> new MoveProgress(one.getId(), one.getTotalJobs(), one.getTotalJobs(), 0));
    }

    /** Those that have not ended. */
    public List<MoveProgress> open() {
        return management.createBatchStatisticsQuery().type(Batch.TYPE_PROCESS_INSTANCE_MIGRATION).list().stream()
                .map(Moves::progress)
                .toList();
    }

    void refuseIfOneGoesOn() {
        open().stream().filter(MoveProgress::busy).findFirst().ifPresent(one -> {
            throw new MoveGoesOn(one.batch());
        });
    }

    private static MoveProgress progress(BatchStatistics batch) {
        return new MoveProgress(batch.getId(), batch.getTotalJobs(), batch.getCompletedJobs(), batch.getFailedJobs());
    }
}
