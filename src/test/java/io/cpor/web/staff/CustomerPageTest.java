package io.cpor.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.insight.PriorMarks;
import io.cpor.insight.PriorMarks.PriorMark;
import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.ReportedUsage;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that is known of one customer, and what staff state because no report has it. */
@CporTest
class CustomerPageTest {
    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    PriorMarks marks;

    private Case one;
    private String tenant;
    private String page;
    private Http agent;

    @BeforeEach
    void started() {
        one = cases.signed(Agreements.contoso()).runs();
        tenant = one.association().customer().tenantId();
        page = "/staff/customers/" + tenant;
        agent = cases.http("agent");
    }

    private Http.Answer stated(Http who, String association, String optOut, String end, String mark) {
        Map<String, String> fields = new HashMap<>();
        fields.put("association", association);
        fields.put("optOut", optOut);
        fields.put("line", "teams");
        fields.put("end", end);
        fields.put("mark", mark);
        return who.submit(who.get(page), page + "/facts", fields);
    }

    private List<String> kept() {
        return jdbc.sql("select code || ' ' || kind || ' ' || coalesce(stated, '-') || ' ' || stated_by from line_fact"
                        + " where association_id = :id order by id")
                .param("id", one.id())
                .query(String.class)
                .list();
    }

    @Test
    void what_staff_state_is_kept_with_who_and_when_and_the_newest_counts() {
        assertThat(stated(agent, one.id(), "yes", "2027-06-30", "0120").status())
                .isEqualTo(302);
        assertThat(agent.get(page).body())
                .containsPattern(
                        "Subscription of Teams ends</dt><dd>30 Jun 2027 \\(stated by [^<]*agent[^<]*, [^<]*\\)")
                .containsPattern("High-water mark of Teams before the claim</dt><dd>120 ")
                .containsPattern("Incentive payments given up</dt><dd>yes ");

        assertThat(stated(cases.http("reviewer"), one.id(), "yes", "", "120").status())
                .isEqualTo(302);

        assertThat(kept())
                .containsExactly(
                        " payment-opt-out yes agent",
                        "teams subscription-end 2027-06-30 agent",
                        "teams prior-high-water-mark 120 agent",
                        "teams subscription-end - reviewer");
        assertThat(agent.get(page).body()).doesNotContain("Subscription of Teams ends");
    }

    @Test
    void a_stated_mark_counts_while_the_line_is_active_and_until_it_is_taken_back() {
        PriorMark mark = new PriorMark(tenant, "teams", 120);
        stated(agent, one.id(), "", "", "120");
        assertThat(marks.ofActiveLines()).as("under way").doesNotContain(mark);

        jdbc.sql("update association set ending_outcome = 'active', ending_ended_at = current_timestamp where id = :id")
                .param("id", one.id())
                .update();
        assertThat(marks.ofActiveLines()).contains(mark);

        stated(agent, one.id(), "", "", "");
        assertThat(marks.ofActiveLines()).doesNotContain(mark);
    }

    @Test
    void what_cannot_be_is_refused_at_its_field_and_keeps_nothing() {
        Http.Answer refused = stated(agent, one.id(), "no", "30.6.2027", "many");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Nothing was kept.", "as YYYY-MM-DD", "as digits alone", "value=\"many\"")
                .containsPattern("<details[^>]*open");
        assertThat(kept()).isEmpty();
    }

    @Test
    void nothing_is_stated_of_what_is_over_or_is_anothers() {
        Case other = cases.signed(Agreements.fabrikam());
        assertThat(stated(agent, other.id(), "yes", "", "").status()).isEqualTo(422);
        assertThat(stated(agent, "CPOR-1999-00001", "yes", "", "").status()).isEqualTo(422);
        jdbc.sql(
                        "update association set ending_outcome = 'rejected', ending_ended_at = current_timestamp where id = :id")
                .param("id", one.id())
                .update();
        assertThat(stated(agent, one.id(), "yes", "", "").body()).contains("Nothing was kept.");
        assertThat(kept()).isEmpty();
        assertThat(jdbc.sql("select count(*) from line_fact where association_id = :id")
                        .param("id", other.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void managers_look_and_state_nothing() {
        Http manager = cases.http("manager");
        assertThat(manager.get(page).body())
                .contains(one.id(), "/camunda/app/cockpit/default/#/history/" + one.id())
                .doesNotContain("State what no report has", "/staff/association/");
        assertThat(stated(manager, one.id(), "yes", "", "").status()).isEqualTo(403);
        assertThat(kept()).isEmpty();
        assertThat(cases.http("owner").get(page).status()).isEqualTo(403);
    }

    @Test
    void three_years_are_told_with_their_gaps_and_the_growth_since_the_first_whole_month() {
        YearMonth last = YearMonth.now(clock).minusMonths(3);
        ReportedUsage rows = new ReportedUsage(jdbc);
        rows.row(tenant, "teams", last.minusMonths(4), "1000001", 100, 400)
                .row(tenant, "teams", last.minusMonths(2), "1000001", 130, 400)
                .row(tenant, "teams", last, "1000001", 145, 0)
                .row(tenant, "teams", last.minusMonths(60), "1000001", 5, 400);
        jdbc.sql("update association set ending_outcome = 'active', ending_ended_at = current_timestamp,"
                        + " confirmed_at = :since where id = :id")
                .param("since", last.minusMonths(5).atDay(12).atStartOfDay().atOffset(java.time.ZoneOffset.UTC))
                .param("id", one.id())
                .update();

        String shown = agent.get(page).body();

        assertThat(shown)
                .contains("+45 active users since " + CoverageCell.month(last.minusMonths(4))
                        + ", the first whole month: from 100 to 145 in " + CoverageCell.month(last))
                .contains("data-active=\"130\" data-seats=\"400\"")
                .contains("/webjars/chart.js/");
        assertThat(shown.split("<th scope=\"row\"><span>")).hasSize(1 + 5);
        assertThat(agent.get(page + "/usage.csv").body().lines()).hasSize(1 + 3);
        assertThat(agent.get(page + "/usage.csv").body())
                .contains("Teams,teams," + last.minusMonths(2) + ",130,400,33,1000001,no");
    }

    @Test
    void the_library_that_draws_is_our_own_and_who_is_not_known_is_not_found() {
        Http.Answer answer = agent.get(page);
        assertThat(answer.header("Content-Security-Policy")).contains("script-src 'self';");
        String script = answer.body().replaceFirst("(?s).*src=\"(/webjars/chart.js/[^\"]*)\".*", "$1");
        assertThat(agent.get(script).body()).contains("Chart.js v4");

        assertThat(agent.get("/staff/customers/00000000-0000-4000-8000-000000000000")
                        .status())
                .isEqualTo(404);
        assertThat(agent.get("/staff/customers/nobody/usage.csv").status()).isEqualTo(404);
        assertThat(agent.get("/staff/association/" + one.id()).body()).contains(page);
    }
}
