package io.cpor.process.inbox;

import io.cpor.process.OptimisticLockRetry;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One pass over the events that are due, each in a transaction of its own: one that fails holds up no other. */
@Component
public class InboxRun {
    private static final Logger LOG = LoggerFactory.getLogger(InboxRun.class);

    private final Inbox inbox;
    private final EventApplier application;
    private final UnclearEvents unclearEvents;
    private final OptimisticLockRetry retry;
    private final TransactionTemplate transaction;
    private final TransactionTemplate ownTransaction;

    InboxRun(
            Inbox inbox,
            EventApplier application,
            UnclearEvents unclearEvents,
            OptimisticLockRetry retry,
            TransactionTemplate transaction,
            PlatformTransactionManager transactions) {
        this.inbox = inbox;
        this.application = application;
        this.unclearEvents = unclearEvents;
        this.retry = retry;
        this.transaction = transaction;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public void once() {
        for (String id : inbox.due()) {
            try {
                retry.call(() -> apply(id));
            } catch (RuntimeException e) {
                LOG.warn(
                        "event {} could not be applied now and is kept: {}",
                        id,
                        e.getClass().getSimpleName());
                transaction.executeWithoutResult(status -> inbox.postpone(id));
            }
        }
    }

    /**
     * Stores the event and applies it in one transaction. If that is not possible now, it is stored, and tried again like
     * every other.
     *
     * @param became is told what is returned, within the same transaction; more than once if that is tried again
     * @return what became of it; of one that was stored before, that it is recorded already
     */
    EventState now(InboxEvent event, String content, Consumer<EventState> became) {
        try {
            return storeAndApply(event, content, became);
        } catch (RuntimeException e) {
            LOG.warn(
                    "event {} could not be applied now and is kept: {}",
                    event.id(),
                    e.getClass().getSimpleName());
            transaction.executeWithoutResult(status -> {
                inbox.receive(event, content);
                became.accept(EventState.KEPT);
            });
            return EventState.KEPT;
        }
    }

    /** Who crossed another on the same association tries once more, for the news may be none any more. */
    private EventState storeAndApply(InboxEvent event, String content, Consumer<EventState> became) {
        return retry.call(() -> {
            EventState state = inbox.receive(event, content) == Inbox.Receipt.STORED
                    ? apply(event.id())
                    : EventState.ALREADY_RECORDED;
            became.accept(state);
            return state;
        });
    }

    /** Stores the event unless it was stored before, and puts it before people; nothing of it is applied. */
    void unclear(InboxEvent event, String content, UnclearReason doubt) {
        retry.run(() -> {
            if (inbox.receive(event, content) == Inbox.Receipt.STORED) {
                inbox.settle(event.id(), doubt.state());
                unclearEvents.raise(event, doubt);
            }
        });
    }

    /**
     * As {@link #unclear}, once the transaction of the caller has ended, also if it is rolled back: then it would be lost, and a
     * transaction of its own beside it would wait for what the other has locked.
     */
    void unclearAfterwards(InboxEvent event, String content, UnclearReason doubt) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                ownTransaction.executeWithoutResult(own -> unclear(event, content, doubt));
            }
        });
    }

    private EventState apply(String id) {
        Optional<InboxEvent> event = inbox.take(id);
        if (event.isEmpty()) {
            return EventState.KEPT; // somebody else is at it
        }
        EventVerdict judgement = application.apply(event.get());
        if (judgement.state() == EventState.KEPT) {
            inbox.postpone(id);
        } else {
            inbox.settle(id, judgement.state());
            judgement.doubt().ifPresent(doubt -> unclearEvents.raise(event.get(), doubt));
        }
        return judgement.state();
    }
}
