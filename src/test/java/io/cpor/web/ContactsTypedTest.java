package io.cpor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cpor.association.agreement.Contact;
import io.cpor.association.value.InvalidInput;
import io.cpor.poe.Poes;
import io.cpor.testing.AgreementFiles;
import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.SecurityStatement;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A person's name, title and address keep to the same limits, in the same words, wherever somebody types them. */
@CporTest
@SecurityStatement(24)
class ContactsTypedTest {
    /** Letters of three characters each as typed; its domain is short enough for mail servers. */
    private static final String LONG_ADDRESS =
            Normalizer.normalize("ana@" + ("ế".repeat(33) + ".").repeat(3) + "example", Normalizer.Form.NFD);

    private static final List<Typed> WRONG = List.of(
            new Typed("name", "x".repeat(201), "Too long, at most 200 characters"),
            new Typed("name", "Ana \u202Eolijurt", "turns the direction of the text"),
            new Typed("name", "Ana\u0007 Trujillo", "control character"),
            new Typed("title", "x".repeat(201), "Too long, at most 200 characters"),
            new Typed("title", "IT \u2066Director", "turns the direction of the text"),
            new Typed("email", LONG_ADDRESS, "Too long, at most 254 characters"),
            new Typed("email", "ana\u202E@contoso.example", "turns the direction of the text"));

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    Cases cases;

    @Autowired
    Poes poes;

    /** What somebody types in one field of a person, and what they are told. */
    private record Typed(String field, String value, String words) {
        Map<String, String> person() {
            Map<String, String> person =
                    new HashMap<>(Map.of("name", "Ben Cho", "title", "CFO", "email", "ben@contoso.example"));
            person.put(field, value);
            return person;
        }

        /** As the forms of Tasklist name the fields. */
        String variables(Map<String, String> more) throws JsonProcessingException {
            Map<String, Object> variables = new HashMap<>();
            more.forEach((name, value) -> variables.put(name, Map.of("value", value)));
            Map.of("name", "contactName", "title", "contactTitle", "email", "contactEmail")
                    .forEach((part, variable) -> variables.put(variable, Map.of("value", person().get(part))));
            return JSON.writeValueAsString(Map.of("variables", variables));
        }

        String label() {
            return switch (field) {
                case "name" -> "Contact name: ";
                case "title" -> "Contact title: ";
                default -> "Contact e-mail: ";
            };
        }

        /** Whether somebody reads it just as it was meant. */
        String inPortal() {
            return words.startsWith("Too long") ? words : "cannot be printed";
        }
    }

    @Test
    void the_long_address_is_short_enough_for_mail_servers() {
        assertThat(LONG_ADDRESS.length()).isGreaterThan(300);
        assertThat(java.net.IDN.toASCII(LONG_ADDRESS.substring(4)).length()).isLessThan(250);
    }

    @Test
    void in_the_api() {
        for (Typed typed : WRONG) {
            ObjectNode agreement = Agreements.contoso();
            agreement.withObject("/customer/contact").put(typed.field(), typed.value());

            Http.Answer refused = cases.http("agent").post("/api/associations", agreement);

            assertThat(refused.status()).as(typed.words()).isEqualTo(400);
            assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("customer.contact." + typed.field());
            assertThat(refused.json().at("/errors/0/message").asText()).contains(typed.words());
        }
    }

    @Test
    void in_the_api_our_own_contact_and_the_customers_name_too() {
        for (Typed typed : WRONG) {
            if (!typed.field().equals("title")) {
                ObjectNode agreement = Agreements.contoso();
                agreement.withObject("/partner/contact").put(typed.field(), typed.value());
                assertThat(cases.http("agent")
                                .post("/api/associations", agreement)
                                .json()
                                .at("/errors/0/message")
                                .asText())
                        .contains(typed.words());
            }
            if (typed.field().equals("name")) {
                ObjectNode agreement = Agreements.jo();
                agreement.withObject("/customer").put("name", typed.value());
                assertThat(cases.http("agent")
                                .post("/api/associations", agreement)
                                .json()
                                .at("/errors/0/message")
                                .asText())
                        .contains(typed.words());
            }
        }
    }

    @Test
    void in_a_file_of_agreements() {
        StringBuilder file = new StringBuilder(AgreementFiles.header());
        List<Typed> inFile = WRONG.stream()
                .filter(typed -> !typed.value().contains("\u0007")) // a table holds no such character
                .toList();
        for (Typed typed : inFile) {
            file.append(AgreementFiles.row("Contoso", UUID.randomUUID().toString(), "ana@contoso.example")
                    .replace(
                            switch (typed.field()) {
                                case "name" -> "Ana Trujillo";
                                case "title" -> "IT Director";
                                default -> "ana@contoso.example";
                            },
                            typed.value()));
        }
        Http agent = cases.http("agent");
        Http.Answer begun = agent.upload(
                agent.get("/staff/agreements/import"),
                "/staff/agreements/import",
                new Http.FormFile("a.csv", "text/csv", file.toString().getBytes(StandardCharsets.UTF_8)));
        String page = begun.header("Location");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> agent.get(page.replace("?run=", "/"))
                        .json()
                        .get("state")
                        .asText()
                        .equals("checked"));

        String shown = agent.get(page).body();
        for (Typed typed : inFile) {
            assertThat(shown).containsPattern(typed.label() + "[^<]*" + typed.words());
        }
    }

    @Test
    void in_the_start_form() throws Exception {
        for (Typed typed : WRONG) {
            Http.Answer refused = cases.http("agent")
                    .post(
                            "/engine-rest/process-definition/key/cpor-association/submit-form",
                            typed.variables(Map.of()));

            refusedInWords(refused, typed);
        }
    }

    @Test
    void in_the_forms_of_tasks() throws Exception {
        ObjectNode agreement = Agreements.contoso();
        agreement.withObject("/partner").put("locationId", "9912345"); // Partner Center refuses it
        Case refusedClaim =
                cases.signed(agreement).runs().customerSigns().reviewerAccepts().runs();
        String correct = refusedClaim.task("userTask_correctClaim").getId();
        Case overdue = cases.poeSent().timeComes("event_poeOverdue");
        String chase = overdue.task("userTask_chaseCustomer").getId();
        for (Typed typed : WRONG) {
            Http agent = cases.http("agent");
            Http.Answer corrected = agent.post(
                    "/engine-rest/task/" + correct + "/submit-form",
                    typed.variables(Map.of("domain", "contoso.onmicrosoft.com", "partnerLocationId", "1234567")));
            Http.Answer chased = agent.post(
                    "/engine-rest/task/" + chase + "/submit-form",
                    typed.variables(Map.of("chaseDecision", "send-again")));

            refusedInWords(corrected, typed);
            refusedInWords(chased, typed);
        }
        assertThat(refusedClaim.waitingAt()).containsExactly("userTask_correctClaim");
    }

    private static void refusedInWords(Http.Answer refused, Typed typed) {
        assertThat(refused.status()).as(typed.words() + refused.body()).isEqualTo(400);
        assertThat(refused.json().get("message").asText())
                .contains(typed.label())
                .contains(typed.words());
    }

    @Test
    void where_the_customer_names_another_person() {
        Case one = cases.poeSent();
        Http customer = one.customer();
        for (Typed typed : WRONG) {
            Http.Answer refused = customer.submit(customer.get("/poe"), "/poe/refer", typed.person());

            assertThat(refused.status()).as(typed.words()).isEqualTo(422);
            assertThat(refused.body()).contains(typed.inPortal());
        }
        assertThat(poes.current(one.id()).referral()).isEmpty();
    }

    @Test
    void where_the_customer_says_who_signs() {
        Http customer = cases.poeSent().customer();
        Map<String, String> answers = new HashMap<>(Cases.answers());
        answers.put("signerName", "Ana \u202Eolijurt");

        Http.Answer refused = customer.submit(customer.get("/poe/answers"), "/poe/answers", answers);

        assertThat(refused.body()).contains("cannot be printed");
    }

    @Test
    void where_staff_send_again() {
        Case one = cases.poeSent();
        String page = "/staff/poe/" + one.id();
        Http agent = cases.http("agent");
        for (Typed typed : WRONG) {
            Http.Answer refused = agent.submit(agent.get(page), page + "/send-again", typed.person());

            assertThat(refused.status()).as(typed.words()).isEqualTo(422);
            assertThat(refused.body()).contains(typed.words());
        }
    }

    @Test
    void in_a_contact_itself() {
        for (Typed typed : WRONG) {
            Map<String, String> person = typed.person();
            assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                    InvalidInput.class,
                                    () -> Contact.validate(
                                            person.get("name"), person.get("title"), person.get("email")))
                            .faults())
                    .singleElement()
                    .satisfies(fault -> {
                        assertThat(fault.field()).isEqualTo(typed.field());
                        assertThat(fault.message()).contains(typed.words());
                    });
        }
    }
}
