package io.cpor.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.Http.FormFile;
import io.cpor.testing.Scans;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static FormFile scan() {
        return Scans.jpeg();
    }

    private Case asksToCorrect() {
        Case one = cases.poeSent().customerSigns().runs();
        return one.reviewerAsks("Name the project.");
    }

    @Test
    void a_correction_that_the_customer_uploads_on_paper_is_confirmed_as_one() {
        Case one = asksToCorrect();
        Http browser = one.customer();
        browser.upload(browser.get("/poe"), "/poe/upload", scan());
        one.runs();

        assertThat(one.waitingAt()).containsExactly("userTask_reviewPoe");
        assertThat(subjects(one).get(0)).startsWith("Your correction has arrived");
        assertThat(one.mails().get(0).get("attachments")).hasSize(1);
        assertThat(subjects(one))
                .filteredOn(subject -> subject.startsWith("Your correction"))
                .hasSize(1);
    }

    @Test
    void a_correction_that_comes_by_post_is_confirmed_as_one_once_it_is_typed_off() {
        Case one = asksToCorrect().paperFiled("agent");
        assertThat(subjects(one).get(0)).startsWith("Please correct");

        Map<String, Object> typed = new HashMap<>(Cases.answers());
        typed.remove("electronicConsent");
        typed.replaceAll((field, value) -> value.equals("true") ? Boolean.TRUE : value);
        typed.put("receivedOnPaper", true);
        one.completes("agent", "userTask_fillPoe", typed);

        assertThat(one.waitingAt()).containsExactly("userTask_reviewPoe");
        assertThat(subjects(one).get(0)).startsWith("Your correction has arrived");
        assertThat(one.mails().get(0).get("attachments")).hasSize(1);
        one.completes(
                cases.secondReviewer(),
                "userTask_reviewPoe",
                Map.of("poeReview", "accepted", "reviewComment", "As asked."));
        assertThat(one.claim().poeNumber()).isEqualTo(2);
    }

    @Test
    void a_first_poe_on_paper_is_confirmed_too() {
        Case one = cases.poeSent();
        Http browser = one.customer();
        browser.upload(browser.get("/poe"), "/poe/upload", scan());

        assertThat(subjects(one.runs()).get(0)).startsWith("Your signed proof of execution");
    }

    private Case newPoeWanted() {
        return cases.underReview()
                .microsoft("request-information")
                .timeComes("event_pollDue")
                .completes("agent", "userTask_answerReviewer", Map.of("answerKind", "new-poe"));
    }

    private static void saysThatTheClaimGoesOn(Case one) {
        assertThat(one.outcome()).isEqualTo("open");
        assertThat(subjects(one).get(0)).startsWith("Your decline has arrived: no new proof of execution");
        assertThat(one.mails().get(0).get("text").asText())
                .contains("that claim goes on")
                .doesNotContain("the request is over", "files no claim");
    }

    @Test
    void who_declines_a_new_poe_hears_that_the_claim_goes_on() {
        saysThatTheClaimGoesOn(newPoeWanted().customerDeclinesToSign("We sign once."));
        saysThatTheClaimGoesOn(
                newPoeWanted().timeComes("event_poeOverdue").customerDeclinesToSign("We sign once, late."));
    }

    @Test
    void but_of_a_claim_that_was_rejected_meanwhile_they_hear_just_that() {
        Case one = newPoeWanted().microsoft("reject").newsArrive();
        cases.sweep();
        one.customerDeclinesToSign("No.");

        assertThat(one.outcome()).isEqualTo("open");
        assertThat(subjects(one).get(0)).startsWith("Your decline has arrived: no new proof of execution");
        assertThat(one.mails().get(0).get("text").asText())
                .contains("Microsoft did not accept the claim")
                .doesNotContain("that claim goes on", "the request is over", "files no claim");
    }

    @Test
    void who_declines_the_poe_of_a_new_claim_hears_that_it_is_over() {
        Case one = cases.underReview().microsoft("reject").newsArrive();
        one.completes("agent", "userTask_decideOnDispute", Map.of("disputeDecision", "new-poe"))
                .customerDeclinesToSign("No.");

        assertThat(one.outcome()).isEqualTo("poe-declined");
        assertThat(subjects(one).get(0)).doesNotContain("no new proof");
        assertThat(one.mails().get(0).get("text").asText()).contains("the request is over");
    }
}
