package io.cpor.process.inbox;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/** Works through the inbox when an event is stored, and again when one is to be tried again. */
@Component
@ConditionalOnProperty(name = "cpor.inbox.enabled", matchIfMissing = true)
class InboxJob {
    private final InboxRun run;
    private final Inbox inbox;
    private final TaskScheduler scheduler;
    private final Duration pause;

    InboxJob(InboxRun run, Inbox inbox, TaskScheduler scheduler, @Value("${cpor.inbox.pause:1s}") Duration pause) {
        this.run = run;
        this.inbox = inbox;
        this.scheduler = scheduler;
        this.pause = pause;
    }

    @EventListener(ContextRefreshedEvent.class)
    void begin() {
        inbox.bell().attend(scheduler, pause, () -> {
            run.once();
            return inbox.untilNextTry();
        });
    }
}
