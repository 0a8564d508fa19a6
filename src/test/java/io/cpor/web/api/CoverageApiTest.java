package io.cpor.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.ReportedUsage;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The coverage as programs ask for it. */
@CporTest
class CoverageApiTest {
    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    private Case one;
    private String tenant;

    @BeforeEach
    void started() {
        one = cases.signed(Agreements.contoso());
        tenant = one.association().customer().tenantId();
    }

    private JsonNode asked(String query) {
        Http.Answer answer = cases.http("manager").get("/api/coverage?" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode line(String code) {
        JsonNode content = asked("customer=" + tenant + "&code=" + code).get("content");
        assertThat(content).hasSize(1);
        assertThat(content.at("/0/lines")).hasSize(1);
        return content.at("/0/lines/0");
    }

    private static List<String> fields(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void a_line_under_way_is_told_with_its_association() {
        JsonNode teams = line("teams");

        assertThat(fields(teams))
                .containsExactly(
                        "code",
                        "level",
                        "state",
                        "associationId",
                        "since",
                        "month",
                        "activeUsers",
                        "paidSeats",
                        "openPurposes");
        assertThat(teams.get("state").asText()).isEqualTo("in-work");
        assertThat(teams.get("level").asText()).isEqualTo("workload");
        assertThat(teams.get("associationId").asText()).isEqualTo(one.id());
        assertThat(teams.get("openPurposes").toString()).isEqualTo("[\"money\",\"usage\"]");
        assertThat(line("intune").get("state").asText()).isEqualTo("free-unknown");
        assertThat(line("intune").get("associationId").isNull()).isTrue();
    }

    @Test
    void what_was_confirmed_is_active_since_that_day_and_lost_afterwards() {
        end("confirmed_at = timestamp with time zone '2026-02-03 10:00:00+00', ending_outcome = 'active',"
                + " ending_ended_at = timestamp with time zone '2026-02-03 10:00:01+00'");
        JsonNode active = line("teams");
        assertThat(active.get("state").asText()).isEqualTo("active");
        assertThat(active.get("since").asText()).isEqualTo("2026-02-03");
        assertThat(active.get("openPurposes")).isEmpty();
        assertThat(asked("customer=" + tenant + "&state=active").at("/content/0/lines"))
                .hasSize(3);
        assertThat(asked("customer=" + tenant + "&state=rejected")
                        .get("totalElements")
                        .asInt())
                .isZero();

        end("loss_cause = 'declined', loss_at = timestamp with time zone '2026-04-05 10:00:00+00'");
        assertThat(line("teams").get("state").asText()).isEqualTo("lost");
        assertThat(line("teams").get("since").asText()).isEqualTo("2026-04-05");
    }

    private void end(String how) {
        jdbc.sql("update association set " + how + " where id = :id")
                .param("id", one.id())
                .update();
    }

    @Test
    void it_says_how_far_each_report_is_complete() {
        JsonNode found = asked("size=1");

        assertThat(fields(found)).containsExactly("content", "completeTo", "totalElements", "page", "size");
        assertThat(fields(found.get("completeTo")))
                .containsExactly("usage", "office-usage", "earnings", "ineligible", "payments", "caps");
        assertThat(found.get("content")).hasSize(1);
    }

    @Test
    void a_customers_months_are_told_by_line() {
        String path = "/api/customers/" + tenant.toUpperCase(Locale.ROOT) + "/usage";
        new ReportedUsage(jdbc).row(tenant, "teams", YearMonth.of(2026, 3), "1000001", 150, 200);

        JsonNode months = cases.http("agent").get(path).json().get("content");
        assertThat(months).hasSize(1);
        assertThat(months.get(0).toString())
                .isEqualTo("{\"code\":\"teams\",\"month\":\"2026-03\",\"activeUsers\":150,\"paidSeats\":200,"
                        + "\"claimId\":\"1000001\",\"provisional\":false}");
        assertThat(cases.http("agent").get(path + "?from=2026-04").json().get("content"))
                .isEmpty();
        assertThat(cases.http("agent")
                        .get(path + "?from=2026-03&to=2026-03")
                        .json()
                        .get("content"))
                .hasSize(1);
    }

    @Test
    void what_cannot_be_asked_is_refused_with_its_field() {
        Http.Answer refused = cases.http("agent").get("/api/coverage?state=lovely&page=-1&size=0");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("errors").findValuesAsText("field")).containsExactly("state", "page", "size");

        Http.Answer months = cases.http("agent").get("/api/customers/" + tenant + "/usage?from=2026-05&to=2026-03");
        assertThat(months.json().at("/errors/0/field").asText()).isEqualTo("to");
        assertThat(cases.http("agent")
                        .get("/api/customers/" + tenant + "/usage?from=May")
                        .json()
                        .at("/errors/0/message")
                        .asText())
                .isEqualTo("Give a month as YYYY-MM, such as 2026-01.");
        Http.Answer unknown = cases.http("agent").get("/api/customers/00000000-0000-4000-8000-000000000000/usage");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().at("/errors/0/field").asText()).isEqualTo("tenantId");
    }
}
