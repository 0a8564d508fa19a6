package io.cpor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cpor.association.Associations;
import io.cpor.poe.Poes;
import io.cpor.testing.AgreementFiles;
import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.SecurityStatement;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An address that cannot be mailed is refused, in words, wherever somebody types it. */
@CporTest
@SecurityStatement(53)
class AddressesTypedTest {
    private static final String BAD = "łukasz@firma.example";
    private static final String WORDS = "before the @ only the letters a to z";

    @Autowired
    Cases cases;

    @Autowired
    Poes poes;

    @Autowired
    Associations associations;

    @Test
    void in_the_api() {
        ObjectNode agreement = Agreements.contoso();
        ((ObjectNode) agreement.at("/customer/contact")).put("email", BAD);
        ((ObjectNode) agreement.at("/partner/contact")).put("email", BAD);

        Http.Answer refused = cases.http("agent").post("/api/associations", agreement);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("customer.contact.email");
        assertThat(refused.json().at("/errors/0/message").asText()).contains(WORDS);
        assertThat(refused.json().at("/errors/1/field").asText()).isEqualTo("partner.contact.email");
    }

    @Test
    void in_a_file_of_agreements() {
        Http agent = cases.http("agent");
        String file = AgreementFiles.header()
                + AgreementFiles.row("Firma", UUID.randomUUID().toString(), BAD);
        Http.Answer begun = agent.upload(
                agent.get("/staff/agreements/import"),
                "/staff/agreements/import",
                new Http.FormFile("a.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        String page = begun.header("Location");
        String progress = page.replace("?run=", "/");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> agent.get(progress).json().get("state").asText().equals("checked"));

        assertThat(agent.get(page).body()).contains("Contact e-mail: ").contains(WORDS);
    }

    @Test
    void in_the_start_form() {
        Http.Answer refused = cases.http("agent")
                .post("/engine-rest/process-definition/key/cpor-association/submit-form", """
                        {"variables":{"contactEmail":{"value":"%s"},"partnerContactEmail":{"value":"%s"}}}
                        """.formatted(BAD, BAD));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("message").asText())
                .contains("Contact e-mail: We cannot mail to this address")
                .contains("Your contact's e-mail: We cannot mail to this address");
    }

    @Test
    void where_the_customer_names_another_person() {
        Case one = cases.poeSent();
        Http customer = one.customer();

        Http.Answer refused = customer.submit(
                customer.get("/poe?lang=de"), "/poe/refer", Map.of("name", "Łukasz", "title", "CIO", "email", BAD));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("vor dem @").contains(BAD);
        assertThat(poes.current(one.id()).referral()).isEmpty();
    }

    @Test
    void where_staff_send_again() {
        Case one = cases.poeSent();
        Http agent = cases.http("agent");

        Http.Answer refused = agent.submit(
                agent.get("/staff/poe/" + one.id()),
                "/staff/poe/" + one.id() + "/send-again",
                Map.of("name", "Łukasz", "title", "CIO", "email", BAD));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains(WORDS);
        assertThat(associations.get(one.id()).customer().contact().email()).isNotEqualTo(BAD);
    }

    @Test
    void in_the_form_of_a_task() throws Exception {
        Case one = cases.poeSent().timeComes("event_poeOverdue");
        String chase = one.task("userTask_chaseCustomer").getId();
        String answer = new ObjectMapper()
                .writeValueAsString(Map.of(
                        "variables",
                        Map.of(
                                "chaseDecision", Map.of("value", "send-again"),
                                "contactName", Map.of("value", "Łukasz"),
                                "contactTitle", Map.of("value", "CIO"),
                                "contactEmail", Map.of("value", BAD))));

        Http.Answer refused = cases.http("agent").post("/engine-rest/task/" + chase + "/submit-form", answer);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("message").asText())
                .contains("Contact e-mail: ")
                .contains(WORDS);
        assertThat(one.waitingAt()).contains("userTask_chaseCustomer");
    }
}
