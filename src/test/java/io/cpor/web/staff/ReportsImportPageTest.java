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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page on which staff import Microsoft's reports. */
@CporTest
class ReportsImportPageTest {
    private static final String PAGE = "/staff/reports/import";
    private static final AtomicInteger LOCATIONS = new AtomicInteger(6_000_000);
    private static final Pattern ACTION = Pattern.compile("action=\"(/staff/reports/import\\?_csrf=[^\"]+)\"");
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    @Autowired
    Cases cases;

    private String location;
    private ReportFixtures fixtures;
    private Http browser;

    @BeforeEach
    void ownLocation() {
        location = String.valueOf(LOCATIONS.incrementAndGet());
        fixtures = new ReportFixtures(location);
        browser = cases.http("agent");
    }

    private Http.Answer handsIn(String csv) {
        Matcher action = ACTION.matcher(browser.get(PAGE).body());
        assertThat(action.find()).isTrue();
        return browser.upload(
                null, action.group(1), new FormFile("usage <b>.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    private String begun(String csv, String state) {
        Http.Answer begun = handsIn(csv);
        assertThat(begun.status()).as(begun.body()).isEqualTo(302);
        String page = begun.header("Location");
        until(page, state);
        return page;
    }

    private void until(String page, String state) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> browser.get(page.replace("?run=", "/"))
                        .json()
                        .get("state")
                        .asText()
                        .equals(state));
    }

    @Test
    void a_report_is_looked_at_answered_and_applied() {
        String file = ReportFixtures.USAGE + "\n"
                + fixtures.usageRow(1, 0, MAY, 10)
                        .replace("Exchange Online", "ZQ" + location)
                        .replace("Customer 1 Ltd", "<script>alert(1)</script>")
                + "\n" + fixtures.usageRow(2, 0, MAY, 20).replace(",20,", ",twenty,") + "\n";
        String page = begun(file, "preview");

        Http.Answer preview = browser.get(page);
        assertThat(preview.body())
                .contains("Nothing counts yet", "1 row could not be read and will be missing", "usage &lt;b&gt;.csv")
                .contains("value=\"2026-05 " + location + "\"", "Names that are not known yet (1)", "ZQ" + location)
                .contains("Partner IDs that are not known yet (1)", "Claims that are not known here (1)")
                .contains("&quot;twenty&quot; is no number.", "&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert", "You may leave this page");
        assertThat(browser.get(PAGE).body()).contains("Reports handed in last", "What is complete", "OfficeUsage");

        Http.Answer applied = browser.submit(
                preview,
                page.replace("?run=", "/") + "/apply",
                Map.of(
                        "complete",
                        "2026-05 " + location,
                        "name",
                        "ZQ" + location,
                        "code",
                        "-",
                        "id",
                        location,
                        "level",
                        "location"));
        assertThat(applied.status()).as(applied.body()).isEqualTo(302);
        until(page, "applied");
        assertThat(browser.get(page).body())
                .contains("Done: applied by Erika Brandt")
                .doesNotContain(">Apply</button>", "Forget this report");
        assertThat(browser.get(PAGE).body()).contains("missing for");
    }

    @Test
    void which_of_two_values_is_newer_is_asked_where_nothing_tells() {
        String file = ReportFixtures.USAGE + "\n" + fixtures.usageRow(1, 0, MAY, 10) + "\n";
        String first = begun(file, "preview");
        browser.submit(browser.get(first), first.replace("?run=", "/") + "/apply", Map.of());
        until(first, "applied");

        String second = begun(file.replace(",10,", ",11,"), "preview");
        Http.Answer preview = browser.get(second);
        assertThat(preview.body()).contains("Is this file newer than what is known?", "MonthlyActiveUsers 10 → 11");
        Http.Answer refused = browser.submit(preview, second.replace("?run=", "/") + "/apply", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Say whether the file is the newer one");
        browser.submit(preview, second.replace("?run=", "/") + "/apply", Map.of("newer", "true"));
        until(second, "applied");
    }

    @Test
    void what_is_no_report_says_so_and_can_be_forgotten() {
        assertThat(handsIn("").status()).isEqualTo(422);
        String page = begun("Name,Colour\nBread,brown\n", "refused");
        assertThat(browser.get(page).body())
                .contains("none of the reports that are read here", "Import another report");

        browser.submit(browser.get(page), page.replace("?run=", "/") + "/forget", Map.of());

        assertThat(browser.get(page).status()).isEqualTo(404);
    }

    @Test
    void what_the_page_does_not_offer_is_refused_in_words() {
        String page = begun(ReportFixtures.USAGE + "\n" + fixtures.usageRow(1, 0, MAY, 10) + "\n", "preview");
        Http.Answer preview = browser.get(page);
        Map<Map<String, String>, String> wrong = Map.of(
                Map.of("id", "X".repeat(300), "level", "other"), "is not asked for",
                Map.of("complete", "-999999-01 " + location), "no month of a report",
                Map.of("complete", "2026-05 " + "9".repeat(300)), "neither a location of ours",
                Map.of("newer", "banana"), "load it anew");
        wrong.forEach((said, words) -> {
            Http.Answer refused = browser.submit(preview, page.replace("?run=", "/") + "/apply", said);
            assertThat(refused.status()).as(words).isEqualTo(422);
            assertThat(refused.body()).contains(words);
        });
        until(page, "preview");
    }

    @Test
    void a_page_of_somebody_else_cannot_hand_in_anything() {
        Http.Answer without = browser.with("X-Nothing", "1")
                .send(
                        "POST",
                        PAGE,
                        "--x--\r\n",
                        "Content-Type",
                        "multipart/form-data; boundary=x",
                        "Origin",
                        "https://evil.example");

        assertThat(without.status()).isEqualTo(403);
    }
}
