package io.cpor.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Mails to the customer are in the language of the agreement, else in that which the portal was last read in. */
@CporTest
class MailLanguageTest {
    @Autowired
    Cases cases;

    private static ObjectNode contosoIn(String language) {
        ObjectNode agreement = Agreements.contoso();
        agreement.withObject("/customer").put("language", language);
        return agreement;
    }

    private static String subject(Case one) {
        return one.mails().get(0).get("subject").asText();
    }

    private static void reads(Case one, String language) {
        Http browser = one.customer();
        String page = "/poe/" + one.id() + "-1";
        assertThat(browser.get(page + "?lang=" + language).body()).contains("<html lang=\"" + language + "\"");
    }

    private void sendsAgain(Case one) {
        cases.http("agent")
                .submit(
                        new Http.Answer(200, "", null),
                        "/staff/poe/" + one.id() + "/send-again",
                        Map.of("name", "Ana Trujillo", "title", "CIO", "email", "ana.trujillo@contoso.example"));
        one.runs();
    }

    @Test
    void the_agreement_says_the_language() {
        Case one = cases.signed(contosoIn("fr")).runs();
        assertThat(subject(one)).startsWith("Veuillez signer");

        reads(one, "es");
        one.customerSigns().reviewerAsks("Nommez le projet.");

        assertThat(subject(one)).startsWith("Veuillez corriger");
        assertThat(cases.http("agent")
                        .get("/api/associations/" + one.id())
                        .json()
                        .at("/customer/language"))
                .hasToString("\"fr\"");
    }

    @Test
    void else_it_is_what_the_portal_was_last_read_in() {
        Case one = cases.poeSent();
        assertThat(subject(one)).startsWith("Please sign");

        reads(one, "fr");
        reads(one, "de");
        sendsAgain(one);

        assertThat(subject(one)).startsWith("Bitte unterschreiben");
    }

    @Test
    void a_language_of_one_country_is_kept_as_it_is_written() {
        Case one = cases.poeSent();

        reads(one, "pt-BR");
        sendsAgain(one);

        assertThat(subject(one)).startsWith("Assine");
        assertThat(subject(cases.signed(contosoIn("pt-BR")).runs())).startsWith("Assine");
        assertThat(subject(cases.signed(contosoIn("pl")).runs())).startsWith("Prosimy o podpisanie");
    }

    @Test
    void a_language_that_is_none_of_ours_is_refused() {
        Http.Answer refused = cases.http("agent").post("/api/associations", contosoIn("tlh"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("customer.language");
        assertThat(refused.json().at("/errors/0/message").asText()).contains("en, de, fr, es, it, nl, pl, pt-BR");
    }

    @Test
    void the_phone_of_our_contact_is_kept_and_no_other_text() {
        ObjectNode agreement = Agreements.contoso();
        agreement.withObject("/partner/contact").put("phone", "+49 (30) 123-4567 ext. 12");
        Http.Answer taken = cases.http("agent").post("/api/associations", agreement);
        assertThat(taken.status()).as(taken.body()).isEqualTo(201);

        ObjectNode bad = Agreements.contoso();
        bad.withObject("/partner/contact").put("phone", "call <me>");
        Http.Answer refused = cases.http("agent").post("/api/associations", bad);

        assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("partner.contact.phone");
    }
}
