package io.cpor.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CporTest
class AssociationsApiTest {
    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    static Stream<Supplier<ObjectNode>> agreements() {
        return Stream.of(Agreements::contoso, Agreements::fabrikam, Agreements::jo, Agreements::ploia);
    }

    @ParameterizedTest
    @MethodSource("agreements")
    void a_signed_agreement_starts_an_association_that_shows_the_same_facts(Supplier<ObjectNode> agreement) {
        ObjectNode sent = agreement.get();

        Http.Answer created = cases.http("agent").post("/api/associations", sent);

        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(created.header("Location")).matches("/api/associations/CPOR-\\d{4}-\\d{5}");
        JsonNode shown = cases.http("manager").get(created.header("Location")).json();
        assertThat(shown.get("status").asText()).isEqualTo("open");
        assertThat(shown.has("outcome")).isFalse();
        assertThat(shown.get("waitingAt").get(0).asText()).isEqualTo("serviceTask_sendPoe");
        for (String part : List.of("customer", "engagement", "partner", "agreement")) {
            assertThat(shown.get(part)).isEqualTo(sent.get(part));
        }
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("customer.tenantId", sent -> customer(sent).put("tenantId", "contoso")),
                fault("customer.tenantId", sent -> customer(sent).remove("tenantId")),
                fault("customer.tenantId", sent -> customer(sent).put("tenantId", 17)),
                fault("customer.name", sent -> customer(sent).put("name", "   ")),
                fault("customer.name", sent -> customer(sent).remove("name")),
                fault("customer.name", sent -> customer(sent).put("name", "x".repeat(201))),
                fault("customer.name", sent -> customer(sent).put("name", "Contoso\u0000Ltd")),
                fault("customer.name", sent -> customer(sent).put("name", "Contoso\r\nBcc: all@example.org")),
                fault("customer.kind", sent -> customer(sent).put("kind", "charity")),
                fault("customer.domain", sent -> customer(sent).put("domain", "no domain")),
                fault("customer.contact", sent -> customer(sent).remove("contact")),
                fault("customer.contact.email", sent -> contact(sent).put("email", "ana at contoso")),
                fault(
                        "customer.contact.email",
                        sent -> contact(sent).put("email", "ana@contoso.example, eve@evil.example")),
                fault("customer.contact.email", sent -> contact(sent).remove("email")),
                fault("customer.contact.name", sent -> contact(sent).remove("name")),
                fault("customer.contact.phone", sent -> contact(sent).put("phone", "1")),
                fault("customer", sent -> sent.put("customer", "Contoso")),
                fault("engagement.workloads[1]", sent -> workloads(sent).set(1, "Telepathy")),
                fault("engagement.workloads[1]", sent -> workloads(sent).set(1, "Exchange")),
                fault("engagement.workloads", sent -> workloads(sent).removeAll()),
                fault("engagement.workloads", sent -> engagement(sent).put("workloads", "Teams")),
                fault("engagement.partnerRole", sent -> engagement(sent).put("partnerRole", "build-intent-advisor")),
                fault("engagement.solutionArea", sent -> engagement(sent).put("solutionArea", "azure")),
                fault(
                        "engagement.subscriptions[0].subscriptionId",
                        sent -> engagement(sent)
                                .withArray("subscriptions")
                                .addObject()
                                .put("product", "Finance")
                                .put("subscriptionId", "1")),
                fault("partner.locationId", sent -> sent.withObject("/partner").put("locationId", "12")),
                fault(
                        "partner.contact.email",
                        sent -> sent.withObject("/partner/contact").put("email", "@")),
                fault("agreement.signedOn", sent -> agreement(sent).put("signedOn", "2026-02-30")),
                fault("agreement.signedOn", sent -> agreement(sent).put("signedOn", "11/02/2026")),
                fault(
                        "agreement.signedOn",
                        sent -> agreement(sent)
                                .put("signedOn", LocalDate.now().plusDays(2).toString())),
                fault("agreement.reference", sent -> agreement(sent).put("reference", "x".repeat(300))),
                fault("agreement.purpose", sent -> agreement(sent).put("purpose", "profit")),
                fault("notes", sent -> sent.put("notes", "hello")));
    }

    private static Arguments fault(String field, Consumer<ObjectNode> how) {
        return Arguments.of(field, how);
    }

    private static ObjectNode customer(ObjectNode sent) {
        return sent.withObject("/customer");
    }

    private static ObjectNode contact(ObjectNode sent) {
        return sent.withObject("/customer/contact");
    }

    private static ObjectNode engagement(ObjectNode sent) {
        return sent.withObject("/engagement");
    }

    private static com.fasterxml.jackson.databind.node.ArrayNode workloads(ObjectNode sent) {
        return engagement(sent).withArray("workloads");
    }

    private static ObjectNode agreement(ObjectNode sent) {
        return sent.withObject("/agreement");
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("faults")
    void bad_input_is_refused_with_the_field_named_and_nothing_is_stored(String field, Consumer<ObjectNode> how) {
        ObjectNode sent = Agreements.contoso();
        how.accept(sent);
        long before = stored();

        Http.Answer refused = cases.http("agent").post("/api/associations", sent);

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.json().get("errors").findValuesAsText("field")).contains(field);
        assertThat(refused.json().at("/errors/0/message").asText()).isNotBlank();
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void every_fault_is_told_at_once() {
        ObjectNode sent = Agreements.contoso();
        customer(sent).put("tenantId", "x").put("name", "");
        contact(sent).put("email", "x");
        workloads(sent).set(0, "Telepathy");
        agreement(sent).put("signedOn", "2026-13-01");
        sent.put("more", 1);

        List<String> fields = cases.http("agent")
                .post("/api/associations", sent)
                .json()
                .get("errors")
                .findValuesAsText("field");

        assertThat(fields)
                .containsExactlyInAnyOrder(
                        "more",
                        "customer.name",
                        "customer.tenantId",
                        "customer.contact.email",
                        "engagement.workloads[0]",
                        "agreement.signedOn");
    }

    @Test
    void what_is_not_json_is_refused_as_such() {
        for (String body : List.of("", "{", "[1]", "\"text\"", "{\"customer\":{},\"customer\":{}}", "{} {}")) {
            Http.Answer refused = cases.http("agent").post("/api/associations", body);
            assertThat(refused.status()).as(body).isEqualTo(400);
            assertThat(refused.json().get("errors")).as(body).isNotEmpty();
        }
    }

    @Test
    void a_body_that_is_far_too_large_is_not_read() {
        Http.Answer refused = cases.http("agent").post("/api/associations", "{\"x\":\"" + "x".repeat(300_000) + "\"}");

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("body");
    }

    @Test
    void what_the_api_does_not_have_is_refused_as_everything_else_is() {
        for (Http.Answer answer : List.of(
                cases.http("agent").get("/api/nothing"),
                cases.http("agent").send("PUT", "/api/associations", "{}"),
                cases.http("agent").send("DELETE", "/api/associations/CPOR-2026-00001", ""))) {
            assertThat(answer.status()).isIn(404, 403);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.json().has("errors")).isTrue();
        }
    }

    @Test
    void an_overlap_in_one_workload_is_a_conflict_that_names_the_other() {
        ObjectNode first = Agreements.contoso();
        Case open = cases.signed(first);
        ObjectNode second = Agreements.contoso();
        customer(second)
                .put("tenantId", customer(first).get("tenantId").asText().toUpperCase());
        workloads(second).removeAll().add("Intune").add("Teams");
        long before = stored();

        Http.Answer conflict = cases.http("agent").post("/api/associations", second);

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.json().get("detail").asText()).contains(open.id()).contains("Teams");
        assertThat(stored()).isEqualTo(before);
        workloads(second).removeAll().add("Intune");
        assertThat(cases.http("agent").post("/api/associations", second).status())
                .as("another workload of the same tenant")
                .isEqualTo(201);
    }

    @Test
    void an_overlap_in_one_subscription_is_a_conflict_whatever_the_tenant() {
        ObjectNode first = Agreements.fabrikam();
        Case open = cases.signed(first);
        ObjectNode second = Agreements.fabrikam();
        ((ObjectNode) second.at("/engagement/subscriptions/1"))
                .put(
                        "subscriptionId",
                        first.at("/engagement/subscriptions/0/subscriptionId").asText());

        Http.Answer conflict = cases.http("agent").post("/api/associations", second);

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.json().get("detail").asText()).contains(open.id());
    }

    @Test
    void a_subscription_may_be_claimed_in_each_partner_role() {
        ObjectNode usage = Agreements.fabrikam();
        Case first = filed(usage);
        ObjectNode advice = usage.deepCopy();
        String role = usage.at("/engagement/partnerRole").asText().equals("usage-recognition")
                ? "build-intent-advisor"
                : "usage-recognition";
        advice.withObject("/engagement").put("partnerRole", role);

        Case second = filed(advice);

        assertThat(second.claim().claimId())
                .isNotNull()
                .isNotEqualTo(first.claim().claimId());
        assertThat(cases.http("agent").post("/api/associations", advice).status())
                .isEqualTo(409);
    }

    private Case filed(ObjectNode agreement) {
        return cases.signed(agreement)
                .runs()
                .customerSigns()
                .completes(
                        "reviewer",
                        "userTask_reviewPoe",
                        Map.of("poeReview", "accepted", "reviewComment", "The customer will tick it."));
    }

    @Test
    void an_active_association_keeps_its_lines_and_an_ended_one_lets_them_go() {
        ObjectNode agreement = Agreements.contoso();
        Case one = cases.signed(agreement)
                .runs()
                .customerSigns()
                .reviewerAccepts()
                .runs()
                .consentArrives()
                .microsoft("approve")
                .newsArrive();
        assertThat(one.outcome()).isEqualTo("active");
        assertThat(cases.http("agent").post("/api/associations", agreement).status())
                .isEqualTo(409);

        ObjectNode declined = Agreements.contoso();
        cases.signed(declined).runs().customerDeclinesToSign("No.");
        assertThat(cases.http("agent").post("/api/associations", declined).status())
                .isEqualTo(201);
    }

    @Test
    void of_many_that_claim_the_same_line_at_once_one_succeeds() throws Exception {
        ObjectNode agreement = Agreements.contoso();

        List<Integer> answers = atOnce(
                8,
                () -> cases.http("agent").post("/api/associations", agreement).status());

        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void the_same_idempotency_key_and_body_give_the_same_association() throws Exception {
        ObjectNode agreement = Agreements.contoso();
        String key = UUID.randomUUID().toString();

        List<String> locations = atOnce(6, () -> {
            Http.Answer answer = cases.http("agent").post("/api/associations", agreement, "Idempotency-Key", key);
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            return answer.header("Location");
        });

        assertThat(locations).containsOnly(locations.get(0));
    }

    @Test
    void the_same_idempotency_key_with_another_body_is_refused() {
        String key = UUID.randomUUID().toString();
        cases.http("agent").post("/api/associations", Agreements.contoso(), "Idempotency-Key", key);

        Http.Answer other = cases.http("agent").post("/api/associations", Agreements.contoso(), "Idempotency-Key", key);

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().at("/errors/0/field").asText()).isEqualTo("Idempotency-Key");
    }

    @Test
    void an_association_shows_its_poe_its_claims_consent_and_decision() {
        Case one = cases.underReview().consentArrives().microsoft("approve").newsArrive();

        JsonNode shown =
                cases.http("manager").get("/api/associations/" + one.id()).json();

        assertThat(shown.at("/poe/answers/signerName").asText()).isEqualTo("Ana Trujillo");
        assertThat(shown.at("/poe/state").asText()).isEqualTo("accepted");
        assertThat(shown.at("/claim/claimId").asText()).isEqualTo(one.claim().claimId());
        assertThat(shown.at("/claim/status").asText()).isEqualTo("Approved");
        assertThat(shown.at("/claims")).hasSize(1);
        assertThat(shown.get("consent").asText()).isEqualTo("given");
        assertThat(shown.get("decision").asText()).isEqualTo("accepted");
    }

    @Test
    void an_ended_association_shows_its_outcome() {
        Case one = cases.poeSent().customerDeclinesToSign("We know nothing of this.");

        JsonNode shown =
                cases.http("agent").get("/api/associations/" + one.id()).json();

        assertThat(shown.get("status").asText()).isEqualTo("poe-declined");
        assertThat(shown.get("outcome").asText()).isEqualTo("poe-declined");
        assertThat(shown.get("waitingAt")).isEmpty();
        assertThat(shown.at("/poe/declined/reason").asText()).isEqualTo("We know nothing of this.");
    }

    @Test
    void an_unknown_association_is_not_found() {
        Http.Answer answer = cases.http("agent").get("/api/associations/CPOR-1999-00001");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("id");
    }

    @Test
    void associations_are_listed_newest_first_by_page_customer_and_status() {
        String name = "Übergrösse 100% & Co " + UUID.randomUUID();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ObjectNode agreement = Agreements.contoso();
            customer(agreement).put("name", name);
            ids.add(0, cases.signed(agreement).runs().id());
        }
        Http manager = cases.http("manager");

        JsonNode first =
                manager.get("/api/associations?size=2&customer=" + query(name)).json();
        assertThat(first.get("content").findValuesAsText("id")).containsExactly(ids.get(0), ids.get(1));
        assertThat(first.get("totalElements").asInt()).isEqualTo(3);
        assertThat(first.at("/content/0/customer").asText()).isEqualTo(name);
        assertThat(first.at("/content/0/status").asText()).isEqualTo("open");
        assertThat(first.at("/content/0/waitingAt/0").asText()).isEqualTo("userTask_fillPoe");

        JsonNode second = manager.get("/api/associations?size=2&page=1&customer=" + query(name.toUpperCase()))
                .json();
        assertThat(second.get("content").findValuesAsText("id")).containsExactly(ids.get(2));

        assertThat(manager.get("/api/associations?status=active&customer=" + query(name))
                        .json()
                        .get("content"))
                .isEmpty();
        assertThat(manager.get("/api/associations?status=open&customer=" + query(name))
                        .json()
                        .get("content"))
                .hasSize(3);
        assertThat(manager.get("/api/associations?customer=" + query("__%"))
                        .json()
                        .get("content"))
                .as("what is typed is searched as it is")
                .isEmpty();
    }

    @Test
    void a_bad_search_is_refused() {
        for (String bad : List.of("status=gone", "page=-1", "page=x", "size=0", "size=101")) {
            Http.Answer answer = cases.http("manager").get("/api/associations?" + bad);
            assertThat(answer.status()).as(bad).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(bad.replaceFirst("=.*", ""));
        }
    }

    private static String query(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private long stored() {
        return jdbc.sql("select count(*) from association").query(Long.class).single();
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<Callable<T>> calls =
                    IntStream.range(0, times).mapToObj(i -> call).toList();
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
