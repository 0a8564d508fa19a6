package io.cpor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.PassedTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Microsoft as the newcomer meets it. */
@CporTest
class SandboxTest {
    private static final Pattern CONSENT_PAGE = Pattern.compile("/sandbox/consent/\\S+");

    @Autowired
    Cases cases;

    @Autowired
    PassedTime passed;

    @Autowired
    SandboxTime time;

    @Autowired
    StartupBlock block;

    @Test
    void it_plays_a_claim_to_its_end_by_itself() {
        Case one = cases.underReview();
        assertThat(status(one)).isEqualTo("Submitted");

        after("5", one);
        assertThat(status(one)).isEqualTo("Under review");
        assertThat(shown(one).get("verifiedAt").isNull()).isTrue();
        after("9", one);
        assertThat(shown(one).get("verifiedAt").isNull()).isFalse();
        after("16", one);
        assertThat(status(one)).isEqualTo("Approved");

        one.newsArrive().timeComes("event_optOutWindowPassed");
        assertThat(one.outcome()).isEqualTo("active");
    }

    private void after(String seconds, Case one) {
        passed.sinceChange(one, Duration.ofSeconds(Long.parseLong(seconds)));
        time.play();
    }

    /** All other tests go by that: they see no rows but their own. */
    @Test
    void without_a_portfolio_nothing_of_it_is_there() {
        assertThat(cases.anonymous().get("/sandbox").body())
                .contains("Microsoft plays by itself")
                .doesNotContainIgnoringCase("portfolio");
        assertThat(cases.anonymous().get("/sandbox/portfolio").status()).isEqualTo(404);
    }

    @Test
    void it_can_be_stopped_and_started_on_its_page() {
        Http browser = cases.anonymous();
        browser.submit(browser.get("/sandbox"), "/sandbox/auto-play", Map.of("on", "false"));
        Case one = cases.underReview();
        after("60", one);
        assertThat(status(one)).isEqualTo("Submitted");

        browser.submit(browser.get("/sandbox"), "/sandbox/auto-play", Map.of("on", "true"));
        time.play();
        assertThat(status(one)).isEqualTo("Under review");
    }

    @Test
    void the_customer_gets_microsofts_two_mails_at_submission() {
        Case one = cases.underReview();
        time.deliver();

        List<JsonNode> mails = microsofts(one);

        assertThat(mails).hasSize(2);
        assertThat(mails.get(1).get("subject").asText()).contains("requested an association");
        assertThat(mails.get(0).get("subject").asText()).contains("Your consent");
        assertThat(mails.get(0).get("text").asText()).contains("- Exchange", "your silence is your consent");
    }

    @Test
    void on_the_consent_page_the_customer_consents_and_looking_at_it_changes_nothing() {
        Case one = cases.underReview();
        time.deliver();
        Http browser = cases.anonymous();
        String page = consentPage(one);
        assertThat(browser.get(page).body())
                .contains("Contoso Ltd", "Exchange", ">Consent</button>", ">Decline</button>");
        one.newsArrive();
        assertThat(one.waitingAt()).contains("gateway_consent");

        assertThat(browser.submit(browser.get(page), page + "/consent", Map.of())
                        .status())
                .isEqualTo(302);
        one.newsArrive();

        assertThat(one.waitingAt()).doesNotContain("gateway_consent");
        assertThat(browser.get(page + "?answered=given").body()).contains("Thank you");
    }

    @Test
    void on_the_consent_page_the_customer_declines() {
        Case one = cases.underReview();
        time.deliver();
        Http browser = cases.anonymous();
        String page = consentPage(one);

        browser.submit(browser.get(page), page + "/decline", Map.of());
        one.newsArrive();

        assertThat(one.outcome()).isEqualTo("declined");
        assertThat(shown(one).get("reason").asText()).isEqualTo("Customer declined");
        assertThat(browser.get("/sandbox/consent/unknown").status()).isEqualTo(404);
    }

    @Test
    void every_step_can_be_done_by_hand_with_a_reason_and_no_impossible_one() {
        Case one = cases.underReview();
        Http program = cases.anonymous();
        String claim = "/sandbox/claims/" + one.claim().claimId();

        assertThat(program.post(claim + "/verify", "{}").json().get("status").asText())
                .isEqualTo("Under review");
        assertThat(program.post(claim + "/request-information?reason=Missing+products", "{}")
                        .json()
                        .get("reason")
                        .asText())
                .isEqualTo("Missing products");
        assertThat(program.post(claim + "/verify", "{}").status()).isEqualTo(409);
        assertThat(program.post(claim + "/reject", "{}").json().get("status").asText())
                .isEqualTo("Rejected");
        Http.Answer over = program.post(claim + "/approve", "{}");
        assertThat(over.status()).isEqualTo(409);
        assertThat(over.json().get("errors")).isNotEmpty();
        assertThat(program.post("/sandbox/claims/1/approve", "{}").status()).isEqualTo(404);
    }

    @Test
    void a_person_who_presses_a_button_comes_back_to_the_page() {
        Case one = cases.underReview();
        Http browser = cases.anonymous();
        Http.Answer page = browser.get("/sandbox");
        assertThat(page.body()).contains("Ask for more", one.claim().claimId());

        String approve = "/sandbox/claims/" + one.claim().claimId() + "/approve";
        assertThat(browser.submit(page, approve, Map.of()).header("Location")).isEqualTo("/sandbox");
        Http.Answer refused = browser.submit(page, approve, Map.of());
        assertThat(refused.header("Location")).startsWith("/sandbox?refused=");
        assertThat(browser.get(refused.header("Location")).body()).contains("This is not possible");
    }

    @Test
    void the_claims_and_the_mails_are_there_as_json() {
        Case one = cases.underReview();

        assertThat(cases.anonymous().get("/sandbox/claims").json().findValuesAsText("id"))
                .contains(one.claim().claimId());
        JsonNode mail = one.mails().get(one.mails().size() - 1);
        assertThat(mail.fieldNames()).toIterable().containsExactly("to", "subject", "text", "html", "sentAt");
    }

    @Test
    void the_console_ends_with_where_to_go_and_as_whom() {
        assertThat(block.text())
                .contains("/camunda/app/tasklist/", "/camunda/app/cockpit/", "/sandbox", "Erika Brandt", "Robin Okafor")
                .contains("Morgan Silva", "Oli Tanaka", "admin");
        assertThat(block.text().lines()).allMatch(line -> line.length() < 100);
    }

    private List<JsonNode> microsofts(Case one) {
        return cases.mailsTo(one.association().customer().contact().email()).stream()
                .filter(mail -> mail.get("text")
                        .asText()
                        .contains("Claim " + one.claim().claimId()))
                .toList();
    }

    private String consentPage(Case one) {
        Matcher page = CONSENT_PAGE.matcher(microsofts(one).get(0).get("text").asText());
        assertThat(page.find()).isTrue();
        return page.group();
    }

    private String status(Case one) {
        return shown(one).get("status").asText();
    }

    private JsonNode shown(Case one) {
        return cases.anonymous()
                .get("/sandbox/partner-center/v1/claims/" + one.claim().claimId())
                .json();
    }
}
