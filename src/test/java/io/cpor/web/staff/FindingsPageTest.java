package io.cpor.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.KeptFindings;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The findings as people see them, and what they say of them. */
@CporTest
class FindingsPageTest {
    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    private final String tenant = UUID.randomUUID().toString();
    private final String page = "/staff/findings?customer=" + tenant;
    private long id;

    @BeforeEach
    void kept() {
        id = new KeptFindings(jdbc)
                .add(
                        "ineligible-actionable",
                        0,
                        tenant,
                        "<b>=HYPERLINK(1)</b>",
                        "CPOR-2026-00001",
                        "98765.25",
                        LocalDate.of(2026, 8, 1));
    }

    private String body(String who, String path) {
        Http.Answer answer = cases.http(who).get(path);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private Http.Answer says(Http who, String deed, int version, String reason, String until) {
        Map<String, String> fields = new HashMap<>();
        fields.put("version", String.valueOf(version));
        fields.put("reason", reason);
        fields.put("until", until);
        fields.put("customer", tenant);
        return who.submit(who.get(page), "/staff/findings/" + id + "/" + deed, fields);
    }

    private String state() {
        return jdbc.sql("select state from finding where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    @Test
    void a_manager_sees_the_stake_and_the_amounts_and_staff_see_neither() {
        assertThat(body("manager", page))
                .contains("Not eligible, and you can act", "98,765.25 USD", "transactions 4,321.50 USD", "1 Aug 2026")
                .contains("/staff/customers/" + tenant + "#CPOR-2026-00001")
                .doesNotContain("<b>=HYPER");
        assertThat(body("agent", page))
                .contains("Not eligible, and you can act", "1 row of IVDPOE", "/staff/association/CPOR-2026-00001")
                .doesNotContain("98,765", "98765.25", "4,321", "4321.5", "At stake");
        assertThat(body("manager", "/staff/findings.csv?customer=" + tenant))
                .contains("Stake in USD,Amounts", "98765.25", "transactions 4,321.50 USD")
                .contains("<b>=HYPERLINK(1)</b>");
        assertThat(body("agent", "/staff/findings.csv?customer=" + tenant))
                .contains("ineligible-actionable")
                .doesNotContain("Stake", "98765.25", "4,321", "4321.5");
    }

    @Test
    void what_somebody_says_is_kept_and_told_with_the_name() {
        Http agent = cases.http("agent");
        assertThat(says(agent, "set-aside", 1, "Microsoft <i>looks</i> at it", "")
                        .status())
                .isEqualTo(302);
        assertThat(state()).isEqualTo("set-aside");
        assertThat(body("agent", page)).doesNotContain("finding-" + id);
        assertThat(body("manager", page + "&state=set-aside"))
                .contains("finding-" + id, "set aside by", "Microsoft &lt;i&gt;looks&lt;/i&gt; at it");

        assertThat(says(cases.http("manager"), "reopen", 2, "", "").status()).isEqualTo(302);
        assertThat(says(agent, "deal-with", 3, "", "").status()).isEqualTo(302);
        assertThat(state()).isEqualTo("dealt-with");
    }

    @Test
    void two_at_once_are_told_in_words_and_the_second_changes_nothing() {
        says(cases.http("agent"), "deal-with", 1, "", "");
        Http.Answer late = says(cases.http("reviewer"), "set-aside", 1, "Not ours", "");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("changed this finding meanwhile. Nothing was changed");
        assertThat(state()).isEqualTo("dealt-with");
    }

    @Test
    void what_makes_no_sense_is_marked_at_its_field_with_what_was_typed() {
        Http.Answer refused = says(cases.http("agent"), "set-aside", 1, " ", "2020-01-01");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Say why nobody need act on it", "Choose a day after today", "value=\"2020-01-01\"")
                .containsPattern("<details[^>]*open");
        assertThat(says(cases.http("agent"), "set-aside", 1, "why", "soon").body())
                .contains("Enter a day as YYYY-MM-DD");
        assertThat(state()).isEqualTo("open");
    }

    @Test
    void what_is_not_there_is_not_found() {
        Http agent = cases.http("agent");
        assertThat(agent.submit(agent.get(page), "/staff/findings/0/deal-with", Map.of("version", "1"))
                        .status())
                .isEqualTo(404);
        assertThat(says(agent, "forget", 1, "", "").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=sad", "rule=none", "page=x", "page=99999", "state=all&page=0"})
    void what_cannot_be_searched_for_restricts_nothing(String query) {
        assertThat(body("agent", page + "&" + query)).contains("finding-" + id);
    }

    @Test
    void the_page_of_the_customer_tells_them_too() {
        String customer = cases.signed(Agreements.contoso())
                .runs()
                .association()
                .customer()
                .tenantId();
        new KeptFindings(jdbc).add("usage-falling", 1, customer, "Contoso", null, "777.77", null);

        assertThat(body("manager", "/staff/customers/" + customer)).contains("Usage falls", "777.77 USD");
        assertThat(body("agent", "/staff/customers/" + customer))
                .contains("Usage falls")
                .doesNotContain("777.77", "4,321");
        assertThat(cases.anonymous().get("/").body()).contains("href=\"/staff/findings\"");
    }
}
