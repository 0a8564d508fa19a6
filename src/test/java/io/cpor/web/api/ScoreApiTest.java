package io.cpor.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cpor.testing.Agreements;
import io.cpor.testing.ApprovedClaims;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.ReportedUsage;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The score as programs ask for it. */
@CporTest
class ScoreApiTest {
    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private YearMonth month;

    @BeforeEach
    void newestMonth() {
        // the month that the coverage shows in the report of our own claims
        month = jdbc
                .sql("select max(in_month) from usage_row where in_force and kind = 'usage'")
                .query((row, number) -> row.getDate(1))
                .list()
                .stream()
                .filter(one -> one != null)
                .map(one -> YearMonth.from(one.toLocalDate()))
                .findFirst()
                .orElse(YearMonth.of(2026, 3));
    }

    private JsonNode asked(String user) {
        Http.Answer answer = cases.http(user).get("/api/score");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static List<JsonNode> of(JsonNode list, String tenant) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(one -> one.get("tenantId").asText().equals(tenant))
                .toList();
    }

    private static List<String> fields(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** An active association for Teams, since that day. */
    private String active(LocalDate since) {
        String tenant = ApprovedClaims.tenant();
        String run = ApprovedClaims.handedIn(
                cases.http("agent"), ApprovedClaims.row(ApprovedClaims.claimId(), tenant, "Near Ltd", "Teams"));
        Http.Answer adopted =
                cases.http("agent").post("/api/associations/adopt", "{\"importId\": \"" + run + "\", \"all\": true}");
        assertThat(adopted.json().get("adopted").asInt()).as(adopted.body()).isEqualTo(1);
        jdbc.sql("update association set ending_ended_at = :at where customer_tenant_id = :tenant")
                .param("at", since.atTime(12, 0).atOffset(ZoneOffset.UTC))
                .param("tenant", tenant)
                .update();
        return tenant;
    }

    @Test
    void a_customer_just_below_a_deployment_is_told_with_the_users_missing() {
        String tenant = active(LocalDate.of(2024, 5, 1));
        new ReportedUsage(jdbc).row(tenant, "teams", month, "Z-" + tenant, 380, 1000);

        JsonNode score = asked("agent");

        assertThat(fields(score))
                .containsExactly("day", "tracks", "near", "leftOut", "inWork", "sources", "completeTo");
        assertThat(of(score.get("near"), tenant)).singleElement().satisfies(one -> {
            assertThat(fields(one))
                    .containsExactly(
                            "tenantId",
                            "customer",
                            "code",
                            "workload",
                            "track",
                            "month",
                            "activeUsers",
                            "paidSeats",
                            "percent",
                            "missingUsers",
                            "points",
                            "associationId",
                            "since",
                            "percentWhenClaimed",
                            "doubtful");
            assertThat(one.get("track").asText()).isEqualTo("enterprise");
            assertThat(one.get("missingUsers").asInt()).isEqualTo(20);
            assertThat(one.get("percent").decimalValue()).isEqualByComparingTo("38");
            assertThat(one.get("month").asText()).isEqualTo(month.toString());
            assertThat(one.get("doubtful").asBoolean()).isFalse();
        });
        assertThat(score.toString()).doesNotContain("amount", "usd");
    }

    @Test
    void one_that_was_above_it_when_it_was_claimed_is_left_out() {
        LocalDate claimed = LocalDate.now(clock).minusMonths(11).withDayOfMonth(15);
        String tenant = active(claimed);
        new ReportedUsage(jdbc)
                .row(tenant, "teams", month, "Z-" + tenant, 38, 100)
                .row(tenant, "teams", YearMonth.from(claimed), null, 41, 100);

        JsonNode score = asked("manager");

        assertThat(of(score.get("near"), tenant)).isEmpty();
        assertThat(of(score.get("leftOut"), tenant)).singleElement().satisfies(one -> {
            assertThat(one.get("percentWhenClaimed").decimalValue()).isEqualByComparingTo("41");
            assertThat(one.get("points").decimalValue()).isEqualByComparingTo("0");
        });
    }

    @Test
    void a_claim_in_work_says_up_to_how_many_points_or_why_none() {
        Case known = cases.signed(Agreements.contoso());
        String tenant = known.association().customer().tenantId();
        new ReportedUsage(jdbc).row(tenant, "teams", month, null, 30, 200);
        String silent =
                cases.signed(Agreements.contoso()).association().customer().tenantId();

        JsonNode work = asked("agent").get("inWork");

        assertThat(of(work, tenant))
                .filteredOn(one -> one.get("track").asText().equals("smb"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.get("associationIds").toString()).contains(known.id());
                    assertThat(one.get("customerAdd").asInt()
                                    + one.get("deployment").asInt())
                            .isEqualTo(one.get("upTo").asInt());
                    assertThat(one.get("missingUsers").asInt()).isEqualTo(50);
                });
        assertThat(of(work, silent)).singleElement().satisfies(one -> {
            assertThat(one.get("track").isNull()).isTrue();
            assertThat(one.get("why").toString()).isEqualTo("[\"no-rows\"]");
        });
    }
}
