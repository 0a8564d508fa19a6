package io.cpor.process.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The pre-flight's table by itself. */
class PoePreflightTest {
    private static final File TABLE = new File("processes/poe-preflight.dmn");

    /** What is found out about a POE that nobody would send back. */
    static Map<String, Object> clean() {
        Map<String, Object> facts = new HashMap<>();
        facts.put("returned", "online");
        facts.put("customerOnPoe", "same");
        facts.put("partnerOnPoe", "same");
        facts.put("tenantOnPoe", "same");
        facts.put("domainOnPoe", "same");
        facts.put("partnerIsCustomer", false);
        facts.put("signatory", "signer");
        facts.put("authority", "ticked");
        facts.put("signerAddress", "customer");
        facts.put("daysSinceAcknowledged", 0L);
        facts.put("daysFromAgreement", 0L);
        facts.put("tooOld", false);
        facts.put("descriptionLength", 40L);
        facts.put("activities", "ticked");
        facts.put("productsMissing", 0L);
        facts.put("productsNotDescribed", 0L);
        return facts;
    }

    private static DmnDecisionTableResult look(Map<String, Object> facts) {
        DmnEngine engine =
                DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        try (FileInputStream file = new FileInputStream(TABLE)) {
            DmnDecision decision = engine.parseDecision("poe-preflight", file);
            return engine.evaluateDecisionTable(decision, facts);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static DmnDecisionTableResult look(String fact, Object value) {
        Map<String, Object> facts = clean();
        facts.put(fact, value);
        return look(facts);
    }

    @Test
    void a_clean_poe_has_no_findings_however_it_came_back() {
        assertThat(look(clean())).isEmpty();
        assertThat(look("returned", "paper")).isEmpty();
    }

    static Stream<Arguments> findings() {
        return Stream.of(
                finding("customerOnPoe", "other", "Missing all PoE", "does not name the customer"),
                finding("customerOnPoe", "missing", "Missing all PoE", "does not name the customer"),
                finding("partnerOnPoe", "other", "Missing all PoE", "does not name our company"),
                finding("partnerOnPoe", "missing", "Missing all PoE", "does not name our company"),
                finding("tenantOnPoe", "other", "Domain-tenant mismatch", "tenant ID on the POE"),
                finding("domainOnPoe", "other", "Domain-tenant mismatch", "domain on the POE"),
                finding("partnerIsCustomer", true, "Partner is customer", "partner's own name or domain"),
                finding("signatory", "another", "Missing customer acknowledgment", "no word in common"),
                finding("authority", "not-ticked", "Missing customer acknowledgment", "to be authorized"),
                finding("signerAddress", "partner", "Missing customer acknowledgment", "one of the partner's"),
                finding("signerAddress", "elsewhere", "Missing customer acknowledgment", "neither at the customer's"),
                finding("daysSinceAcknowledged", null, "Missing or old dates", "no date"),
                finding("daysSinceAcknowledged", -2L, "Missing or old dates", "in the future"),
                finding("daysFromAgreement", -2L, "Missing or old dates", "before the agreement"),
                finding("tooOld", true, "Missing or old dates", "too old"),
                finding("descriptionLength", 0L, "Missing partner solution/service", "does not say"),
                finding("descriptionLength", 1L, "Missing partner solution/service", "too short"),
                finding("descriptionLength", 14L, "Missing partner solution/service", "too short"),
                finding("activities", "not-ticked", "Missing partner solution/service", "No activity"),
                finding("productsMissing", 1L, "Missing products", "every product"));
    }

    private static Arguments finding(String fact, Object value, String reason, String finding) {
        return Arguments.of(fact, value, reason, finding);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @MethodSource("findings")
    void a_finding_has_microsofts_reason_and_an_advice(String fact, Object value, String reason, String finding) {
        DmnDecisionTableResult result = look(fact, value);

        assertThat(result).hasSize(1);
        assertThat(result.getSingleResult().<String>getEntry("reason")).isEqualTo(reason);
        assertThat(result.getSingleResult().<String>getEntry("finding")).contains(finding);
        assertThat(result.getSingleResult().<String>getEntry("advice")).endsWith(".");
    }

    static Stream<Arguments> harmless() {
        return Stream.of(
                // the tenant ID alone says whose tenant it is, and so does the domain
                Arguments.of("tenantOnPoe", "missing"),
                Arguments.of("domainOnPoe", "missing"),
                // online, the signature itself has a name
                Arguments.of("signatory", "unnamed"),
                Arguments.of("authority", "not-asked"),
                Arguments.of("signerAddress", "missing"),
                Arguments.of("activities", "not-asked"),
                // today, somewhere in the world
                Arguments.of("daysSinceAcknowledged", -1L),
                Arguments.of("daysFromAgreement", -1L),
                Arguments.of("daysFromAgreement", null),
                Arguments.of("descriptionLength", 15L));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @MethodSource("harmless")
    void what_microsoft_does_not_ask_for_is_no_finding(String fact, Object value) {
        assertThat(look(fact, value)).isEmpty();
    }

    @Test
    void somebody_must_be_known_to_have_signed_the_paper() {
        Map<String, Object> paper = clean();
        paper.put("returned", "paper");
        paper.put("signatory", "unnamed");

        assertThat(look(paper).getSingleResult().<String>getEntry("finding")).contains("who signed on the paper");
    }

    @Test
    void the_poe_says_at_least_by_one_id_which_tenant_it_is_about() {
        Map<String, Object> nowhere = clean();
        nowhere.put("tenantOnPoe", "missing");
        nowhere.put("domainOnPoe", "missing");

        assertThat(look(nowhere).getSingleResult().<String>getEntry("finding")).contains("neither");
    }

    @Test
    void every_finding_is_told_not_only_the_first() {
        Map<String, Object> facts = clean();
        facts.put("customerOnPoe", "other");
        facts.put("tooOld", true);
        facts.put("productsMissing", 3L);

        assertThat(look(facts).<String>collectEntries("reason"))
                .containsExactly("Missing all PoE", "Missing or old dates", "Missing products");
    }

    @Test
    void each_of_microsofts_five_reasons_has_a_row() {
        Set<String> reasons = Dmn.readModelFromFile(TABLE).getModelElementsByType(Rule.class).stream()
                .map(rule -> rule.getOutputEntries().iterator().next())
                .map(OutputEntry::getTextContent)
                .map(text -> text.strip().replace("\"", ""))
                .collect(Collectors.toSet());

        assertThat(reasons)
                .containsAll(List.of(
                        "Missing all PoE",
                        "Missing customer acknowledgment",
                        "Missing or old dates",
                        "Missing partner solution/service",
                        "Missing products"));
    }

    @Test
    void every_row_says_where_it_comes_from() {
        assertThat(Dmn.readModelFromFile(TABLE).getModelElementsByType(Rule.class))
                .allMatch(rule -> Stream.of("Microsoft, ", "Ours: ")
                        .anyMatch(rule.getDescription().getTextContent()::startsWith));
    }
}
