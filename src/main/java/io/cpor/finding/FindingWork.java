package io.cpor.finding;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.IntervalTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Judges in the background: after each report that was applied, after facts that somebody stated, and daily. */
@Component
@ConditionalOnProperty(name = "cpor.findings.enabled", matchIfMissing = true)
class FindingWork implements SchedulingConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(FindingWork.class);

    private final StoredRun run;
    private final Duration pause;

    FindingWork(StoredRun run, @Value("${cpor.findings.pause:15s}") Duration pause) {
        this.run = run;
        this.pause = pause;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(new IntervalTask(this::judge, pause, pause));
    }

    private void judge() {
        try {
            run.judgeChanges()
                    .ifPresent(found -> LOG.info(
                            "findings judged: {} new, {} open again, {} ended",
                            found.appeared(),
                            found.reopened(),
                            found.ended()));
        } catch (RuntimeException e) {
            LOG.warn("the findings cannot be judged, which is tried again", e);
        }
    }
}
