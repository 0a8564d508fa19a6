package io.cpor.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cpor.poe.Poes;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.PassedTime;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A reminder waits for its date, of which there is one at a time. In the sandbox they are 3, 7 and 12 minutes after sending. */
@CporTest
class ReminderTest {
    private static final String REMINDER = "event_poeReminderDue";

    @Autowired
    Cases cases;

    @Autowired
    PassedTime passed;

    @Autowired
    Poes poes;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    private Instant sent(Case one) {
        return poes.current(one.id()).sending().lastAt();
    }

    private void sentAgo(Case one, int minutes) {
        passed.sincePoeSent(one, Duration.ofMinutes(minutes));
    }

    private Job reminder(Case one) {
        return management
                .createJobQuery()
                .processInstanceId(one.association().processInstanceId().orElseThrow())
                .timers()
                .activityId(REMINDER)
                .singleResult();
    }

    private static String subject(Case one) {
        return one.mails().get(0).get("subject").asText();
    }

    private void isDue(Case one, int minutes) {
        Instant day = sent(one).plus(minutes, ChronoUnit.MINUTES);
        assertThat(one.due(REMINDER)).isAfterOrEqualTo(day).isCloseTo(day, within(1, ChronoUnit.SECONDS));
    }

    @Test
    void nobody_is_reminded_whose_signed_paper_is_here() {
        Case one = cases.poeSent().paperFiled("agent");
        int before = one.mails().size();

        sentAgo(one, 3);
        one.timeComes(REMINDER);

        assertThat(one.mails()).hasSize(before);
        assertThat(one.waitingAt()).contains("userTask_fillPoe");
        isDue(one, 7);
    }

    @Test
    void each_reminder_waits_for_its_day_and_the_last_is_the_last() {
        Case one = cases.poeSent();
        isDue(one, 3);

        sentAgo(one, 3);
        one.timeComes(REMINDER);
        assertThat(one.mails()).hasSize(2);
        assertThat(subject(one)).startsWith("Reminder");
        isDue(one, 7);

        sentAgo(one, 4);
        one.timeComes(REMINDER);
        assertThat(one.mails()).hasSize(3);
        assertThat(subject(one)).startsWith("Second reminder");
        isDue(one, 12);

        sentAgo(one, 5);
        one.timeComes(REMINDER);
        assertThat(one.mails()).hasSize(4);
        assertThat(subject(one)).startsWith("Last reminder");
        assertThat(reminder(one)).isNull();
        assertThat(one.waitingAt()).containsExactly("userTask_fillPoe");
    }

    @Test
    void a_late_reminder_stands_for_those_missed_and_the_next_comes_on_its_day() {
        Case one = cases.poeSent();

        sentAgo(one, 8);
        one.timeComes(REMINDER);

        assertThat(one.mails()).hasSize(2);
        isDue(one, 12);
    }

    @Test
    void a_timer_that_somebody_lets_run_before_its_day_keeps_its_day() {
        Case one = cases.poeSent();

        one.timeComes(REMINDER);

        assertThat(one.mails()).hasSize(1);
        isDue(one, 3);
    }

    @Test
    void a_poe_that_is_sent_again_begins_anew() {
        Case one = cases.poeSent();
        sentAgo(one, 8);
        one.timeComes(REMINDER);

        sentAgain(one);

        assertThat(sent(one)).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        isDue(one, 3);
    }

    @Test
    void a_poe_to_be_corrected_begins_anew() {
        Case one = cases.poeSent();
        sentAgo(one, 8);
        one.timeComes(REMINDER).customerSigns().reviewerAsks("Name the project.");

        isDue(one, 3);
    }

    private void sentAgain(Case one) {
        cases.http("agent")
                .submit(
                        new Http.Answer(200, "", null),
                        "/staff/poe/" + one.id() + "/send-again",
                        Map.of("name", "Ben", "title", "CIO", "email", "ben@contoso.example"));
        one.runs();
    }

    @Test
    void a_paper_that_was_filed_before_the_poe_was_sent_again_holds_no_reminder_up() {
        Case one = cases.poeSent().paperFiled("agent");
        sentAgain(one);
        int before = one.mails().size();

        passed.sincePoeSent(one, Duration.ofMinutes(3));
        jdbc.sql("update poe set scan_received_at = :then where association_id = :id")
                .param("then", OffsetDateTime.now().minusMinutes(4))
                .param("id", one.id())
                .update();
        one.timeComes(REMINDER);

        assertThat(one.mails()).hasSize(before + 1);
        assertThat(subject(one)).startsWith("Reminder");
    }
}
