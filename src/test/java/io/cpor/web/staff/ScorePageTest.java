package io.cpor.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.Cases;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The score as staff and managers see it, and what staff enter. */
@CporTest
class ScorePageTest {
    private static final String PAGE = "/staff/score";

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void nothingEntered() {
        jdbc.sql("delete from score_entry").update();
    }

    /** @param fields each with its value behind a blank */
    private static Http.Answer enters(Http who, LocalDate day, String... fields) {
        return enters(who, day.toString(), fields);
    }

    private static Http.Answer enters(Http who, String day, String... fields) {
        Map<String, String> said = new HashMap<>(Map.of("day", day));
        for (String field : fields) {
            said.put(field.split(" ")[0], field.split(" ")[1]);
        }
        return who.submit(who.get(PAGE), PAGE, said);
    }

    private long kept() {
        return jdbc.sql("select count(*) from score_entry").query(Long.class).single();
    }

    private String page(String user) {
        Http.Answer answer = cases.http(user).get(PAGE);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void staff_enter_points_and_earlier_ones_stay_readable() {
        LocalDate today = LocalDate.now(clock);
        Http agent = cases.browser("agent");
        assertThat(enters(agent, today.minusDays(30), "enterprise-deployments 10", "enterprise-usage-growth 30")
                        .status())
                .isEqualTo(302);
        enters(agent, today, "enterprise-deployments 12.5", "enterprise-customer-adds 0");

        String found = page("manager");

        assertThat(found)
                .contains(">42.5</span>", "27.5 points are missing to 70.")
                .contains("Customer adds without a point: each part must have more than 0.")
                .contains("Nobody entered: Intermediate certifications, Advanced certifications.")
                .contains("Nobody entered points of this track.")
                .doesNotContain("Enter the points that Partner Center shows");
        assertThat(kept()).isEqualTo(4);
        assertThat(cases.http("manager").get(PAGE + ".csv?table=entries").body())
                .contains(today.minusDays(30) + ",enterprise,deployments,10", today + ",enterprise,deployments,12.5");
        assertThat(cases.http("manager").get(PAGE + ".csv?table=points").body())
                .contains("enterprise,deployments,12.50,25," + today, "smb,deployments,,25,");
        assertThat(cases.http("manager").get(PAGE + ".csv").body()).contains("Users missing");
    }

    @Test
    void what_cannot_be_is_refused_with_its_field_and_changes_nothing() {
        Http.Answer refused = enters(cases.browser("agent"), "2026-13-01", "enterprise-deployments 5");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("error-day", "as YYYY-MM-DD", "Nothing was kept.");
        Http.Answer tooMany =
                enters(cases.browser("agent"), LocalDate.now(clock), "smb-deployments 26", "smb-usage-growth 5");
        assertThat(tooMany.status()).isEqualTo(422);
        assertThat(tooMany.body()).contains("error-smb-deployments", "from 0 to 25", "value=\"26\"");
        assertThat(kept()).isZero();
    }

    @Test
    void the_same_entered_again_is_nothing_new() {
        Http agent = cases.browser("agent");
        enters(agent, LocalDate.now(clock), "smb-deployments 5");
        enters(agent, LocalDate.now(clock), "smb-deployments 5.00");

        assertThat(kept()).isEqualTo(1);
        assertThat(agent.get(PAGE).body()).contains("Nothing was new.");
    }

    @Test
    void managers_look_and_enter_nothing() {
        Http.Answer refused = enters(cases.http("manager"), LocalDate.now(clock), "smb-deployments 5");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(kept()).isZero();
        assertThat(page("agent")).contains("Enter the points that Partner Center shows");
    }
}
