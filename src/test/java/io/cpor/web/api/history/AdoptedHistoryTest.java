package io.cpor.web.api.history;

import static io.cpor.testing.ApprovedClaims.claimId;
import static io.cpor.testing.ApprovedClaims.handedIn;
import static io.cpor.testing.ApprovedClaims.row;
import static io.cpor.testing.ApprovedClaims.tenant;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Adopted associations stand in the history beside the others, though no process ever carried them. */
@CporTest
class AdoptedHistoryTest {
    @Autowired
    Cases cases;

    private final String customer = "Adopted " + UUID.randomUUID();
    private final String claim = claimId();

    private void adopted() {
        Http agent = cases.http("agent");
        String run = handedIn(agent, row(claim, tenant(), customer, "Teams"));
        assertThat(agent.post("/api/associations/adopt", "{\"importId\": \"" + run + "\", \"all\": true}")
                        .json()
                        .get("adopted")
                        .asInt())
                .isEqualTo(1);
    }

    private JsonNode found(String query) {
        Http.Answer answer = cases.http("manager").get("/api/history/instances?" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void one_is_found_with_its_origin_and_what_it_claims() {
        adopted();

        JsonNode one = found("customer=" + customer.replace(" ", "%20")).at("/content/0");

        assertThat(one.get("origin").asText()).isEqualTo("adopted");
        assertThat(one.get("id").isNull()).isTrue();
        assertThat(one.get("state").asText()).isEqualTo("ended");
        assertThat(one.get("outcome").asText()).isEqualTo("active");
        assertThat(one.at("/claimed/claimId").asText()).isEqualTo(claim);
        assertThat(one.at("/claimed/lines").asText()).isEqualTo("Teams");
        assertThat(one.get("started").isNull()).isFalse();
        assertThat(found("outcome=active&state=ended&customer=" + customer.replace(" ", "%20"))
                        .get("totalElements")
                        .asInt())
                .isEqualTo(1);
        assertThat(found("state=running&customer=" + customer.replace(" ", "%20"))
                        .get("totalElements")
                        .asInt())
                .isZero();
    }

    @Test
    void the_csv_holds_it_with_its_origin_and_the_others_with_theirs() {
        adopted();
        Case other = cases.signed(Agreements.contoso()).runs();

        String csv = cases.http("manager")
                .get("/api/history/instances.csv?sort=started&order=desc&customer=" + customer.replace(" ", "%20"))
                .body();
        assertThat(csv).contains(",Origin", customer, claim).containsPattern("(?m),adopted\\r?$");
        assertThat(cases.http("manager")
                        .get("/api/history/instances.csv?association=" + other.id())
                        .body())
                .containsPattern("(?m),agreement\\r?$");
        JsonNode running = found("association=" + other.id()).at("/content/0");
        assertThat(running.get("origin").asText()).isEqualTo("agreement");
        assertThat(running.get("id").asText()).isNotEmpty();
    }

    @Test
    void either_origin_can_be_asked_for_alone() {
        adopted();
        String query = "customer=" + customer.replace(" ", "%20");

        assertThat(found(query + "&origin=adopted").get("totalElements").asInt())
                .isEqualTo(1);
        assertThat(found(query + "&origin=agreement").get("totalElements").asInt())
                .isZero();
        assertThat(cases.http("manager")
                        .get("/api/history/instances?origin=mars")
                        .json()
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("origin");
    }

    @Test
    void one_version_of_the_process_has_none_of_them() {
        adopted();
        String definition = "cpor-association:1:none";

        assertThat(found("definition=" + definition + "&customer=" + customer.replace(" ", "%20"))
                        .get("totalElements")
                        .asInt())
                .isZero();
    }
}
