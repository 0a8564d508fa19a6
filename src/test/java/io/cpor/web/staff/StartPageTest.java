package io.cpor.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Staff start an association on a page of their own: what is wrong is said at its field, by the rules of the API. */
@CporTest
class StartPageTest {
    private static final String PAGE = "/staff/associations/start";

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    private static Map<String, String> entered() {
        Map<String, String> entered = new HashMap<>();
        entered.put("customer.kind", "company");
        entered.put("customer.name", "Fourth Coffee");
        entered.put("customer.tenantId", UUID.randomUUID().toString());
        entered.put("customer.domain", "fourthcoffee.onmicrosoft.com");
        entered.put("customer.contact.name", "Ana Trujillo");
        entered.put("customer.contact.title", "IT Director");
        entered.put("customer.contact.email", "ana@fourthcoffee.example");
        entered.put("customer.language", "de");
        entered.put("engagement.solutionArea", "modern-work-and-security");
        entered.put("engagement.partnerRole", "use-or-consume");
        entered.put("engagement.workloads", "Teams");
        entered.put("engagement.subscriptions.product", "");
        entered.put("engagement.subscriptions.subscriptionId", "");
        entered.put("agreement.reference", "SOW-2026-099");
        entered.put("agreement.signedOn", "2026-11-02");
        entered.put("agreement.purpose", "adoption");
        entered.put("partner.locationId", "1234567");
        entered.put("partner.contact.name", "Erika Brandt");
        entered.put("partner.contact.email", "erika@partner.example");
        entered.put("partner.contact.phone", "");
        return entered;
    }

    private static Http.Answer start(Http staff, Map<String, String> entered) {
        return staff.submit(staff.get(PAGE), PAGE, entered);
    }

    private long count() {
        return jdbc.sql("select count(*) from association").query(Long.class).single();
    }

    @Test
    void what_is_right_is_started_and_the_page_of_the_association_says_to_whom_it_was_mailed() {
        Http agent = cases.http("agent");

        Http.Answer started = start(agent, entered());

        assertThat(started.status()).as(started.body()).isEqualTo(302);
        String page = started.header("Location").replaceFirst("^http://[^/]+", "");
        assertThat(agent.get(page).body())
                .contains("is started. The proof of execution is mailed to ana@fourthcoffee.example.");
        Case one = cases.named(page.replaceFirst(".*/(CPOR-[0-9-]+).*", "$1"));
        assertThat(one.association().customer().language().code()).isEqualTo("de");
        assertThat(one.association().engagement().workloadNames()).containsExactly("Teams");
    }

    @Test
    void a_tenant_id_is_taken_as_registries_and_scripts_write_it() {
        Http agent = cases.http("agent");
        Map<String, String> entered = entered();
        String tenantId = entered.get("customer.tenantId");
        entered.put("customer.tenantId", " {" + tenantId.toUpperCase(Locale.ROOT) + "} ");

        Http.Answer started = start(agent, entered);

        assertThat(started.status()).as(started.body()).isEqualTo(302);
        Case one = cases.named(started.header("Location").replaceFirst(".*/(CPOR-[0-9-]+).*", "$1"));
        assertThat(one.association().customer().tenantId()).isEqualToIgnoringCase(tenantId);
        assertThat(agent.get(PAGE + "/known?tenantId=%7B" + tenantId + "%7D").body())
                .contains("Fourth Coffee");
    }

    @Test
    void what_is_wrong_is_said_at_its_field_in_words_and_nothing_is_started_or_lost() {
        Http agent = cases.http("agent");
        Map<String, String> wrong = entered();
        wrong.put("customer.tenantId", "6b1f2f5e");
        wrong.put("customer.name", "");
        wrong.put("customer.contact.email", "ana");
        wrong.put("partner.locationId", "12");
        wrong.put("agreement.signedOn", LocalDate.now().plusDays(2).toString());
        wrong.remove("engagement.workloads");
        long before = count();

        Http.Answer refused = start(agent, wrong);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).doesNotContain("pattern").contains("value=\"6b1f2f5e\"", "value=\"12\"");
        for (String field : new String[] {
            "customer.tenantId",
            "customer.name",
            "customer.contact.email",
            "partner.locationId",
            "agreement.signedOn",
            "engagement.workloads"
        }) {
            assertThat(refused.body())
                    .as(field)
                    .containsPattern("id=\"error-" + field.replace(".", "\\.") + "\"(?![^>]*hidden)[^>]*>[^<]+<")
                    .contains("href=\"#" + field + "\"");
        }
        assertThat(refused.body()).contains("This date is in the future");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void while_somebody_types_the_same_rules_answer() {
        Http agent = cases.http("agent");
        Http.Answer page = agent.get(PAGE);
        Map<String, String> wrong = entered();
        wrong.put("partner.locationId", "12");

        assertThat(agent.submit(page, PAGE + "/check", wrong)
                        .json()
                        .get("partner.locationId")
                        .asText())
                .contains("5 to 12 digits");
        assertThat(agent.submit(page, PAGE + "/check", entered()).json()).isEmpty();
    }

    @Test
    void a_customer_that_is_known_by_the_tenant_is_told_and_another_is_not() {
        Case one = cases.underReview();
        Http agent = cases.http("agent");
        String tenant = one.association().customer().tenantId();

        JsonNode known = agent.get(PAGE + "/known?tenantId=" + tenant.toUpperCase(Locale.ROOT))
                .json();
        assertThat(known.get("from").asText()).isEqualTo(one.id());
        assertThat(known.get("customer.name").asText()).isEqualTo("Contoso Ltd");
        assertThat(known.get("customer.contact.email").asText()).isEqualTo("ana.trujillo@contoso.example");
        assertThat(agent.get(PAGE + "/known?tenantId=" + UUID.randomUUID()).json())
                .isEmpty();
    }

    @Test
    void an_address_that_no_reviewer_let_pass_is_not_filled_in() {
        Case one = cases.poeSent();
        String tenant = one.association().customer().tenantId();

        JsonNode known =
                cases.http("agent").get(PAGE + "/known?tenantId=" + tenant).json();

        assertThat(known.get("customer.name").asText()).isEqualTo("Contoso Ltd");
        assertThat(known.has("customer.contact.email")).isFalse();
        assertThat(known.has("customer.contact.name")).isFalse();
    }

    @Test
    void location_and_own_contact_are_those_of_the_last_time_or_the_users_own() {
        Http agent = cases.http("agent");
        start(agent, entered());
        assertThat(agent.get(PAGE).body()).contains("value=\"1234567\"", "value=\"erika@partner.example\"");

        assertThat(cases.http(cases.secondReviewer()).get(PAGE).body())
                .as("who has started none gets the name of the account")
                .containsPattern("name=\"partner\\.contact\\.name\" value=\"[^\"]+\"");
    }

    @Test
    void a_line_that_is_claimed_already_is_refused_in_words() {
        Http agent = cases.http("agent");
        Map<String, String> twice = entered();
        start(agent, twice);

        Http.Answer refused = start(agent, twice);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Nothing was started.").contains("Teams");
    }

    @Test
    void one_that_ended_without_success_begins_the_page_and_one_under_way_does_not() {
        Case ended = cases.poeSent().customerDeclinesToSign("not now");
        Case open = cases.poeSent();
        Http agent = cases.http("agent");

        assertThat(agent.get(PAGE + "?from=" + ended.id()).body())
                .contains("This begins as " + ended.id() + " was.")
                .contains("value=\"" + ended.association().customer().tenantId() + "\"")
                .containsPattern("value=\"Teams\" checked");
        assertThat(agent.get(PAGE + "?from=" + open.id()).body())
                .doesNotContain("This begins as")
                .doesNotContain(open.association().customer().tenantId());
    }

    @Test
    void a_page_with_more_lines_than_any_claim_holds_is_refused_at_once() {
        Http agent = cases.http("agent");
        String many = entered().entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))
                + "&engagement.subscriptions.product=p".repeat(9000);

        Http.Answer check = sends(agent, PAGE + "/check", many);
        assertThat(check.status()).as(check.body()).isEqualTo(200);
        assertThat(check.json()).hasSize(1);
        assertThat(check.json().get("engagement.subscriptions").asText()).contains("at most 50");

        long before = count();
        Http.Answer start = sends(agent, PAGE, many);
        assertThat(start.status()).isEqualTo(422);
        assertThat(start.body()).contains("more lines than one claim can hold").hasSizeLessThan(100_000);
        assertThat(count()).isEqualTo(before);
    }

    private static Http.Answer sends(Http staff, String path, String form) {
        return staff.sendBytes(
                "POST",
                path,
                form.getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }
}
