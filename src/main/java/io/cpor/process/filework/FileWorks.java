package io.cpor.process.filework;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/** Looks for work at the files of every kind, each kind beside the others. */
@Component
public class FileWorks implements SchedulingConfigurer {
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final List<FileWork> works;

    FileWorks(List<FileWorkKind> kinds, Clock clock, JobThreads jobs) {
        this.works = kinds.stream().map(kind -> new FileWork(kind, clock, jobs)).toList();
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        works.forEach(work -> tasks.addFixedDelayTask(work::tick, LOOK));
    }

    @EventListener(ContextClosedEvent.class)
    public void stop() {
        works.forEach(FileWork::stop);
    }
}
