package io.cpor.process.filework;

import java.time.Clock;
import java.util.List;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/** Looks for work at the files of every kind, each kind beside the others. */
@Component
public class FileWorks {
    private final List<FileWork> works;
    private final TaskScheduler scheduler;

    FileWorks(List<FileWorkKind> kinds, Clock clock, JobThreads jobs, TaskScheduler scheduler) {
        this.works = kinds.stream().map(kind -> new FileWork(kind, clock, jobs)).toList();
        this.scheduler = scheduler;
    }

    @EventListener(ContextRefreshedEvent.class)
    void begin() {
        works.forEach(work -> work.attend(scheduler));
    }

    @EventListener(ContextClosedEvent.class)
    public void stop() {
        works.forEach(FileWork::stop);
    }
}
