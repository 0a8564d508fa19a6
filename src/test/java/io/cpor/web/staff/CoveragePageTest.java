package io.cpor.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The coverage as staff and managers see it. */
@CporTest
class CoveragePageTest {
    private static final String PAGE = "/staff/coverage";

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

    private String page(String user, String query) {
        Http.Answer answer = cases.http(user).get(PAGE + "?customer=" + tenant + query);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void a_cell_leads_to_its_case_to_the_customer_and_to_a_start() {
        one.runs();

        String found = page("agent", "");

        assertThat(found)
                .contains(
                        "One customer",
                        "In work: the customer is to sign the proof of execution",
                        "/staff/association/" + one.id(),
                        "/staff/customers/" + tenant)
                .containsPattern("Left out, because nobody claims them and no report tells of them:[^.]*Intune");
        String free = page("agent", "&code=intune&state=free-unknown");
        assertThat(free)
                .as("a filter for it shows the column that is left out else")
                .contains("One customer", "Free, unknown", "Start an association: Contoso Ltd, Intune")
                .doesNotContain("Left out");
    }

    @Test
    void a_rejected_line_can_be_started_again_with_customer_and_line_filled_in() {
        jdbc.sql("update association set ending_outcome = 'rejected', ending_ended_at = timestamp with time zone"
                        + " '2026-03-04 10:00:00+00' where id = :id")
                .param("id", one.id())
                .update();
        String found = page("agent", "&state=rejected&code=teams");
        assertThat(found).contains("Rejected on 4 Mar 2026");
        String start = found.replaceFirst("(?s).*href=\"(/staff/associations/start\\?[^\"]*)\".*", "$1")
                .replace("&amp;", "&");

        String form = cases.http("agent").get(start).body();

        assertThat(form).contains("value=\"" + tenant + "\"");
        assertThat(form).containsPattern("value=\"Teams\"[^>]*checked");
        assertThat(form).doesNotContainPattern("value=\"Exchange\"[^>]*checked");
        assertThat(form).contains("value=\"contoso.onmicrosoft.com\"");
    }

    @Test
    void a_start_for_a_subscription_and_for_an_unknown_customer_is_filled_in_with_what_is_said() {
        String subscription = UUID.randomUUID().toString();
        String form = cases.http("agent")
                .get("/staff/associations/start?tenantId=" + UUID.randomUUID() + "&customer=Tailwind+Traders&code="
                        + subscription + "&product=Dynamics+365+Sales")
                .body();

        assertThat(form).contains("value=\"Tailwind Traders\"", "value=\"Dynamics 365 Sales\"", subscription);
        assertThat(form).containsPattern("value=\"business-applications\"[^>]*selected");
    }

    @Test
    void managers_look_and_start_nothing() {
        assertThat(page("manager", ""))
                .contains("In work")
                .doesNotContain("/staff/associations/start", "Import claims");
        assertThat(cases.http("owner").get(PAGE).status()).isEqualTo(403);
        assertThat(cases.http("manager").get(PAGE + ".csv").status()).isEqualTo(200);
    }

    @Test
    void what_cannot_be_searched_for_restricts_nothing() {
        assertThat(page("agent", "&state=lovely&sort=worst&page=-3&code=")).contains("One customer");
        assertThat(cases.http("agent")
                        .get(PAGE + "?customer=no+such+customer+anywhere")
                        .body())
                .contains("Nothing fits.");
        assertThat(cases.http("agent")
                        .get(PAGE + "?customer=" + "x".repeat(3000))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_filter_stays_in_the_addresses_of_the_page() {
        assertThat(page("agent", "&state=in-work&sort=unused-seats"))
                .contains("/staff/coverage.csv?customer=" + tenant
                        + "&amp;code=&amp;state=in-work&amp;sort=unused-seats");
    }

    @Test
    void the_download_has_each_line_and_no_formula() {
        jdbc.sql("update association set customer_name = '=1+1' where id = :id")
                .param("id", one.id())
                .update();

        Http.Answer csv = cases.http("agent").get(PAGE + ".csv?customer=" + tenant + "&state=in-work");

        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).contains("coverage-");
        assertThat(csv.body().lines()).hasSize(4);
        assertThat(csv.body())
                .startsWith("\uFEFFCustomer,Tenant ID,Workload or product,Code,State")
                .contains("'=1+1," + tenant + ",Teams,teams,in-work,")
                .contains(",money; usage");
    }
}
