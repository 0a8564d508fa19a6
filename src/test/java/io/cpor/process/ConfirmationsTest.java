package io.cpor.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the customer is told of what arrived, and of what comes next. */
@CporTest
class ConfirmationsTest {
    @Autowired
    Cases cases;

    private static List<String> subjects(Case one) {
        return one.mails().stream().map(mail -> mail.get("subject").asText()).toList();
    }

    private static long announcements(Case one) {
        return subjects(one).stream()
                .filter(subject -> subject.startsWith("You will soon get two mails from Microsoft"))
                .count();
    }

    @Test
    void microsofts_mails_are_announced_once_before_the_claim_is_filed() {
        Case one = cases.poeSent().customerSigns().reviewerAccepts();
        assertThat(announcements(one)).isZero();

        one.filingIsAnnounced();

        assertThat(announcements(one)).isOne();
        assertThat(one.claim().claimId()).isNull();
        assertThat(one.mails().get(0).get("text").asText())
                .contains("There is nothing to do", "please ask us instead of declining");

        one.runs();
        assertThat(one.claim().claimId()).isNotNull();
        assertThat(announcements(one)).isOne();
    }

    @Test
    void a_decline_is_confirmed() {
        Case one = cases.poeSent().customerDeclinesToSign("We did not engage you.");

        assertThat(subjects(one).get(0)).startsWith("Your decline has arrived");
        assertThat(one.mails().get(0).get("text").asText()).doesNotContain("We did not engage you.");
        assertThat(one.outcome()).isEqualTo("poe-declined");
        assertThat(one.waitingAt()).isEmpty();
    }

    @Test
    void a_late_decline_is_confirmed_too() {
        Case one = cases.poeSent().timeComes("event_poeOverdue").customerDeclinesToSign("No longer.");

        assertThat(subjects(one).get(0)).startsWith("Your decline has arrived");
        assertThat(one.outcome()).isEqualTo("poe-declined");
    }

    @Test
    void a_correction_is_confirmed_as_one() {
        Case one = cases.poeSent().customerSigns().runs();
        assertThat(subjects(one).get(0)).startsWith("Your signed proof of execution");

        one.reviewerAsks("Name the project.").customerSigns().runs();

        assertThat(subjects(one).get(0)).startsWith("Your correction has arrived");
    }
}
