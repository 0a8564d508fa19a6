package io.cpor.web.staff;

import static io.cpor.testing.ApprovedClaims.claimId;
import static io.cpor.testing.ApprovedClaims.handedIn;
import static io.cpor.testing.ApprovedClaims.row;
import static io.cpor.testing.ApprovedClaims.tenant;
import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.ApprovedClaims;
import io.cpor.testing.Cases;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What staff say while they adopt, and take back: claims that are none of ours, and adoptions that were mistakes. */
@CporTest
class AdoptionTakenBackTest {
    private static final String PAGE = "/staff/claims/adopt";

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    private Http browser;

    @BeforeEach
    void logsIn() {
        browser = cases.http("agent");
    }

    private String page(String run) {
        return browser.get(PAGE + "?run=" + run).body();
    }

    private Http.Answer says(String run, Map<String, String> fields) {
        return browser.submit(browser.get(PAGE + "?run=" + run), PAGE, fields);
    }

    private Http.Answer adopts(String run, String claim) {
        Http.Answer answer = browser.post(
                "/api/associations/adopt", "{\"importId\": \"" + run + "\", \"claimIds\": [\"" + claim + "\"]}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    @Test
    void a_claim_that_is_none_of_ours_is_not_asked_again_until_that_is_taken_back() {
        String none = claimId();
        String other = claimId();
        String rows = row(none, tenant(), "Not ours Ltd", "Teams") + row(other, tenant(), "Ours Ltd", "Teams");
        String run = handedIn(browser, rows);

        Http.Answer said = says(run, Map.of("run", run, "claim", none, "none", "true"));

        assertThat(said.status()).as(said.body()).isEqualTo(302);
        assertThat(page(run))
                .contains("1 claim is none of ours; nobody is asked again.")
                .contains("Approved, not here (1)", "None of ours (1)", "Claim " + none + " may be ours after all")
                .contains("(agent), ");
        String later = handedIn(browser, rows);
        assertThat(page(later)).contains("Approved, not here (1)", "None of ours (1)");
        assertThat(browser.get("/staff/claims/import?run=" + later).body()).contains("One of them is approved.");
        assertThat(ApprovedClaims.claim(adopts(later, none).json(), none)
                        .get("why")
                        .asText())
                .contains("none of ours; take that back first");

        Http.Answer back = browser.submit(
                browser.get(PAGE + "?run=" + run), PAGE + "/take-back", Map.of("run", run, "claim", none));

        assertThat(back.status()).isEqualTo(302);
        assertThat(page(run)).contains("Claim " + none + " is offered again.", "Approved, not here (2)");
        assertThat(jdbc.sql("select said_by || ' ' || taken_back_by from claim_disowned where claim_id = :claim")
                        .param("claim", none)
                        .query(String.class)
                        .list())
                .containsExactly("agent agent");
        assertThat(adopts(run, none).json().get("adopted").asInt()).isEqualTo(1);
    }

    @Test
    void nothing_ticked_is_told_and_a_claim_that_is_here_cannot_be_disowned() {
        String here = claimId();
        String run =
                handedIn(browser, row(here, tenant(), "Here Ltd", "Teams") + row(claimId(), tenant(), "B", "Teams"));
        adopts(run, here);

        assertThat(says(run, Map.of("run", run, "none", "true")).status()).isEqualTo(422);
        says(run, Map.of("run", run, "claim", here, "none", "true"));

        assertThat(page(run)).contains("0 claims are none of ours", "Approved, not here (1)");
        assertThat(jdbc.sql("select count(*) from claim_disowned where claim_id = :claim")
                        .param("claim", here)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private String associationOf(String claimId) {
        return jdbc.sql("select association_id from claim where claim_id = :id")
                .param("id", claimId)
                .query(String.class)
                .single();
    }

    private Http.Answer withdraws(String id, String reason) {
        return browser.submit(
                browser.get("/staff/association/" + id),
                "/staff/association/" + id + "/withdraw-adoption",
                Map.of("reason", reason));
    }

    @Test
    void an_adoption_that_was_a_mistake_is_withdrawn_and_its_claim_is_offered_again() {
        String claim = claimId();
        String tenant = tenant();
        String run = handedIn(browser, row(claim, tenant, "Mistaken Ltd", "Teams"));
        adopts(run, claim);
        String id = associationOf(claim);
        jdbc.sql("insert into line_fact (association_id, code, kind, stated, stated_by, stated_at)"
                        + " values (:id, 'teams', 'subscription-end', '2027-01-31', 'agent', current_timestamp)")
                .param("id", id)
                .update();

        assertThat(withdraws(id, "Claimed by our sister company").status()).isEqualTo(302);

        assertThat(browser.get("/staff/association/" + id).body())
                .contains("The adoption is withdrawn. Its claim is offered again.")
                .contains("Adoption withdrawn by ", ": Claimed by our sister company", "as claim " + claim)
                .doesNotContain("Withdraw the adoption</summary>");
        assertThat(browser.get("/staff/customers/" + tenant).body())
                .as("what was stated stays readable")
                .contains(id, "Subscription of Teams ends", "31 Jan 2027")
                .doesNotContain("State what no report has: " + id);
        assertThat(browser.get("/api/associations/" + id)
                        .json()
                        .at("/adoption/withdrawnClaimId")
                        .asText())
                .isEqualTo(claim);
        assertThat(browser.get("/api/coverage?customer=" + tenant + "&code=teams")
                        .json()
                        .at("/content/0/lines/0/state")
                        .asText())
                .startsWith("free");
        assertThat(page(run)).contains("Approved, not here (1)", claim);
        adopts(run, claim);
        assertThat(associationOf(claim)).isNotEqualTo(id);
    }

    @Test
    void it_is_refused_in_words_without_a_reason_or_if_something_depends_on_it() {
        String claim = claimId();
        String run = handedIn(browser, row(claim, tenant(), "Depended on Ltd", "Teams"));
        adopts(run, claim);
        String id = associationOf(claim);

        withdraws(id, " ");
        assertThat(browser.get("/staff/association/" + id).body()).contains("Missing; say why it is withdrawn.");
        String follower = cases.signed(io.cpor.testing.Agreements.contoso()).id();
        jdbc.sql("update association set opening_predecessor = :id where id = :follower")
                .param("id", id)
                .param("follower", follower)
                .update();
        withdraws(id, "A mistake");

        assertThat(browser.get("/staff/association/" + id).body())
                .contains(follower + " was started from it, and depends on it; nothing was changed.", "A mistake");
        assertThat(associationOf(claim)).isEqualTo(id);
    }
}
