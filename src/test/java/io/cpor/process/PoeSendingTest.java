package io.cpor.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.cpor.association.Associations;
import io.cpor.mail.MailUnavailable;
import io.cpor.process.dispatch.PoeSending;
import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.PassedTime;
import java.time.Duration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The mail server is down for a while: nothing is lost, nothing is sent under two links. */
@CporTest
class PoeSendingTest {
    @Autowired
    Cases cases;

    @Autowired
    PassedTime passed;

    @Autowired
    PoeSending sending;

    @Autowired
    ActiveBoxes boxes;

    @Autowired
    Associations associations;

    @Autowired
    JavaMailSenderImpl mail;

    private int port;

    private void mailServerIsDown() {
        port = mail.getPort();
        mail.setPort(1);
    }

    @AfterEach
    void mailServerIsBack() {
        if (port != 0) {
            mail.setPort(port);
            port = 0;
        }
    }

    @Test
    void a_mail_that_could_not_be_sent_is_sent_later_as_the_same_sending() {
        Case one = cases.signed(Agreements.contoso());
        mailServerIsDown();
        assertThatThrownBy(one::runs).hasMessageContaining("The mail server did not take the mail");
        assertThatThrownBy(one::runs).hasMessageContaining("The mail server did not take the mail");
        assertThat(one.waitingAt()).containsExactly("serviceTask_sendPoe");
        mailServerIsBack();

        one.runs();

        assertThat(one.waitingAt()).containsExactly("userTask_fillPoe");
        assertThat(one.mails()).hasSize(1);
        assertThat(cases.http("agent")
                        .get("/api/associations/" + one.id())
                        .json()
                        .at("/poe/timesSent")
                        .asInt())
                .isEqualTo(1);
        assertThat(cases.anonymous().get(one.link()).status()).isEqualTo(303);
    }

    /** As when sending took longer than the engine waits for a job: it was begun a second time, and the first ended meanwhile. */
    @Test
    void who_sends_a_second_time_at_once_does_not_end_the_link_that_was_mailed() {
        Case one = cases.poeSent();
        DelegateExecution late = mock(DelegateExecution.class);
        when(late.getId())
                .thenReturn(associations.get(one.id()).processInstanceId().orElseThrow());
        when(late.getCurrentActivityId()).thenReturn("serviceTask_sendPoe");

        assertThatThrownBy(() -> sending.ready(associations.get(one.id()), () -> boxes.isStillIn(late)))
                .isInstanceOf(CaseChangedMeanwhile.class);

        assertThat(cases.anonymous().get(one.link()).status()).isEqualTo(303);
    }

    @Test
    void a_correction_that_could_not_be_mailed_keeps_the_reviewers_words() {
        Case one = cases.poeSent().customerSigns();
        mailServerIsDown();
        assertThatThrownBy(() -> one.reviewerAsks("Name the project.")).hasMessageContaining("The mail server");
        mailServerIsBack();

        one.runs();

        assertThat(one.mails().get(0).get("text").asText()).contains("Name the project.");
        assertThat(cases.http("agent")
                        .get("/api/associations/" + one.id())
                        .json()
                        .at("/poe/number")
                        .asInt())
                .isEqualTo(2);
    }

    private static boolean failsAgain(Case one) {
        try {
            one.runs();
            return false;
        } catch (MailUnavailable down) {
            return true;
        }
    }

    @Test
    void a_copy_that_cannot_be_mailed_holds_up_nothing() {
        Case one = cases.poeSent();
        mailServerIsDown();

        assertThatThrownBy(one::customerSigns).hasMessageContaining("The mail server did not take the mail");
        int tries = 1;
        while (failsAgain(one)) {
            tries++;
        }
        assertThat(tries).isBetween(2, 10);
        assertThat(one.runs().waitingAt())
                .as("with an incident beside it")
                .containsExactlyInAnyOrder("serviceTask_sendSignedCopy", "userTask_reviewPoe");

        mailServerIsBack();
        one.retried();
        assertThat(one.runs().waitingAt()).containsExactly("userTask_reviewPoe");
        assertThat(one.mails().get(0).get("subject").asText()).startsWith("Your signed proof of execution");
    }

    @Test
    void nobody_is_reminded_of_what_came_back_or_can_no_longer_be_opened() {
        Case expired = cases.poeSent();
        passed.sincePoeSent(expired, Duration.ofDays(8));
        passed.ofLink(expired);
        assertThat(expired.timeComes("event_poeReminderDue").mails()).hasSize(1);

        Case open = cases.poeSent();
        passed.sincePoeSent(open, Duration.ofDays(8));
        assertThat(open.timeComes("event_poeReminderDue").mails()).hasSize(2);
    }
}
