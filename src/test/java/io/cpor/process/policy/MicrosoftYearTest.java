package io.cpor.process.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cpor.association.agreement.Catalogue;
import io.cpor.association.agreement.CataloguedWorkload;
import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Edits;
import io.cpor.testing.Http;
import io.cpor.testing.Owner;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Microsoft's year 2027: three programmes take the place of the two solution areas (field facts 10.1). A process owner
 * deploys the two tables, and nothing else; the cases of both years go their way.
 */
@CporTest
class MicrosoftYearTest {
    private static final LocalDate TODAY = LocalDate.now();

    @Autowired
    Cases cases;

    @Autowired
    Catalogue catalogue;

    @Autowired
    RepositoryService repository;

    private final List<String> deployments = new ArrayList<>();

    @AfterEach
    void undeploy() {
        deployments.forEach(id -> repository.deleteDeployment(id, true));
    }

    private Http.Answer deploys(Map<String, String> files) {
        Http.Answer answer = new Owner(cases.http("owner")).deploys(files);
        if (answer.status() == 200) {
            deployments.add(answer.json().get("id").asText());
        }
        return answer;
    }

    private void aNewYearBegins() {
        Http.Answer deployed = deploys(Map.of("engagements.dmn", nextEngagements(), "workloads.dmn", nextWorkloads()));
        assertThat(deployed.status()).as(deployed.body()).isEqualTo(200);
    }

    @Test
    void three_programmes_are_a_deployment_alone_and_the_cases_of_both_years_go_on() {
        Case before = cases.poeSent();
        aNewYearBegins();
        Case after = cases.signed(ofTheNewYear("ai-business-solutions", "Exchange Online", "Teams"))
                .runs();
        Case secured =
                cases.signed(ofTheNewYear("security", "Defender for Endpoint")).runs();

        for (Case one : List.of(before, after, secured)) {
            one.customerSigns().reviewerAccepts().runs().microsoft("verify").consentArrives();
            one.microsoft("approve").newsArrive();
            assertThat(one.outcome()).as(one.id()).isEqualTo("active");
        }
        assertNames(before, "Modern Work and Security", "Exchange", "Teams", "SharePoint");
        assertNames(after, "AI Business Solutions", "Exchange Online", "Teams");
        assertNames(secured, "Security", "Defender for Endpoint");
    }

    /** On every way out of the case. */
    private void assertNames(Case one, String area, String... workloads) {
        assertThat(one.association().engagement().solutionArea().label()).isEqualTo(area);
        assertThat(one.association().engagement().workloadNames()).containsExactly(workloads);
        JsonNode shown =
                cases.http("agent").get("/api/associations/" + one.id()).json();
        assertThat(texts(shown.at("/engagement/workloads"))).containsExactly(workloads);
        JsonNode filed = claims().filter(
                        claim -> claim.get("id").asText().equals(one.claim().claimId()))
                .findFirst()
                .orElseThrow();
        assertThat(filed.toString()).contains(workloads);
        assertThat(cases.http("agent").get("/staff/claim/" + one.id()).body()).contains(workloads);
    }

    /** As Partner Center has them. */
    private Stream<JsonNode> claims() {
        List<JsonNode> claims = new ArrayList<>();
        cases.anonymous().get("/sandbox/claims").json().forEach(claims::add);
        return claims.stream();
    }

    @Test
    void what_is_offered_and_taken_is_the_new_years() {
        String tenant = UUID.randomUUID().toString();
        Case before = cases.signed(ofTenant(Agreements.contoso(), tenant)).runs();
        aNewYearBegins();
        Http agent = cases.http("agent");

        Http.Answer old = agent.post("/api/associations", Agreements.contoso().toString());
        assertThat(old.status()).isEqualTo(400);
        assertThat(old.body())
                .contains("engagement.solutionArea", "ai-business-solutions, cloud-and-ai-platforms, security");
        Http.Answer held = agent.post(
                "/api/associations",
                ofTenant(ofTheNewYear("ai-business-solutions", "Exchange"), tenant)
                        .toString());
        assertThat(held.status())
                .as("the same workload under its new name: " + held.body())
                .isEqualTo(409);
        assertThat(held.body()).contains(before.id());

        JsonNode form = agent.get("/engine-rest/process-definition/key/cpor-association/deployed-start-form")
                .json();
        assertThat(field(form, "solutionArea").findValuesAsText("value"))
                .containsExactly("ai-business-solutions", "cloud-and-ai-platforms", "security");
        assertThat(field(form, "solutionArea").get("defaultValue").asText()).isEqualTo("ai-business-solutions");
        assertThat(field(form, "workloads").findValuesAsText("value"))
                .contains("Exchange Online")
                .doesNotContain("Exchange");
        assertThat(field(form, "workloads").at("/conditional/hide").asText())
                .contains("solutionArea = \"security\" and partnerRole = \"use-or-consume\"")
                .doesNotContain("cloud-and-ai-platforms");
        assertThat(field(form, "subscriptions").at("/conditional/hide").asText())
                .contains("cloud-and-ai-platforms");
        assertThat(agent.get("/staff/associations/start").body())
                .contains("AI Business Solutions", "Cloud &amp; AI Platforms", "Exchange Online");
        assertThat(agent.get("/v3/api-docs")
                        .json()
                        .at("/components/schemas/NewAssociation")
                        .toString())
                .contains("cloud-and-ai-platforms")
                .doesNotContain("modern-work-and-security");
    }

    @Test
    void a_row_that_was_in_force_cannot_be_deleted() {
        String without = Edits.today("workloads.dmn").replaceAll("(?s)\\s*<rule id=\"rule_intune\">.*?</rule>", "");

        Http.Answer refused = deploys(Map.of("workloads.dmn", without));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("intune", "write its last day in the column To");
        assertThat(catalogue.workload("modern-work-and-security", "Intune", TODAY))
                .isPresent();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private static JsonNode field(JsonNode form, String key) {
        return fields(form)
                .filter(one -> key.equals(one.path("key").asText())
                        || key.equals(one.path("path").asText()))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> fields(JsonNode part) {
        List<JsonNode> inside = new ArrayList<>();
        part.path("components").forEach(inside::add);
        return inside.stream().flatMap(one -> Stream.concat(Stream.of(one), fields(one)));
    }

    private static ObjectNode ofTenant(ObjectNode agreement, String tenant) {
        ((ObjectNode) agreement.get("customer")).put("tenantId", tenant);
        return agreement;
    }

    private static ObjectNode ofTheNewYear(String area, String... workloads) {
        ObjectNode agreement = Agreements.contoso();
        ObjectNode engagement = (ObjectNode) agreement.get("engagement");
        engagement.put("solutionArea", area);
        ArrayNode claimed = engagement.putArray("workloads");
        Stream.of(workloads).forEach(claimed::add);
        return agreement;
    }

    /** All that is in force ends yesterday; the three programmes begin today. */
    private static String nextEngagements() {
        return following(
                "engagements.dmn",
                Stream.of(
                        engagement("ai-business-solutions", "AI Business Solutions", "use-or-consume", "workload"),
                        engagement(
                                "cloud-and-ai-platforms",
                                "Cloud &amp; AI Platforms",
                                "usage-recognition",
                                "subscription"),
                        engagement("security", "Security", "use-or-consume", "workload")));
    }

    private static List<String> engagement(String area, String name, String role, String level) {
        return List.of(
                text(area + "-usage"),
                text(name + " usage"),
                text(area),
                text(name),
                text(role),
                text("Use or consume"),
                text(level),
                "true",
                "false",
                "true",
                text("earnings,ineligible"),
                "false",
                text(TODAY.toString()),
                "");
    }

    /** The workloads are the same, in another area, and one has another name. */
    private String nextWorkloads() {
        Map<String, String> names = new HashMap<>(Map.of("exchange", "Exchange Online"));
        return following(
                "workloads.dmn",
                catalogue.workloads(TODAY).stream()
                        .map(one -> List.of(
                                text(one.code()),
                                text(names.getOrDefault(one.code(), one.name())),
                                text(isSecurity(one) ? "security" : "ai-business-solutions"),
                                text(TODAY.toString()),
                                "",
                                "",
                                "")));
    }

    private static boolean isSecurity(CataloguedWorkload one) {
        return one.code().matches("defender.*|azure-ad-premium|information-protection");
    }

    private static String following(String table, Stream<List<String>> rows) {
        List<List<String>> all = rows.toList();
        StringBuilder added = new StringBuilder();
        for (int row = 0; row < all.size(); row++) {
            String id = "next" + row;
            added.append("<rule id=\"rule_").append(id).append("\"><description>The next year</description>");
            for (int cell = 0; cell < all.get(row).size(); cell++) {
                added.append("<outputEntry id=\"entry_%s_%d\"><text>%s</text></outputEntry>"
                        .formatted(id, cell, all.get(row).get(cell)));
            }
            added.append("</rule>");
        }
        return Edits.today(table)
                .replaceAll("(_to\">\\s*<text>)(</text>)", "$1\"" + TODAY.minusDays(1) + "\"$2")
                .replace("</decisionTable>", added + "</decisionTable>");
    }

    private static String text(String text) {
        return '"' + text + '"';
    }
}
