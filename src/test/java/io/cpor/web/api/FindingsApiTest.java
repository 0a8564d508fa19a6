package io.cpor.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cpor.testing.Cases;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.KeptFindings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The findings as programs ask for them. */
@CporTest
class FindingsApiTest {
    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    private final String tenant = UUID.randomUUID().toString();

    @BeforeEach
    void kept() {
        new KeptFindings(jdbc).add("usage-falling", 1, tenant, "Übermut Ltd", null, "12.50", null);
        new KeptFindings(jdbc)
                .add(
                        "ineligible-actionable",
                        0,
                        tenant,
                        "Übermut Ltd",
                        "CPOR-2026-00001",
                        "98765.25",
                        LocalDate.of(2026, 8, 1));
    }

    private JsonNode asked(String who, String query) {
        Http.Answer answer = cases.http(who).get("/api/findings?" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> fields(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void a_manager_sees_all_of_it_the_most_urgent_first() {
        JsonNode found = asked("manager", "customer=" + tenant);

        assertThat(fields(found))
                .containsExactly("content", "cannotTell", "judgedAt", "completeTo", "totalElements", "page", "size");
        assertThat(found.get("totalElements").asLong()).isEqualTo(2);
        assertThat(found.get("content").findValuesAsText("rule"))
                .containsExactly("ineligible-actionable", "usage-falling");
        JsonNode first = found.at("/content/0");
        assertThat(first.get("severity").asText()).isEqualTo("high");
        assertThat(first.get("stakeUsd").decimalValue()).isEqualByComparingTo("98765.25");
        assertThat(first.get("until").asText()).isEqualTo("2026-08-01");
        assertThat(first.get("month").asText()).isEqualTo("2026-05");
        assertThat(first.get("remedy").asText()).isEqualTo("Call the customer.");
        assertThat(first.at("/evidence/0/report").asText()).isEqualTo("ineligible");
        assertThat(first.at("/evidence/0/amountsUsd/transactions").decimalValue())
                .isEqualByComparingTo("4321.50");
        assertThat(found.at("/content/1/associationId").isNull()).isTrue();
    }

    @Test
    void staff_see_the_same_without_any_amount() {
        Http.Answer answer = cases.http("agent").get("/api/findings?customer=" + tenant);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("98765.25", "4321.5").contains("1 row of IVDPOE");
        assertThat(answer.json().at("/content/0/stakeUsd").isNull()).isTrue();
        assertThat(answer.json().at("/content/1/stakeUsd").isNull()).isTrue();
    }

    @Test
    void it_can_be_searched_by_state_rule_customer_and_line() {
        assertThat(asked("agent", "customer=%C3%BCbermut&rule=usage-falling")
                        .get("content")
                        .findValuesAsText("rule"))
                .isNotEmpty()
                .containsOnly("usage-falling");
        assertThat(asked("agent", "customer=" + tenant + "&state=ended").get("content"))
                .isEmpty();
        assertThat(asked("agent", "customer=" + tenant + "&code=exchange").get("content"))
                .isEmpty();
        assertThat(asked("agent", "customer=" + tenant + "&code=teams&size=1&page=1")
                        .get("content"))
                .hasSize(1);
    }

    @Test
    void what_cannot_be_asked_is_refused_with_its_field() {
        Http.Answer refused = cases.http("agent").get("/api/findings?state=sad&rule=none&page=-1&size=0");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("errors").findValuesAsText("field"))
                .containsExactly("state", "rule", "page", "size");
    }
}
