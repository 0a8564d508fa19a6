package io.cpor.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A customer who was asked for a POE is told when the partner takes that back. */
@CporTest
class WithdrawalNoticeTest {
    @Autowired
    Cases cases;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    private Case withdrawn(Case one) {
        assertThat(cases.http("agent")
                        .post("/api/associations/" + one.id() + "/withdraw", "{\"reason\":\"Not wanted\"}")
                        .status())
                .isLessThan(300);
        return told(one.runs());
    }

    /** What stands beside the case runs. */
    private Case told(Case one) {
        assertThat(one.outcome()).isEqualTo("withdrawn");
        List<Job> due = management
                .createJobQuery()
                .processDefinitionKey("withdrawal-notice")
                .withRetriesLeft()
                .list();
        due.forEach(job -> management.executeJob(job.getId()));
        return one;
    }

    private static String subject(Case one) {
        return one.mails().get(0).get("subject").asText();
    }

    @Test
    void a_customer_with_an_open_link_is_told_that_there_is_nothing_to_do() {
        Case one = withdrawn(cases.poeSent());

        JsonNode mail = one.mails().get(0);
        assertThat(mail.get("subject").asText()).endsWith(" has taken back its request for a proof of execution");
        assertThat(mail.get("text").asText())
                .contains("no longer needs a proof of execution (POE) from", "You need not do anything.")
                .doesNotContain("Not wanted");
        assertThat(one.mails()).hasSize(2);
    }

    @Test
    void a_customer_who_signed_is_told_in_her_language() {
        ObjectNode agreement = Agreements.contoso();
        agreement.withObject("/customer").put("language", "de");
        Case one = withdrawn(
                cases.signed(agreement).runs().customerSigns().reviewerAccepts().runs());

        assertThat(subject(one)).endsWith(" hat die Anfrage nach einem Durchführungsnachweis zurückgezogen");
        assertThat(one.mails().get(0).get("text").asText()).contains("Sie müssen nichts tun.");
    }

    @Test
    void who_reviews_the_poe_may_withdraw_and_the_customer_is_told_too() {
        Case one = cases.poeSent().customerSigns();

        told(one.completes("reviewer", "userTask_reviewPoe", Map.of("poeReview", "withdrawn", "reviewComment", "No")));

        assertThat(subject(one)).contains("has taken back its request");
    }

    @Test
    void a_mail_that_the_withdrawal_crossed_counts_although_it_was_not_recorded() {
        Case one = cases.poeSent();
        jdbc.sql("update poe set sending_mailed = false where association_id = :id")
                .param("id", one.id())
                .update();

        assertThat(subject(withdrawn(one))).contains("has taken back its request");
    }

    @Test
    void who_was_mailed_nothing_is_told_nothing() {
        Case one = withdrawn(cases.signed(Agreements.contoso()));

        assertThat(one.mails()).isEmpty();
    }

    @Test
    void nobody_else_tells_it_of_an_association_that_goes_on() {
        Case one = cases.poeSent();
        String instance =
                runtime.startProcessInstanceByKey("withdrawal-notice", one.id()).getId();
        Job job = management.createJobQuery().processInstanceId(instance).singleResult();

        assertThatThrownBy(() -> management.executeJob(job.getId())).hasMessageContaining("was not withdrawn");
        runtime.deleteProcessInstance(instance, "of a test");
        assertThat(one.mails()).hasSize(1);
    }
}
