package io.cpor.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.agreement.Contact;
import io.cpor.poe.Poe;
import io.cpor.poe.Poes;
import io.cpor.poe.form.Answers;
import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One person filled the POE in and consented; then staff send it to another person, who consents for herself or not at all. */
@CporTest
class AnotherSignerTest {
    @Autowired
    Cases cases;

    @Autowired
    Poes poes;

    @Autowired
    Associations associations;

    private Case one;
    private Contact first;

    @BeforeEach
    void the_first_person_fills_it_in() {
        one = cases.poeSent();
        first = one.association().customer().contact();
        Http browser = one.customer();
        browser.submit(browser.get("/poe/answers"), "/poe/answers", Cases.answers());
        assertThat(browser.get("/poe/review").status()).isEqualTo(200);
    }

    @Test
    void sent_again_to_another_person_it_asks_that_person() {
        sentAgain(new Contact("Ben Cho", "CFO", "ben@contoso.example"));

        asksAnew();
    }

    @Test
    void sent_again_to_another_address_it_asks_anew() {
        sentAgain(new Contact(first.name(), first.title(), "other@contoso.example"));

        asksAnew();
    }

    @Test
    void a_person_whom_the_customer_named_is_asked() {
        Http browser = one.customer();
        browser.submit(
                browser.get("/poe"),
                "/poe/refer",
                Map.of("name", "Ben Cho", "title", "CFO", "email", "ben@contoso.example"));
        one.runs()
                .completes(
                        "agent",
                        "userTask_chaseCustomer",
                        Map.of(
                                "chaseDecision", "send-again",
                                "contactName", "Ben Cho",
                                "contactTitle", "CFO",
                                "contactEmail", "ben@contoso.example"));

        asksAnew();
    }

    @Test
    void sent_again_to_the_same_person_it_keeps_all_that_was_entered() {
        sentAgain(new Contact(first.name(), "Head of IT", first.email()));

        Http browser = one.customer();
        assertThat(browser.get("/poe/review").status()).isEqualTo(200);
        assertThat(poes.current(one.id()).draft().isTicked("electronicConsent")).isTrue();
    }

    @Test
    void a_contact_put_in_while_the_claim_is_corrected_is_suggested_as_the_next_signer() {
        var agreement = Agreements.contoso();
        agreement.withObject("/partner").put("locationId", "9912345"); // Partner Center refuses it
        one = cases.signed(agreement).runs().customerSigns().reviewerAccepts().runs();
        Map<String, Object> bens = Map.of(
                "domain", one.association().customer().domain(),
                "partnerLocationId", "1234567",
                "contactName", "Ben Cho",
                "contactTitle", "CFO",
                "contactEmail", "ben@contoso.example");
        one.completes("agent", "userTask_correctClaim", bens)
                .completes("reviewer", "userTask_correctClaim", bens) // another person looked at it
                .microsoft("reject")
                .newsArrive()
                .completes("agent", "userTask_decideOnDispute", Map.of("disputeDecision", "new-poe"));

        assertThat(poes.current(one.id()).number()).isEqualTo(2);
        assertThat(one.customer().get("/poe/answers").body())
                .contains("value=\"Ben Cho\"", "value=\"CFO\"", "value=\"ben@contoso.example\"")
                .contains("Rollout of Teams, with training for all users")
                .doesNotContain("Ana Trujillo", "ana.trujillo@contoso.example");
    }

    @Test
    void the_next_poe_of_the_same_contact_begins_with_what_the_signer_said() {
        one.customerSigns().reviewerAsks("Name the project.");

        assertThat(poes.current(one.id()).number()).isEqualTo(2);
        assertThat(one.customer().get("/poe/answers").body())
                .contains("value=\"Ana Trujillo\"", "value=\"ana.trujillo@contoso.example\"");
    }

    private void sentAgain(Contact to) {
        Http staff = cases.browser("agent");
        String page = "/staff/poe/" + one.id();
        Http.Answer sent = staff.submit(
                staff.get(page),
                page + "/send-again",
                Map.of("name", to.name(), "title", to.title(), "email", to.email()));
        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        one.runs();
    }

    private void asksAnew() {
        Http browser = one.customer();
        Http.Answer review = browser.get("/poe/review");
        assertThat(review.status()).as("the review does not open").isEqualTo(302);
        assertThat(review.header("Location")).endsWith("/answers");
        Http.Answer page = browser.get("/poe/answers");
        Http.Answer signed = browser.submit(page, "/poe/sign", Map.of("signature", "Ben Cho"));
        assertThat(signed.header("Location")).endsWith("/answers");
        Poe poe = poes.current(one.id());
        assertThat(poe.isOpen()).isTrue();
        Answers draft = poe.draft();
        assertThat(draft.values())
                .doesNotContainKeys(
                        "authorized", "electronicConsent", "acknowledgedOn", "signerName", "signerTitle", "signerEmail")
                .containsEntry("activityDescription", "Rollout of Teams, with training for all users");
    }

    @Test
    void who_is_asked_to_correct_what_another_person_signed_reads_that() {
        one.customerSigns();
        Association changed = one.association();
        changed.changeContact(new Contact("Ben Cho", "CFO", "ben@contoso.example"), "agent", Instant.now());
        associations.save(changed);

        one.reviewerAsks("Name the project.");

        assertThat(one.mails().get(0).get("text").asText())
                .contains("that was signed before and asks to change something", "> Name the project.")
                .doesNotContain("What you entered", "Thank you for the proof");
        assertThat(one.mails().get(0).get("to").asText()).isEqualTo("ben@contoso.example");
    }
}
