package io.cpor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cpor.testing.Agreements;
import io.cpor.testing.FreePort;
import io.cpor.testing.Http;
import io.cpor.testing.OwnApplication;
import io.cpor.testing.Slow;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** The portfolio as a newcomer meets it: made by itself, by the doors that everybody uses, played, and played again. */
@OwnApplication
@Slow
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {
            "spring.profiles.active=sandbox",
            "spring.datasource.url=jdbc:h2:mem:portfolio;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=25000",
            "cpor.sandbox.data=target/fork${test.fork:1}/sandbox",
            "cpor.sandbox.portfolio=true",
            "cpor.findings.pause=4s"
        })
@ContextConfiguration(initializers = FreePort.class)
class PortfolioTest {
    private static final List<String> TABLES =
            List.of("usage_row", "earnings_row", "ineligible_row", "payment_row", "cap_row");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    PortfolioWork work;

    @Value("${server.port}")
    int port;

    private YearMonth newest;

    @BeforeEach
    void history() {
        newest = PortfolioDays.newest(LocalDate.now(clock));
        atRest();
        if (!reported().equals(newest.minusMonths(3))) {
            press("again");
        }
        assertThat(reported()).isEqualTo(newest.minusMonths(3));
    }

    private JsonNode progress() {
        return Http.anonymous(port).get("/sandbox/portfolio").json();
    }

    private void atRest() {
        await().atMost(Duration.ofSeconds(120))
                .untilAsserted(() -> assertThat(progress().get("busy").asBoolean())
                        .as(page())
                        .isFalse());
    }

    private String page() {
        return Http.anonymous(port).get("/sandbox").body();
    }

    private void press(String button) {
        Http browser = Http.anonymous(port);
        browser.submit(browser.get("/sandbox"), "/sandbox/portfolio/" + button, Map.of());
        atRest();
    }

    private YearMonth reported() {
        return jdbc.sql("select reported_to from sandbox_portfolio")
                .query((row, number) -> Portfolio.month(row.getDate(1)))
                .single();
    }

    /** How many rows there are, in force and earlier ones. */
    private Map<String, String> rows() {
        Map<String, String> rows = new TreeMap<>();
        for (String table : TABLES) {
            rows.put(
                    table,
                    jdbc.sql("select count(*) || ' in force ' || count(case when in_force then 1 end) from " + table)
                            .query(String.class)
                            .single());
        }
        rows.put(
                "complete months",
                jdbc.sql("select count(*) from report_month")
                        .query(String.class)
                        .single());
        rows.put(
                "associations",
                jdbc.sql("select count(*) from association where origin = 'adopted'")
                        .query(String.class)
                        .single());
        return rows;
    }

    private JsonNode line(PortfolioStory story, String code) {
        JsonNode found = Http.as("agent", port)
                .get("/api/coverage?customer=" + story.tenantId())
                .json();
        return StreamSupport.stream(found.get("content").get(0).get("lines").spliterator(), false)
                .filter(one -> one.get("code").asText().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** What staff are told to act on, as customer, line and rule. */
    private Set<String> findings() {
        Set<String> open = new TreeSet<>();
        for (JsonNode one : Http.as("agent", port)
                .get("/api/findings?state=open&size=100")
                .json()
                .get("content")) {
            open.add(one.get("customer").asText() + ": " + one.get("rule").asText());
        }
        return open;
    }

    /** What each story should show after so many months. */
    private static Set<String> stories(int months) {
        Set<String> open =
                new TreeSet<>(Set.of("Gorsewick Clinics: poe-age", "Hollinmere Machines: subscription-ends"));
        if (months < 3) {
            open.add("Fennimoor Insurance: unused-seats");
        }
        if (months > 0) {
            open.addAll(Set.of("Caldermoss Logistics: usage-no-earnings", "Dunmarrow Dairy: cap-near"));
        }
        if (months > 1) {
            open.addAll(
                    Set.of("Brindlewood Outfitters: usage-falling", "Ellerwick County Schools: ineligible-actionable"));
        }
        return open;
    }

    private void showsItsStories(int months) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(findings()).isEqualTo(stories(months)));
    }

    private String completeTo(String kind) {
        return Http.as("agent", port)
                .get("/api/coverage")
                .json()
                .get("completeTo")
                .get(kind)
                .toString();
    }

    @Test
    void eight_customers_are_adopted_with_their_reports_up_to_three_months_ago() {
        assertThat(rows()).containsEntry("associations", "8");
        for (PortfolioStory story : PortfolioStory.values()) {
            JsonNode customer = Http.as("agent", port)
                    .get("/api/coverage?state=active&customer=" + story.tenantId())
                    .json()
                    .get("content")
                    .get(0);
            assertThat(customer.get("customer").asText()).isEqualTo(story.customer());
            assertThat(customer.get("lines")).hasSameSizeAs(story.claimed());
        }
        JsonNode teams = line(PortfolioStory.BELOW_FORTY, "teams");
        assertThat(teams.get("activeUsers").asInt()).isEqualTo(190);
        assertThat(teams.get("month").asText()).isEqualTo(newest.minusMonths(3).toString());
        for (String kind : List.of("usage", "office-usage", "earnings", "ineligible", "payments", "caps")) {
            assertThat(completeTo(kind)).as(kind).contains(newest.minusMonths(3).toString());
        }
        showsItsStories(0);
        assertThat(page()).contains("Aldermere Foods", "Next month: ").doesNotContain("Play again");
    }

    @Test
    void three_months_are_played_and_played_again() {
        Map<String, String> before = rows();
        for (int month = 1; month <= 3; month++) {
            press("next");
            assertThat(reported()).isEqualTo(newest.minusMonths(3 - month));
            assertThat(findings()).isEqualTo(stories(month));
        }
        assertThat(page().replaceAll("<[^>]*>", ""))
                .as("usage without earnings is found of each line")
                .contains("3 findings more, 0 gone", "2 findings more, 0 gone", "0 findings more, 1 gone")
                .contains("Gone: unused seats, Fennimoor Insurance, Teams")
                .contains("New: usage falling, Brindlewood Outfitters, Teams");
        Map<String, String> after = rows();
        assertThat(line(PortfolioStory.BELOW_FORTY, "teams").get("activeUsers").asInt())
                .isEqualTo(206);
        assertThat(completeTo("earnings")).contains(newest.toString());
        assertThat(page()).contains("The present is reached").doesNotContain("Next month: ");
        press("next");
        assertThat(rows()).as("there is no month to be played").isEqualTo(after);

        press("again");

        assertThat(rows()).isEqualTo(before);
        showsItsStories(0);
        assertThat(line(PortfolioStory.BELOW_FORTY, "teams").get("activeUsers").asInt())
                .isEqualTo(190);
        press("next");
        press("next");
        press("next");
        assertThat(rows()).isEqualTo(after);
    }

    /** A newcomer's agreement names any location; nobody has reports of it, and none is missing. */
    @Test
    void a_location_of_the_newcomer_makes_no_month_incomplete() {
        ObjectNode agreement = Agreements.contoso();
        agreement.withObject("/partner").put("locationId", "7654321");
        assertThat(Http.as("agent", port)
                        .post("/api/associations", agreement, "Idempotency-Key", "portfolio-newcomer")
                        .status())
                .isEqualTo(201);

        press("next");

        assertThat(completeTo("usage")).contains(newest.minusMonths(2).toString());
        assertThat(findings()).isEqualTo(stories(1));
        press("again");
        assertThat(completeTo("usage")).contains(newest.minusMonths(3).toString());
    }

    /** After the kill it is not known what came of the call; so everything is done once more. */
    @Test
    void a_kill_in_the_middle_doubles_nothing() {
        press("next");
        Map<String, String> before = rows();
        jdbc.sql("update sandbox_portfolio_step set done = false, import_id = null")
                .update();
        assertThat(progress().get("busy").asBoolean()).isTrue();

        work.begin();
        atRest();

        assertThat(rows()).isEqualTo(before);
    }

    /** The sweep sees the claims as Microsoft has them. */
    @Test
    void no_association_of_the_portfolio_is_lost() {
        jdbc.sql("update sandbox_claim set changed_at = current_timestamp").update();
        jdbc.sql("update claim_sweep set swept_until = dateadd(day, -1, current_timestamp)")
                .update();
        await().atMost(Duration.ofSeconds(150))
                .until(() -> jdbc.sql("select count(*) from claim_sweep where swept_until > dateadd(minute, -5,"
                                        + " current_timestamp)")
                                .query(Long.class)
                                .single()
                        > 0);

        assertThat(jdbc.sql("select count(*) from association where loss_at is not null")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from inbox_event where state in ('contradicting', 'unmatched')")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
