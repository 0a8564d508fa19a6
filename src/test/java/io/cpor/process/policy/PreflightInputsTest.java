package io.cpor.process.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.PartnerCompany;
import io.cpor.association.value.Coded;
import io.cpor.poe.PaperReturn;
import io.cpor.poe.Poe;
import io.cpor.poe.PoeFacts;
import io.cpor.poe.Poes;
import io.cpor.poe.Scan;
import io.cpor.poe.Signature;
import io.cpor.poe.form.Answers;
import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.CporTest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Input;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the pre-flight finds out about a POE, before its table judges it. */
@CporTest
class PreflightInputsTest {
    @Autowired
    PreflightInputs facts;

    @Autowired
    PoePreflight preflight;

    @Autowired
    PoeFacts known;

    @Autowired
    PartnerCompany partner;

    @Autowired
    Associations associations;

    @Autowired
    Poes poes;

    @Autowired
    Cases cases;

    @Test
    void a_poe_that_leaves_nothing_out_is_clean() {
        Association contoso = contoso();

        VariableMap found = facts.of(contoso, online(contoso, answers -> {}));

        assertThat(found).containsOnlyKeys(PoePreflightTest.clean().keySet());
        assertThat(found).containsOnlyKeys(PoePreflight.INPUTS);
        PoePreflightTest.clean().entrySet().stream()
                .filter(fact -> fact.getValue() instanceof String || fact.getValue() instanceof Boolean)
                .forEach(fact -> assertThat(found).contains(fact));
        assertThat(preflight.findings(contoso, online(contoso, answers -> {}))).isEmpty();
        assertThat(preflight.findings(contoso, paper(contoso, answers -> {}))).isEmpty();
    }

    @Test
    void the_table_offers_exactly_what_can_be_found_out() {
        offers("customerOnPoe", Coded.codes(Comparison.class));
        offers("partnerOnPoe", Coded.codes(Comparison.class));
        offers("tenantOnPoe", Coded.codes(Comparison.class));
        offers("domainOnPoe", Coded.codes(Comparison.class));
        offers("signatory", Coded.codes(ReturnedPoe.Signatory.class));
        offers("authority", Coded.codes(ReturnedPoe.Tick.class));
        offers("activities", Coded.codes(ReturnedPoe.Tick.class));
        offers("signerAddress", Coded.codes(SignerAddress.class));
    }

    private static void offers(String fact, List<String> codes) {
        assertThat(Dmn.readModelFromFile(new File("processes/poe-preflight.dmn"))
                        .getModelElementsByType(Input.class))
                .filteredOn(input ->
                        input.getInputExpression().getTextContent().strip().equals(fact))
                .singleElement()
                .satisfies(input -> assertThat(
                                input.getInputValues().getTextContent().strip())
                        .isEqualTo("\"" + String.join("\",\"", codes) + "\""));
    }

    @Test
    void a_name_is_the_same_however_it_is_written() {
        Association contoso = contoso();

        assertThat(found(contoso, "customerName", "CONTOSO  Ltd.")).containsEntry("customerOnPoe", "same");
        assertThat(found(contoso, "customerName", "Contoso Group Ltd")).containsEntry("customerOnPoe", "other");
        assertThat(found(contoso, "customerName", null)).containsEntry("customerOnPoe", "missing");
        assertThat(found(contoso, "partnerName", "Another partner")).containsEntry("partnerOnPoe", "other");
    }

    @Test
    void an_id_is_the_same_only_character_by_character() {
        Association contoso = contoso();

        assertThat(found(contoso, "customerDomain", "Contoso.OnMicrosoft.com")).containsEntry("domainOnPoe", "same");
        assertThat(found(contoso, "customerDomain", "contoso-onmicrosoft.com")).containsEntry("domainOnPoe", "other");
        assertThat(found(contoso, "customerTenantId", "00000000-0000-0000-0000-000000000000"))
                .containsEntry("tenantOnPoe", "other");
    }

    @ParameterizedTest
    @CsvSource({
        "Ana Trujillo, Ana Trujillo, signer",
        "A. Trujillo, Ana Trujillo, signer",
        "TRUJILLO ana, Ana Trujillo, signer",
        "Jose Alvarez, José Álvarez, signer",
        "Sam Okoro, Ana Trujillo, another",
        "Ana Trujillo, '', unnamed"
    })
    void the_signature_is_the_signers_if_a_word_of_the_name_is(String typed, String signer, String signatory) {
        Association contoso = contoso();
        Poe poe = poe(contoso);
        poe.sign(answers(contoso, answers -> answers.put("signerName", signer)), signature(typed));

        assertThat(facts.of(contoso, poe)).containsEntry("signatory", signatory);
    }

    @ParameterizedTest
    @CsvSource({
        "contoso.onmicrosoft.com, ana@contoso.example, ben@contoso.example, customer",
        "contoso.onmicrosoft.com, ana@contoso.example, ben@mail.Contoso.example, customer",
        "contoso.onmicrosoft.com, ana@group.example, ben@contoso.com, customer",
        "contoso.com, ana@group.example, ben@contoso.com, customer",
        "contoso.com, ana@group.example, ben@contoso.onmicrosoft.com, customer",
        "contoso.onmicrosoft.com, ana@contoso.example, ben@fabrikam.example, elsewhere",
        "contoso.com, ana@contoso.com, ben@notcontoso.com, elsewhere",
        "contoso.com, ana@contoso.com, sam.okoro@partner.example, partner",
        "contoso.com, ana@contoso.com, someone@emea.partner.example, partner",
        "contoso.com, ana@contoso.com, '', missing"
    })
    void the_signers_address_is_the_customers_if_it_is_like_the_tenants_or_the_contacts(
            String domain, String contact, String signer, String whose) {
        ObjectNode agreement = Agreements.contoso();
        ObjectNode customer = agreement.withObject("/customer").put("domain", domain);
        customer.withObject("/contact").put("email", contact);
        Association association = signed(agreement);

        assertThat(found(association, "signerEmail", signer)).containsEntry("signerAddress", whose);
    }

    @Test
    void a_partner_who_is_the_customer_is_noticed_by_name_or_domain() {
        ObjectNode named = Agreements.contoso();
        named.withObject("/customer").put("name", partner.name().toUpperCase(java.util.Locale.ROOT));
        ObjectNode located = Agreements.contoso();
        located.withObject("/customer").put("domain", "partner.example");

        assertThat(found(signed(named), "projectName", "x")).containsEntry("partnerIsCustomer", true);
        assertThat(found(signed(located), "projectName", "x")).containsEntry("partnerIsCustomer", true);
    }

    @Test
    void dates_are_counted_from_the_agreement_and_until_today() {
        Association contoso = contoso();
        LocalDate agreed = contoso.agreement().signedOn();
        LocalDate today = LocalDate.now();

        assertThat(found(contoso, "acknowledgedOn", agreed.minusDays(3).toString()))
                .containsEntry("daysFromAgreement", -3L);
        assertThat(found(contoso, "acknowledgedOn", today.plusDays(3).toString()))
                .containsEntry("daysSinceAcknowledged", -3L)
                .containsEntry("tooOld", false);
    }

    @Test
    void an_acknowledgement_is_too_old_by_the_claim_policy() {
        Association contoso = contoso();
        LocalDate oldest = LocalDate.now().minusMonths(12); // poe-age

        assertThat(found(contoso, "acknowledgedOn", oldest.plusDays(1).toString()))
                .containsEntry("tooOld", false);
        assertThat(found(contoso, "acknowledgedOn", oldest.minusDays(1).toString()))
                .containsEntry("tooOld", true);
    }

    @ParameterizedTest
    @CsvSource({"-999999999-01-01, true", "+999999999-12-31, false"})
    void no_date_is_too_strange_to_be_judged(String date, boolean tooOld) {
        Association contoso = contoso();

        assertThat(found(contoso, "acknowledgedOn", date)).containsEntry("tooOld", tooOld);
        assertThat(preflight.findings(contoso, online(contoso, answers -> answers.put("acknowledgedOn", date))))
                .extracting(PreflightFinding::reason)
                .containsOnly("Missing or old dates");
    }

    @Test
    void a_signature_online_dates_itself_and_paper_does_not() {
        Association contoso = contoso();
        Consumer<Map<String, Object>> undated = answers -> answers.remove("acknowledgedOn");

        assertThat(facts.of(contoso, online(contoso, undated))).containsEntry("daysSinceAcknowledged", 0L);
        assertThat(facts.of(contoso, paper(contoso, undated))).containsEntry("daysSinceAcknowledged", null);
        assertThat(preflight.findings(contoso, paper(contoso, undated)))
                .extracting(PreflightFinding::finding)
                .containsExactly("The POE has no date of acknowledgement.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Exchange, Teams, SharePoint | 0",
                "sharepoint;  TEAMS ,Exchange, Intune | 0",
                "Exchange, Teams Phone, SharePoint | 1",
                "Exchange Teams SharePoint | 3",
                "'' | 3"
            })
    void products_are_named_by_their_whole_names(String named, long missing) {
        assertThat(found(contoso(), "claimedProducts", named)).containsEntry("productsMissing", missing);
    }

    @Test
    void a_product_with_a_comma_in_its_name_is_found_too() {
        ClaimedProducts claimed = new ClaimedProducts(List.of("Finance, Operations and more", "Sales"));

        assertThat(claimed.missingIn("Sales, Finance, Operations and more")).isZero();
        assertThat(claimed.missingIn("Finance, Sales, Operations and more")).isOne();
    }

    @Test
    void a_field_that_is_not_on_the_form_was_not_signed() throws IOException {
        Association contoso =
                associations.get(cases.signed(Agreements.contoso()).id());
        Poe poe = poes.toSend(contoso, """
                {"type": "default", "id": "fill-poe", "schemaVersion": 16, "components": [
                  {"type": "textfield", "id": "field_signerName", "label": "Your name", "key": "signerName"}]}""");
        poe.sign(answers(contoso, answers -> {}), signature("Ana Trujillo"));

        assertThat(facts.of(contoso, poe))
                .containsEntry("customerOnPoe", "missing")
                .containsEntry("productsMissing", 3L)
                .containsEntry("descriptionLength", 0L)
                .containsEntry("authority", "not-asked")
                .containsEntry("activities", "not-asked")
                .containsEntry("signerAddress", "missing")
                .containsEntry("daysSinceAcknowledged", 0L);
        assertThat(preflight.findings(contoso, poe))
                .extracting(PreflightFinding::reason)
                .containsExactly(
                        "Missing all PoE",
                        "Missing all PoE",
                        "Missing all PoE",
                        "Missing partner solution/service",
                        "Missing products");
    }

    @Test
    void ticks_count_only_if_they_are_asked_for_and_made() {
        Association contoso = contoso();
        Poe unticked = online(contoso, answers -> {
            answers.put("adoption", false);
            answers.remove("authorized");
        });

        assertThat(facts.of(contoso, unticked))
                .containsEntry("activities", "not-ticked")
                .containsEntry("authority", "not-ticked");
    }

    private VariableMap found(Association association, String key, String answer) {
        return facts.of(association, online(association, answers -> answers.put(key, answer)));
    }

    private Association contoso() {
        return signed(Agreements.contoso());
    }

    private Association signed(ObjectNode agreement) {
        return associations.get(cases.signed(agreement).id());
    }

    private Poe poe(Association association) {
        try {
            return poes.toSend(association, Files.readString(Path.of("forms/fill-poe.form")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Poe online(Association association, Consumer<Map<String, Object>> change) {
        Poe poe = poe(association);
        poe.sign(answers(association, change), signature("Ana Trujillo"));
        return poe;
    }

    private Poe paper(Association association, Consumer<Map<String, Object>> change) {
        Poe poe = poe(association);
        poe.attachScan(new Scan("scan", "agent", Instant.now(), "127.0.0.1", "a browser"));
        poe.recordPaperReturn(answers(association, change), new PaperReturn("agent", Instant.now()));
        return poe;
    }

    private static Signature signature(String typed) {
        return new Signature(typed, Instant.now(), "127.0.0.1", "a browser", "0".repeat(64), "en", "1", null);
    }

    private Answers answers(Association association, Consumer<Map<String, Object>> change) {
        Map<String, Object> answers = new LinkedHashMap<>();
        Cases.answers().forEach((key, value) -> answers.put(key, value.equals("true") ? Boolean.TRUE : value));
        answers.putAll(known.knownAnswers(association).values());
        change.accept(answers);
        return new Answers(answers);
    }
}
