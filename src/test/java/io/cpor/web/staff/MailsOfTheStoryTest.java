package io.cpor.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.agreement.Contact;
import io.cpor.mail.CustomerMails;
import io.cpor.mail.PoeMails;
import io.cpor.process.CaseMail;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import java.io.File;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The page of an association tells each mail to the customer: that it went out, to whom and when, or that it did not yet. */
@CporTest
class MailsOfTheStoryTest {
    @Autowired
    Cases cases;

    @Autowired
    ManagementService management;

    @Autowired
    Associations associations;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

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

    private String page(Case one) {
        return cases.http("agent").get("/staff/association/" + one.id()).body();
    }

    private Case withdrawn() {
        Case one = cases.poeSent();
        cases.http("agent").post("/api/associations/" + one.id() + "/withdraw", "{\"reason\":\"Not wanted\"}");
        return one.runs();
    }

    private Job notice(Case one) {
        return management.createJobQuery().processDefinitionKey("withdrawal-notice").list().stream()
                .filter(job -> isOf(one, job))
                .findFirst()
                .orElseThrow();
    }

    private boolean isOf(Case one, Job job) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceId(job.getProcessInstanceId())
                        .processInstanceBusinessKey(one.id())
                        .count()
                > 0;
    }

    @Test
    void the_notice_of_a_withdrawal_waits_and_is_then_told_with_the_address() {
        Case one = withdrawn();
        String address = one.association().customer().contact().email();
        assertThat(page(one))
                .contains("Notice of the withdrawal to " + address + " is being mailed.")
                .doesNotContain("Notice of the withdrawal mailed");

        management.executeJob(notice(one).getId());

        assertThat(page(one))
                .containsSubsequence(
                        "Notice of the withdrawal mailed to " + address,
                        "It was withdrawn",
                        "POE 1 mailed to " + address)
                .doesNotContain("Not done yet");
    }

    @Test
    void a_notice_that_the_mail_server_refuses_is_told_until_it_is_out() {
        Case one = withdrawn();
        String job = notice(one).getId();
        mailServerIsDown();
        assertThatThrownBy(() -> management.executeJob(job)).hasMessageContaining("did not take the mail");
        assertThat(page(one))
                .contains("Notice of the withdrawal to ", " could not be mailed. It is tried again on ")
                .contains("Why: The mail server did not take the mail");

        management.setJobRetries(job, 0);
        assertThat(page(one)).contains("It is not tried again by itself");

        mailServerIsBack();
        management.setJobRetries(job, 1);
        management.executeJob(job);
        assertThat(page(one)).contains("Notice of the withdrawal mailed to ").doesNotContain("could not be mailed");
    }

    @Test
    void copy_and_announcement_are_told_and_what_was_mailed_before_a_change_of_the_contact_names_nobody() {
        Case one = cases.poeSent().customerSigns().reviewerAccepts().runs();
        String address = one.association().customer().contact().email();
        assertThat(page(one))
                .containsSubsequence(
                        "Announcement of the filing mailed to " + address, "Signed copy mailed to " + address);

        Case declined = cases.poeSent().customerDeclinesToSign("Not now");
        assertThat(page(declined)).contains("Confirmation of the decline mailed to ");

        Association changed = associations.get(one.id());
        changed.changeContact(new Contact("Ben Cho", "CFO", "ben@contoso.example"), "agent", Instant.now());
        associations.save(changed);
        assertThat(page(one))
                .contains("Signed copy mailed to the customer&#39;s contact of that time")
                .doesNotContain("Signed copy mailed to ben@contoso.example");
    }

    @Test
    void a_reminder_that_is_to_go_out_is_told() {
        Case one = cases.poeSent();
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(one.association().processInstanceId().orElseThrow())
                .activityId("event_poeReminderDue")
                .singleResult()
                .getId());

        assertThat(page(one)).contains("Reminder to ", " is being mailed.");
    }

    @Test
    void an_answer_to_a_late_question_that_does_not_reach_microsoft_is_told() {
        Case one = cases.underReview()
                .consentArrives()
                .microsoft("approve")
                .newsArrive()
                .microsoft("request-information");
        cases.sweep();
        one.runs();
        String claim = one.claim().claimId();
        named(claim, "998877665544"); // Partner Center shows none of that number

        assertThatThrownBy(() -> one.completes("agent", "userTask_answerReviewer", Map.of("answer", "On page 2.")))
                .isNotNull();

        assertThat(page(one)).contains("The step &quot;Resubmit claim&quot; failed. It is tried again on ", "Why: ");
        named("998877665544", claim);
        assertThat(page(one.runs())).doesNotContain("Not done yet");
    }

    private void named(String before, String now) {
        jdbc.sql("update claim set claim_id = :now where claim_id = :before")
                .param("now", now)
                .param("before", before)
                .update();
    }

    /** A new mail of a box must not be left out of the page. */
    @Test
    void every_box_that_mails_the_customer_is_known() {
        List<String> boxes = Stream.of(new File("processes").listFiles((dir, name) -> name.endsWith(".bpmn")))
                .flatMap(file -> Bpmn.readModelFromFile(file).getModelElementsByType(FlowNode.class).stream())
                .map(FlowNode::getId)
                .filter(id -> id.startsWith("serviceTask_"))
                .distinct()
                .toList();
        List<String> mailing =
                boxes.stream().filter(MailsOfTheStoryTest::isMailing).toList();

        assertThat(Arrays.stream(CaseMail.values()).map(CaseMail::box)).containsExactlyInAnyOrderElementsOf(mailing);
    }

    private static boolean isMailing(String box) {
        String bean = box.substring(box.indexOf('_') + 1);
        String type =
                "io.cpor.process.servicetask." + bean.substring(0, 1).toUpperCase(Locale.ROOT) + bean.substring(1);
        try {
            return Arrays.stream(Class.forName(type).getDeclaredConstructors())
                    .flatMap(made -> Arrays.stream(made.getParameterTypes()))
                    .anyMatch(needed -> needed == CustomerMails.class || needed == PoeMails.class);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
