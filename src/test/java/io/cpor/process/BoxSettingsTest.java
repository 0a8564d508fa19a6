package io.cpor.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.model.rules.Repository;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.PassedTime;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a process owner sets on a box in the Modeler is done. */
@CporTest
class BoxSettingsTest {
    private static final String MODEL = "cpor-association.bpmn";
    private static final String RETRIES = "<camunda:failedJobRetryTimeCycle>";

    @Autowired
    Cases cases;

    @Autowired
    PassedTime passed;

    @Autowired
    RepositoryService repository;

    @Autowired
    TaskService tasks;

    private String deployment;

    /** As the Modeler writes it. */
    private void set(String box, String parameter, String value) {
        String start = "id=\"serviceTask_" + box + "\"";
        String model = Repository.text(MODEL);
        int at = model.indexOf(RETRIES, model.indexOf(start));
        deployment = repository
                .createDeployment()
                .name("a setting")
                .addString(
                        MODEL,
                        model.substring(0, at) + "<camunda:inputOutput><camunda:inputParameter name=\"" + parameter
                                + "\">" + value + "</camunda:inputParameter></camunda:inputOutput>"
                                + model.substring(at))
                .deploy()
                .getId();
    }

    @AfterEach
    void undeploy() {
        repository.deleteDeployment(deployment, true);
    }

    private static String text(Case one) {
        return one.mails().get(0).get("text").asText();
    }

    @Test
    void a_note_stands_in_the_mail_with_the_link() {
        set("sendPoe", "note", "We are closed on Friday.");

        assertThat(text(cases.poeSent())).contains("We are closed on Friday.");
    }

    @Test
    void a_note_stands_in_the_reminder_and_only_there() {
        set("remindCustomer", "note", "Only you are missing.");
        Case one = cases.poeSent();

        assertThat(text(one)).doesNotContain("Only you are missing.");
        passed.sincePoeSent(one, Duration.ofMinutes(4));
        one.timeComes("event_poeReminderDue");
        assertThat(text(one)).contains("It has not come back yet", "Only you are missing.");
    }

    @Test
    void a_note_stands_below_the_reviewers_words() {
        set("requestCorrection", "note", "Call us if anything is unclear.");
        Case one = cases.poeSent().customerSigns().reviewerAsks("The title is missing.");

        assertThat(text(one)).containsSubsequence("The title is missing.", "Call us if anything is unclear.");
    }

    @Test
    void nobody_who_completes_a_task_writes_a_note() {
        set("sendPoe", "note", "We are closed on Friday.");
        Case one = cases.poeSent().customerSigns();
        tasks.complete(
                one.task("userTask_reviewPoe").getId(),
                Map.of(
                        "poeReview",
                        "correction",
                        "correction",
                        "The title is missing.",
                        "note",
                        "Send me your password."));
        one.runs();

        assertThat(text(one)).contains("The title is missing.").doesNotContain("password");
    }

    private long toldPartner(Case one) {
        return cases.mailsTo(one.association().partner().contact().email()).stream()
                .filter(mail -> mail.get("text").asText().contains(one.id()))
                .count();
    }

    private Case active() {
        return cases.underReview().consentArrives().microsoft("approve").newsArrive();
    }

    @Test
    void the_partners_contact_is_told_unless_the_owner_says_no() {
        set("confirmAssociation", "tellPartner", "no");
        Case silent = active();
        assertThat(silent.outcome()).isEqualTo("active");
        assertThat(toldPartner(silent)).isZero();
        repository.deleteDeployment(deployment, true);

        set("confirmAssociation", "tellPartner", "yes");
        Case told = active();
        assertThat(told.outcome()).isEqualTo("active");
        assertThat(toldPartner(told)).isEqualTo(1);
    }
}
