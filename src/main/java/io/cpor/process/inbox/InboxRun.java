package io.cpor.process.inbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One pass over the events that are due, each in a transaction of its own: one that fails holds up no other. */
@Component
public class InboxRun {
    private static final Logger LOG = LoggerFactory.getLogger(InboxRun.class);

    private final Inbox inbox;
    private final EventApplication application;
    private final TransactionTemplate transaction;

    InboxRun(Inbox inbox, EventApplication application, TransactionTemplate transaction) {
        this.inbox = inbox;
        this.application = application;
        this.transaction = transaction;
    }

    public void once() {
        for (String id : inbox.due()) {
            try {
                transaction.executeWithoutResult(status -> apply(id));
            } catch (RuntimeException e) {
                LOG.warn(
                        "event {} could not be applied now and is kept: {}",
                        id,
                        e.getClass().getSimpleName());
                transaction.executeWithoutResult(status -> inbox.postpone(id));
            }
        }
    }

    private void apply(String id) {
        inbox.take(id).ifPresent(event -> {
            EventState state = application.apply(event);
            if (state == EventState.KEPT) {
                inbox.postpone(id);
            } else {
                inbox.settle(id, state);
            }
        });
    }
}
