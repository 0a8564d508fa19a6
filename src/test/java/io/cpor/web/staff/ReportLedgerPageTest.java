package io.cpor.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cpor.testing.Cases;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.Http.FormFile;
import io.cpor.testing.ReportFixtures;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page on which staff put right what was said of reports. */
@CporTest
class ReportLedgerPageTest {
    private static final String PAGE = "/staff/reports/ledger";
    private static final AtomicInteger LOCATIONS = new AtomicInteger(6_500_000);

    @Autowired
    Cases cases;

    private String location;
    private Http reviewer;

    @BeforeEach
    void ownLocation() {
        location = String.valueOf(LOCATIONS.incrementAndGet());
        reviewer = cases.http("reviewer");
    }

    /** The agent applies a report of May, complete, whose workload is called {@code name}. */
    private void applied(String name) {
        Http agent = cases.http("agent");
        String csv = ReportFixtures.USAGE + "\n"
                + new ReportFixtures(location)
                        .usageRow(1, 0, YearMonth.of(2026, 5), 10)
                        .replace("Exchange Online", name)
                + "\n";
        String at = agent.upload(
                        null,
                        "/api/reports/import",
                        new FormFile("usage.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)),
                        "Accept",
                        "application/json")
                .header("Location");
        until(agent, at, "preview");
        Http.Answer ordered = agent.post(at + "/apply", """
                {"completeFor": [{"month": "2026-05", "locationId": "%s"}],
                 "answers": [{"name": "%s", "code": null}, {"id": "%s", "level": "global"}]}""".formatted(location, name, location));
        assertThat(ordered.status()).as(ordered.body()).isEqualTo(202);
        until(agent, at, "applied");
    }

    private static void until(Http agent, String at, String state) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> agent.get(at).json().get("state").asText().equals(state));
    }

    private Http.Answer after(String path, Map<String, String> said) {
        Http.Answer answer = reviewer.submit(reviewer.get(PAGE), PAGE + path, said);
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        return reviewer.get(answer.header("Location"));
    }

    @Test
    void what_was_said_wrongly_is_put_right_and_who_said_it_is_told() {
        String name = "LP" + location;
        applied(name);
        assertThat(reviewer.get(PAGE + "?location=" + location).body())
                .contains(">2026-05</td>", location, "Erika Brandt", "Take back")
                .contains("<option value=\"" + location + "\">" + location + ": global, said by Erika Brandt")
                .contains(name + ": no workload of ours, said by Erika Brandt");

        assertThat(after("/take-back", Map.of("kind", "usage", "month", "2026-05", "location", location))
                        .body())
                .contains("Taken back: 2026-05 of " + location)
                .contains("2026-05 of " + location + ": said by Erika Brandt");
        assertThat(reviewer.get(PAGE + "?location=" + location).body()).contains("Nobody said of a month");
        assertThat(after("/id", Map.of("id", location, "level", "other")).body())
                .contains("Corrected: " + location + ".")
                .contains(location + " was global, said by Erika Brandt (agent); corrected by Robin Okafor");
        assertThat(after("/name", Map.of("name", name, "code", "exchange")).body())
                .contains(name + " was no workload of ours, said by Erika Brandt (agent); corrected by Robin Okafor")
                .contains(name + ": Exchange, said by Robin Okafor");
    }

    @Test
    void what_cannot_be_put_right_is_refused_in_words() {
        applied("LR" + location);
        Map<Map<String, String>, String> wrong = Map.of(
                Map.of("kind", "usage", "month", "2026-05", "location", "1"), "taken back already",
                Map.of("kind", "usage", "month", "May", "location", location), "This is no month",
                Map.of("kind", "usage", "month", "+999999999-12", "location", location), "This is no month",
                Map.of("kind", "usage", "month", "0001-01", "location", location), "This is no month");
        wrong.forEach(
                (said, words) -> assertThat(after("/take-back", said).body()).contains(words));
        assertThat(after("/id", Map.of("id", "1", "level", "other")).body())
                .contains("Nobody answered what this ID is");
        assertThat(after("/id", Map.of("id", location, "level", "planet")).body())
                .contains("Choose what the ID is");
        assertThat(after("/name", Map.of("name", "never asked", "code", "-")).body())
                .contains("Nobody answered what this name means");
        assertThat(reviewer.get(PAGE + "?kind=planet").status()).isEqualTo(404);
    }

    @Test
    void only_staff_put_it_right_and_only_from_the_page() {
        assertThat(cases.http("manager").get(PAGE).status()).isEqualTo(403);
        assertThat(cases.anonymous().get(PAGE).status()).isIn(302, 401);
        for (String path : java.util.List.of("/take-back", "/name", "/id")) {
            assertThat(reviewer.send(
                                    "POST",
                                    PAGE + path,
                                    "kind=usage",
                                    "Content-Type",
                                    "application/x-www-form-urlencoded",
                                    "Origin",
                                    "https://evil.example")
                            .status())
                    .as(path)
                    .isEqualTo(403);
        }
    }
}
