package io.cpor.process.inbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Works through the inbox once a second. */
@Component
@ConditionalOnProperty(name = "cpor.inbox.enabled", matchIfMissing = true)
class InboxJob {
    private static final Logger LOG = LoggerFactory.getLogger(InboxJob.class);

    private final InboxRun run;

    InboxJob(InboxRun run) {
        this.run = run;
    }

    @Scheduled(fixedDelayString = "${cpor.inbox.pause:1s}")
    void tick() {
        try {
            run.once();
        } catch (RuntimeException e) {
            LOG.warn("the inbox could not be worked through now and is tried again", e);
        }
    }
}
