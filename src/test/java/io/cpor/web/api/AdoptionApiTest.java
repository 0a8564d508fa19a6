package io.cpor.web.api;

import static io.cpor.testing.ApprovedClaims.claim;
import static io.cpor.testing.ApprovedClaims.claimId;
import static io.cpor.testing.ApprovedClaims.handedIn;
import static io.cpor.testing.ApprovedClaims.row;
import static io.cpor.testing.ApprovedClaims.tenant;
import static io.cpor.testing.ApprovedClaims.usageHandedIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.Http.FormFile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adopting what Microsoft approved before anybody carried it here, by a program. */
@CporTest
class AdoptionApiTest {
    private static final String PATH = "/api/associations/adopt";

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    private Http agent;

    @BeforeEach
    void logsIn() {
        agent = cases.http("agent");
    }

    private JsonNode adopted(String json) {
        Http.Answer answer = agent.post(PATH, json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode adopted(String importId, String claimId) {
        return claim(adopted("{\"importId\": \"" + importId + "\", \"claimIds\": [\"" + claimId + "\"]}"), claimId);
    }

    private JsonNode shown(JsonNode claim) {
        return agent.get("/api/associations/" + claim.get("associationId").asText())
                .json();
    }

    @Test
    void an_approved_claim_becomes_an_active_association_once() {
        String id = claimId();
        String tenant = tenant();
        String run = handedIn(agent, row(id, tenant, "Adoptum Ltd", "Teams"));

        JsonNode adopted = adopted(run, id);

        assertThat(adopted.get("outcome").asText()).isEqualTo("adopted");
        JsonNode shown = shown(adopted);
        assertThat(shown.get("status").asText()).isEqualTo("active");
        assertThat(shown.get("origin").asText()).isEqualTo("adopted");
        assertThat(shown.at("/adoption/fileName").asText()).isEqualTo("approved.csv");
        assertThat(shown.at("/adoption/associatedOn").asText()).isEqualTo("2025-05-12");
        assertThat(shown.at("/claim/claimId").asText()).isEqualTo(id);
        assertThat(shown.at("/claim/status").asText()).isEqualTo("Approved");
        assertThat(shown.at("/engagement/workloads/0").asText()).isEqualTo("Teams");
        assertThat(shown.at("/engagement/partnerRole").toString()).contains("use-or-consume");
        assertThat(shown.at("/customer/tenantId").asText()).isEqualTo(tenant);
        assertThat(shown.at("/partner/locationId").asText()).isEqualTo("1234567");
        assertThat(shown.get("openedBy").asText()).isEqualTo("agent");
        assertThat(shown.get("waitingAt")).isEmpty();
        assertThat(shown.has("agreement")
                        || shown.has("poe")
                        || shown.at("/customer").has("contact"))
                .isFalse();

        JsonNode again = adopted(run, id);
        assertThat(again.get("outcome").asText()).isEqualTo("linked");
        assertThat(again.get("associationId")).isEqualTo(adopted.get("associationId"));
        JsonNode all = adopted("{\"importId\": \"" + run + "\", \"all\": true}");
        assertThat(all.get("adopted").asInt()).isZero();
        assertThat(agent.get("/api/associations?customer=Adoptum")
                        .json()
                        .get("totalElements")
                        .asInt())
                .isEqualTo(1);
        assertThat(agent.get("/staff/associations?words=" + id).body())
                .contains(adopted.get("associationId").asText(), "Adoptum Ltd");
    }

    @Test
    void five_hundred_are_adopted_by_one_call_in_seconds() {
        String customer = "Quingenti " + claimId();
        String rows = IntStream.range(0, 500)
                .mapToObj(one ->
                        row(claimId(), tenant(), customer, one % 2 == 0 ? "Exchange Online" : "Teams; SharePoint"))
                .collect(Collectors.joining());
        String run = handedIn(agent, rows);
        Instant begun = Instant.now();

        JsonNode report = adopted("{\"importId\": \"" + run + "\", \"all\": true}");

        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(30));
        assertThat(report.get("adopted").asInt()).as(report.toString()).isEqualTo(500);
        assertThat(report.get("left").asInt()).isZero();
        JsonNode listed = agent.get("/api/associations?status=active&customer=" + customer.replace(" ", "%20"))
                .json();
        assertThat(listed.get("totalElements").asInt()).isEqualTo(500);
        JsonNode again = adopted("{\"importId\": \"" + run + "\", \"all\": true}");
        assertThat(again.get("adopted").asInt()).isZero();
        assertThat(again.get("linked").asInt()).isEqualTo(500);
    }

    @Test
    void a_claim_of_a_line_in_work_here_is_linked_and_not_doubled() {
        Case one = cases.underReview();
        String tenant = one.association().customer().tenantId();
        String line = one.association().engagement().workloadNames().get(0);
        String id = claimId();
        String run = handedIn(agent, row(id, tenant, "Contoso", line));

        JsonNode linked = adopted(run, id);

        assertThat(linked.get("outcome").asText()).isEqualTo("linked");
        assertThat(linked.get("associationId").asText()).isEqualTo(one.id());
        assertThat(linked.get("why").asText()).startsWith(one.id() + " claims " + line + " of this customer already.");
        adopted(run, id);
        assertThat(jdbc.sql("select count(*) from claim_link where claim_id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(agent.get("/staff/association/" + one.id()).body())
                .contains("Claim " + id + " of approved.csv, approved by Microsoft, linked to it by Erika Brandt");
        assertThat(jdbc.sql("select count(*) from association where customer_tenant_id = :tenant")
                        .param("tenant", tenant)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void the_very_claim_of_a_case_here_is_linked() {
        Case one = cases.underReview();
        String id = one.claim().claimId();

        JsonNode linked = claim(adopted("{\"claimIds\": [\"" + id + "\"]}"), id);

        assertThat(linked.get("outcome").asText()).isEqualTo("linked");
        assertThat(linked.get("associationId").asText()).isEqualTo(one.id());
    }

    @Test
    void two_claims_of_one_line_in_a_file_become_one_association() {
        String tenant = tenant();
        String first = claimId();
        String second = claimId();
        String run =
                handedIn(agent, row(first, tenant, "Twice Ltd", "Teams") + row(second, tenant, "Twice Ltd", "Teams"));

        JsonNode report = adopted("{\"importId\": \"" + run + "\", \"all\": true}");

        assertThat(claim(report, first).get("outcome").asText()).isEqualTo("adopted");
        assertThat(claim(report, second).get("outcome").asText()).isEqualTo("linked");
        assertThat(claim(report, second).get("associationId"))
                .isEqualTo(claim(report, first).get("associationId"));
    }

    @Test
    void what_a_later_export_rejects_is_lost() {
        String id = claimId();
        JsonNode adopted = adopted(handedIn(agent, row(id, tenant(), "Perdita Ltd", "Teams")), id);
        String later = "Claim ID,Status,Reason,Modified\n" + id + ",Rejected,Partner request,2026-01-15\n";

        Http.Answer imported = agent.upload(
                null,
                "/api/claims/import",
                new FormFile("later.csv", "text/csv", later.getBytes(StandardCharsets.UTF_8)),
                "Accept",
                "application/json");

        assertThat(imported.json().get("applied").asInt()).as(imported.body()).isEqualTo(1);
        JsonNode shown = shown(adopted);
        assertThat(shown.get("status").asText()).isEqualTo("lost");
        assertThat(shown.at("/loss/cause").asText()).isEqualTo("disassociated");
        String page =
                agent.get("/staff/association/" + shown.get("id").asText()).body();
        assertThat(page).contains("Look into loss", "Start again", "Lost after it was active");
        assertThat(agent.get("/staff/associations/start?from=" + shown.get("id").asText())
                        .body())
                .contains("Perdita Ltd");
    }

    @Test
    void a_decline_that_is_told_loses_it_and_a_question_is_asked() {
        String declined = claimId();
        String asked = claimId();
        String run = handedIn(
                agent, row(declined, tenant(), "Declino Ltd", "Teams") + row(asked, tenant(), "Quaero Ltd", "Teams"));
        adopted(run, declined);
        JsonNode questioned = adopted(run, asked);
        String later = "Claim ID,Status,Reason,Modified\n" + declined + ",Rejected,Customer declined,2026-01-15\n"
                + asked + ",Partner action required,Send the POE,2026-01-15\n";

        agent.upload(
                null,
                "/api/claims/import",
                new FormFile("later.csv", "text/csv", later.getBytes(StandardCharsets.UTF_8)),
                "Accept",
                "application/json");

        assertThat(shown(adopted(run, declined)).at("/loss/cause").asText()).isEqualTo("declined");
        cases.named(questioned.get("associationId").asText()).runs();
        assertThat(agent.get("/staff/association/"
                                + questioned.get("associationId").asText())
                        .body())
                .contains("Answer reviewer");
        assertThat(shown(questioned).get("status").asText()).isEqualTo("active");
        assertThat(agent.get("/staff/claim/" + questioned.get("associationId").asText())
                        .body())
                .contains("Send the POE", "1234567")
                .doesNotContain("Customer contact");
    }

    @Test
    void what_is_missing_is_asked_and_then_known() {
        String id = claimId();
        String name = "ZX" + id;
        String run = handedIn(agent, row(id, tenant(), "Nomen Ltd", name).replace("1234567", ""));

        JsonNode unknown = adopted(run, id);
        assertThat(unknown.get("outcome").asText()).isEqualTo("skipped");
        assertThat(unknown.get("why").asText()).isEqualTo("Nobody has said yet which workload \"" + name + "\" is.");

        Http.Answer wrong = agent.post(PATH, """
                {"importId": "%s", "all": true, "answers": [{"name": "%s", "code": "no-such"}]}""".formatted(run, name));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("There is no workload with this code");

        String answer = """
                {"importId": "%s", "all": true, "answers": [{"name": "%s", "code": "teams"}]%s}""";
        JsonNode without = claim(adopted(answer.formatted(run, name, "")), id);
        assertThat(without.get("why").asText()).contains("names no location of ours");

        JsonNode adopted = claim(adopted(answer.formatted(run, name, ", \"locationId\": \"7654321\"")), id);
        assertThat(adopted.get("outcome").asText()).isEqualTo("adopted");
        assertThat(shown(adopted).at("/partner/locationId").asText()).isEqualTo("7654321");
    }

    /** Else it would be kept for good, and every later file be read by it. */
    @Test
    void what_no_file_asks_for_is_not_answered() {
        String name = "Asked by nobody " + claimId();
        String run = handedIn(agent, row(claimId(), tenant(), "Plain Ltd", "Teams"));

        for (String where : List.of("", "\"importId\": \"" + run + "\", ")) {
            Http.Answer refused = agent.post(PATH, """
                    {%s"claimIds": ["1"], "answers": [{"name": "%s", "code": "teams"}]}""".formatted(where, name));
            assertThat(refused.status()).as(refused.body()).isEqualTo(400);
            assertThat(refused.body()).contains("No import asks what the name", "leave it out");
        }
        String later = claimId();
        JsonNode unknown = adopted(handedIn(agent, row(later, tenant(), "Later Ltd", name)), later);
        assertThat(unknown.get("why").asText()).contains("Nobody has said yet which workload");
    }

    @Test
    void rows_that_do_not_say_enough_are_told_and_hold_up_nobody() {
        String good = claimId();
        String noTenant = claimId();
        String noName = claimId();
        String noLine = claimId();
        String noSubscription = claimId();
        String noRole = claimId();
        String rejected = claimId();
        String subscription = tenant();
        String run = handedIn(
                agent,
                row(noTenant, "", "Nobody Ltd", "Teams")
                        + row(noName, tenant(), "", "Teams")
                        + row(noLine, tenant(), "Blank Ltd", "")
                        + noSubscription + ",Approved,2025-05-13," + tenant() + ",Biz Ltd,Dynamics 365 Sales,1234567,,"
                        + "Business Applications,Build intent – Advisor,\n"
                        + noRole + ",Approved,2025-05-13," + tenant() + ",Biz Ltd,Dynamics 365 Sales,1234567,,"
                        + "Business Applications,," + tenant() + "\n"
                        + row(rejected, tenant(), "Rejected Ltd", "Teams").replace("Approved", "Rejected")
                        + good + ",Approved,2025-05-13," + tenant() + ",Biz Ltd,Dynamics 365 Sales,1234567,,"
                        + "Business Applications,Build intent – Advisor," + subscription + "\n");

        JsonNode report = adopted("{\"importId\": \"" + run + "\", \"all\": true}");

        assertThat(claim(report, noTenant).get("why").asText()).contains("\"Tenant ID\"");
        assertThat(claim(report, noName).get("why").asText()).contains("\"Customer name\"");
        assertThat(claim(report, noLine).get("why").asText()).contains("\"Workload\"");
        assertThat(claim(report, noSubscription).get("why").asText()).contains("\"Subscription ID\"");
        assertThat(claim(report, noRole).get("why").asText()).contains("\"Partner role\"");
        assertThat(report.toString()).doesNotContain(rejected);
        assertThat(report.get("skipped").asInt()).isEqualTo(5);
        JsonNode shown = shown(claim(report, good));
        assertThat(shown.at("/engagement/subscriptions/0/subscriptionId").asText())
                .isEqualTo(subscription);
        assertThat(shown.at("/engagement/subscriptions/0/product").asText()).isEqualTo("Dynamics 365 Sales");
        JsonNode elsewhere = adopted(run, "never-seen");
        assertThat(elsewhere.get("why").asText()).startsWith("No import lists this claim as approved");
    }

    @Test
    void a_usage_report_lists_what_is_approved_too() {
        String standing = claimId();
        String silent = claimId();
        String tenant = tenant();
        String location = "1234567";
        String run = usageHandedIn(
                agent,
                List.of(
                        usage(tenant, "Teams", standing, location, "2026-05-01"),
                        usage(tenant, "SPO", standing, location, "2026-05-01"),
                        usage(tenant, "Exchange Online", standing, location, "2026-04-01"),
                        usage(tenant(), "Teams", silent, location, "2026-03-01")));
        cases.poeSent(); // an agreement names the location, so it is known as one

        JsonNode report = adopted("{\"importId\": \"" + run + "\", \"all\": true}");

        JsonNode shown = shown(claim(report, standing));
        assertThat(shown.at("/engagement/workloads").toString()).isEqualTo("[\"SharePoint\",\"Teams\"]");
        assertThat(shown.at("/adoption/associatedOn").asText()).isEqualTo("2024-01-15");
        assertThat(claim(report, silent).get("outcome").asText()).isEqualTo("skipped");
        assertThat(claim(report, silent).get("why").asText()).contains("last rows are of 2026-03", "goes to 2026-05");
        assertThat(adopted(run, silent).get("outcome").asText())
                .as("somebody names it")
                .isEqualTo("adopted");
    }

    private static String usage(String tenant, String workload, String claim, String location, String month) {
        return String.join(",", tenant, "Usus Ltd", workload, "10", "20", claim, location, "2024-01-15", "CPOR", month);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 400 | claimIds",
                "{\"all\": true} | 400 | importId",
                "{\"all\": \"yes\", \"claimIds\": [\"1\"]} | 400 | all",
                "{\"all\": true, \"importId\": \"x\", \"claimIds\": [\"1\"]} | 400 | claimIds",
                "{\"all\": true, \"importId\": \"x\"} | 404 | importId",
                "{\"claimIds\": [\"1\"], \"locationId\": \"here\"} | 400 | locationId",
                "{\"claimIds\": [\"1\"], \"answers\": [{\"name\": \"a\"}]} | 400 | answers[0].code",
                "{\"claimIds\": [\"1\"], \"more\": 1} | 400 | more",
                "[] | 400 | body"
            })
    void what_is_not_right_is_told_by_its_field(String body, int status, String field) {
        Http.Answer refused = agent.post(PATH, body);

        assertThat(refused.status()).as(refused.body()).isEqualTo(status);
        assertThat(refused.json().get("errors").findValuesAsText("field")).contains(field);
    }

    @Test
    void only_staff_adopt() {
        for (String user : List.of("manager", "owner", "admin")) {
            assertThat(cases.http(user).post(PATH, "{}").status()).as(user).isEqualTo(403);
        }
        assertThat(cases.anonymous().post(PATH, "{}").status()).isEqualTo(401);
    }

    @Test
    void two_at_once_adopt_once() {
        String id = claimId();
        String run = handedIn(agent, row(id, tenant(), "Simul Ltd", "Teams"));

        List<CompletableFuture<JsonNode>> both = IntStream.range(0, 4)
                .mapToObj(one -> CompletableFuture.supplyAsync(() -> adopted(run, id)))
                .toList();

        assertThat(both)
                .extracting(one -> one.join().get("associationId").asText())
                .hasSize(4)
                .containsOnly(shown(adopted(run, id)).get("id").asText());
        assertThat(both.stream()
                        .filter(one -> one.join().get("outcome").asText().equals("adopted")))
                .hasSize(1);
    }
}
