package io.cpor.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.ReportedMoney;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The money as programs of managers ask for it. */
@CporTest
class MoneyApiTest {
    /** A year that no other test's rows are of. */
    private static final LocalDate DAY = LocalDate.of(2031, 3, 14);

    private static final String PERIOD = "&from=2031-03&to=2031-03";

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    private final String location = "L" + UUID.randomUUID().toString().substring(0, 8);

    private JsonNode asked(String query) {
        Http.Answer answer = cases.http("manager").get("/api/money?" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode ofKey(JsonNode content, String key) {
        return StreamSupport.stream(content.spliterator(), false)
                .filter(one -> one.get("key").asText().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(content.toString()));
    }

    private static List<String> fields(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void a_claim_of_ours_tells_whose_an_earning_is_if_the_row_names_nobody() {
        Case one = cases.underReview();
        String tenant = one.association().customer().tenantId();
        new ReportedMoney(jdbc, location)
                .earning(tenant, "As reported", null, DAY, "10.50", "11.55", null)
                .earning(null, null, one.claim().claimId(), DAY, "2", "2.2", null)
                .earning(null, null, "unknown-claim", DAY, "3", "3.3", null);

        JsonNode customer = ofKey(asked("by=customer" + PERIOD).get("content"), tenant);

        assertThat(fields(customer))
                .containsExactly("key", "label", "provisional", "assigned", "notAssignable", "total");
        assertThat(customer.get("assigned").toString())
                .isEqualTo("{\"rows\":2,\"usd\":13.75,\"rowsWithoutUsd\":0,"
                        + "\"currencies\":[{\"currency\":\"EUR\",\"rows\":2,\"amount\":12.5}]}");
        assertThat(ofKey(asked("by=location" + PERIOD).get("content"), location)
                        .at("/notAssignable/usd")
                        .decimalValue())
                .isEqualByComparingTo("3.30");
    }

    @Test
    void it_answers_by_month_of_the_usage_if_nothing_is_said_and_tells_how_far_the_reports_go() {
        new ReportedMoney(jdbc, location).earning(UUID.randomUUID().toString(), "One", null, DAY, "1", "1", null);

        JsonNode found = asked("");

        assertThat(fields(found))
                .containsExactly(
                        "by",
                        "basis",
                        "from",
                        "to",
                        "content",
                        "total",
                        "notAssignable",
                        "withoutMonth",
                        "notEligible",
                        "payments",
                        "caps",
                        "opportunities",
                        "estimates",
                        "noEstimate",
                        "completeTo");
        assertThat(found.get("by").asText()).isEqualTo("month");
        assertThat(found.get("basis").asText()).isEqualTo("usage");
        assertThat(ofKey(found.get("content"), "2031-03").get("provisional").asBoolean())
                .isTrue();
        assertThat(fields(found.get("completeTo")))
                .containsExactly("usage", "office-usage", "earnings", "ineligible", "payments", "caps");
        assertThat(found.get("noEstimate").asText()).startsWith("No estimate: ");
    }

    @Test
    void what_earned_nothing_and_payments_and_caps_are_told() {
        String payment = "P-" + location;
        new ReportedMoney(jdbc, location)
                .earning(UUID.randomUUID().toString(), "One", null, DAY, "100", "110", payment)
                .payment(payment, DAY.plusMonths(2), "100", "110", "15", "85")
                .ineligible(UUID.randomUUID().toString(), "IVDPOE", LocalDate.of(2031, 8, 1), "7")
                .cap(null, null, LocalDate.of(2031, 6, 30), "1000", "900", "100");

        JsonNode found = asked("from=2031-05&to=2031-08&basis=paid&by=location");

        assertThat(ofKey(found.get("content"), location).at("/total/usd").decimalValue())
                .isEqualByComparingTo("110");
        JsonNode reason = found.at("/notEligible/0");
        assertThat(reason.get("reason").asText()).isEqualTo("IVDPOE");
        assertThat(reason.get("actionable").asBoolean()).isTrue();
        assertThat(reason.get("until").isNull()).isTrue();
        JsonNode paid = StreamSupport.stream(found.get("payments").spliterator(), false)
                .filter(one -> one.get("paymentId").asText().equals(payment))
                .findFirst()
                .orElseThrow();
        assertThat(paid.get("finding").asText()).isEqualTo("agrees");
        assertThat(paid.get("withheldTax").decimalValue()).isEqualByComparingTo("15");
        assertThat(found.get("caps").toString()).contains("\"locationId\":\"" + location + "\"");
    }

    @Test
    void what_cannot_be_asked_is_refused_with_its_field() {
        Http.Answer refused = cases.http("manager").get("/api/money?by=mood&basis=hope&from=May&to=2026-13");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("errors").findValuesAsText("field")).containsExactly("by", "basis", "from", "to");
        Http.Answer order = cases.http("manager").get("/api/money?from=2026-05&to=2026-03");
        assertThat(order.json().at("/errors/0/field").asText()).isEqualTo("to");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/money", "/staff/money", "/staff/money.csv", "/staff/money.csv?table=caps"})
    void nobody_but_managers_sees_any_of_it(String path) {
        new ReportedMoney(jdbc, location).earning(null, "Nobody's business", null, DAY, "4711", "4712", null);
        for (String user : List.of("agent", "reviewer", "colleague", "owner", "admin")) {
            Http.Answer answer = cases.http(user).get(path);
            assertThat(answer.status()).as(user).isEqualTo(403);
            assertThat(answer.body()).doesNotContain("4711", "4712", location);
        }
        assertThat(cases.anonymous().get(path).status()).isIn(302, 401);
        assertThat(cases.http("manager").get(path).status()).isEqualTo(200);
    }
}
