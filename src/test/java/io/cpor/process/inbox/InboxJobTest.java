package io.cpor.process.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cpor.association.value.WorkBell;
import io.cpor.testing.Cases;
import io.cpor.testing.CporTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.transaction.annotation.Transactional;

/** When the inbox is worked through. */
@CporTest
class InboxJobTest {
    @Autowired
    InboxRun run;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private static InboxEvent event(String association) {
        return new InboxEvent(
                UUID.randomUUID().toString(),
                EventType.CONSENT_RECEIVED.code(),
                Instant.now(),
                association,
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    @Transactional
    void it_is_looked_again_when_the_next_event_is_to_be_tried_and_else_in_half_a_minute() {
        Inbox inbox = new Inbox(jdbc, clock);
        jdbc.sql("update inbox_event set state = 'applied' where state = 'kept'")
                .update();
        assertThat(inbox.untilNextTry()).isEqualTo(WorkBell.UNRUNG);

        InboxEvent event = event("CPOR-2026-00000");
        inbox.receive(event, "content");
        assertThat(inbox.untilNextTry()).isLessThanOrEqualTo(Duration.ZERO);

        for (int tries = 0; tries < 4; tries++) {
            inbox.postpone(event.id());
        }
        assertThat(inbox.untilNextTry()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(8));

        for (int tries = 0; tries < 4; tries++) {
            inbox.postpone(event.id());
        }
        assertThat(inbox.untilNextTry()).isEqualTo(WorkBell.UNRUNG);
    }

    @Test
    void what_is_stored_is_applied_at_once_although_nobody_asks_every_second() {
        Inbox inbox = new Inbox(jdbc, clock);
        InboxEvent event = event(cases.underReview().association().id());
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.initialize();
        try {
            new InboxJob(run, inbox, scheduler, Duration.ofMillis(100)).begin();
            await().until(() -> scheduler.getScheduledThreadPoolExecutor().getCompletedTaskCount() > 0);

            inbox.receive(event, "content");
            await().atMost(WorkBell.UNRUNG.dividedBy(3)).until(() -> !"kept".equals(state(event)));
        } finally {
            scheduler.shutdown();
        }
    }

    private String state(InboxEvent event) {
        return jdbc.sql("select state from inbox_event where id = :id")
                .param("id", event.id())
                .query(String.class)
                .single();
    }
}
