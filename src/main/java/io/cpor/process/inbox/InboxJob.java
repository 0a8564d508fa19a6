package io.cpor.process.inbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Works through the inbox once a second, if anything is there. */
@Component
@ConditionalOnProperty(name = "cpor.inbox.enabled", matchIfMissing = true)
class InboxJob {
    private static final Logger LOG = LoggerFactory.getLogger(InboxJob.class);

    private final InboxRun run;
    private final Inbox inbox;

    InboxJob(InboxRun run, Inbox inbox) {
        this.run = run;
        this.inbox = inbox;
    }

    @Scheduled(fixedDelayString = "${cpor.inbox.pause:1s}")
    void tick() {
        try {
            inbox.bell().answer(run::once, inbox::hasKept);
        } catch (RuntimeException e) {
            LOG.warn("the inbox could not be worked through now and is tried again", e);
        }
    }
}
