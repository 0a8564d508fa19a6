package io.cpor.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.Http.FormFile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page on which staff import claims: hand in, look, apply. */
@CporTest
class ClaimsImportPageTest {
    private static final String PAGE = "/staff/claims/import";

    @Autowired
    Cases cases;

    private Http.Answer handsIn(Http agent, String csv) {
        return agent.upload(
                agent.get(PAGE),
                PAGE,
                new FormFile("claims <b>.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    /** The address of the run's page. */
    private String begun(Http agent, String csv) {
        Http.Answer begun = handsIn(agent, csv);
        assertThat(begun.status()).as(begun.body()).isEqualTo(302);
        String page = begun.header("Location");
        until(agent, page, "previewed");
        return page;
    }

    private static String progress(String page) {
        return page.replace("?run=", "/");
    }

    private static void until(Http agent, String page, String state) {
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        agent.get(progress(page)).json().get("state").asText().equals(state));
    }

    @Test
    void what_would_change_is_shown_and_then_applied() {
        Case one = cases.underReview();
        Case missing = cases.underReview();
        Http agent = cases.http("agent");
        assertThat(agent.get(PAGE).body()).contains("type=\"file\"", "Claim ID", "name=\"_csrf\"");

        String page = begun(
                agent,
                "Claim ID,Status,Reason,Customer,Tenant ID,Modified\n"
                        + one.claim().claimId()
                        + ",Partner action required,Why?,,," + Instant.now().plusSeconds(1)
                        + "\nZ-1,Draft,,<script>alert(1)</script>,,\n,Draft,,,,\n"
                        + one.claim().claimId() + ",Draft,,,,2026-01-01\n");

        Http.Answer preview = agent.get(page);
        assertThat(preview.body())
                .contains("Nothing is applied yet", "One change would be applied", ">Apply</button>")
                .contains("Submitted → Partner action required (Why?)", "It has no claim ID.")
                .contains("The same claim as in line 2.")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "claims &lt;b&gt;.csv")
                .contains(missing.claim().claimId(), "handed in by Erika Brandt (agent)")
                .doesNotContain("<script>", "claims <b>");
        assertThat(one.claim().lastSeen().orElseThrow().status()).isEqualTo("Submitted");
        assertThat(agent.get(PAGE).body()).contains("Imports of the last day", page.substring(page.indexOf('?')));

        Http.Answer applied = agent.submit(preview, progress(page) + "/apply", Map.of());
        assertThat(applied.status()).isEqualTo(302);
        until(agent, page, "applied");
        assertThat(agent.get(progress(page)).json().get("busy").asBoolean()).isFalse();
        assertThat(agent.get(page).body())
                .contains("Done: 1 change was applied.", "What was applied")
                .doesNotContain(">Apply</button>");
        assertThat(one.runs().waitingAt()).contains("userTask_answerReviewer");

        String again = begun(agent, "Claim ID,Status\n" + one.claim().claimId() + ",Partner action required\n");
        assertThat(agent.get(again).body())
                .contains("There is nothing to apply")
                .doesNotContain(">Apply</button>");
    }

    @Test
    void another_customers_row_is_shown_side_by_side_and_applied_only_if_ticked() {
        Case one = cases.underReview();
        Http agent = cases.http("agent");
        String file = "Claim ID,Status,Customer\n" + one.claim().claimId() + ",Under review,Fabrikam\n";

        String page = begun(agent, file);
        Http.Answer preview = agent.get(page);
        assertThat(preview.body())
                .contains("One more is applied only if you tick it below.", "<td>Fabrikam</td><td>Contoso Ltd</td>")
                .contains("name=\"line\" form=\"apply\" value=\"2\"", "Is that the same customer?")
                .doesNotContain("would be applied, exactly");
        agent.submit(preview, progress(page) + "/apply", Map.of());
        until(agent, page, "applied");
        assertThat(agent.get(page).body()).contains("Not applied, because nobody ticked it (1)");
        assertThat(one.claim().lastSeen().orElseThrow().status()).isEqualTo("Submitted");

        String again = begun(agent, file);
        agent.submit(agent.get(again), progress(again) + "/apply", Map.of("line", "2"));
        until(agent, again, "applied");
        assertThat(agent.get(again).body())
                .contains("Done: 1 change was applied.")
                .doesNotContain("nobody ticked it");
        assertThat(one.claim().lastSeen().orElseThrow().status()).isEqualTo("Under review");
    }

    @Test
    void an_import_is_forgotten_if_somebody_says_so() {
        Http agent = cases.http("agent");
        String page = begun(agent, "Claim ID,Status\nF-1,Draft\n");

        Http.Answer forgotten = agent.submit(agent.get(page), progress(page) + "/forget", Map.of());

        assertThat(forgotten.status()).isEqualTo(302);
        assertThat(forgotten.header("Location")).endsWith(PAGE);
        assertThat(agent.get(page).status()).isEqualTo(404);
        assertThat(agent.get(page).body()).contains("somebody had it forgotten");
    }

    @Test
    void a_bad_file_is_refused_in_words() {
        Http agent = cases.http("agent");

        Http.Answer wrong = handsIn(agent, "Name,State\nA,B\n");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("id=\"error-import-file\"", "No column Claim ID was found");
        assertThat(handsIn(agent, "").body()).contains("Please choose a file first.");
        Http.Answer large = agent.upload(null, PAGE, new FormFile("x.csv", "text/csv", new byte[12_000_000]));
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.body()).contains("larger than 10 MB. Filter the claims");
    }

    @Test
    void a_file_just_over_the_limit_is_refused_in_words_in_a_browser_too() {
        Http browser = cases.anonymous();
        browser.submit(browser.get("/login"), "/login", Map.of("username", "agent", "password", "agent"));

        Http.Answer over =
                browser.upload(browser.get(PAGE), PAGE, new FormFile("x.csv", "text/csv", new byte[10_500_000]));

        assertThat(over.status()).isEqualTo(422);
        assertThat(over.body()).contains("The file is larger than 10 MB. Filter the claims");
    }

    @Test
    void a_run_that_is_not_known_leads_back_to_the_form() {
        Http agent = cases.http("agent");

        Http.Answer unknown = agent.get(PAGE + "?run=gone");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.body()).contains("no longer known here", "type=\"file\"");
        assertThat(agent.get(PAGE + "/gone").status()).isEqualTo(404);
        assertThat(agent.submit(agent.get(PAGE), PAGE + "/gone/apply", Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    void it_is_for_staff_and_needs_its_token() {
        for (String path : new String[] {PAGE, PAGE + "?run=x", PAGE + "/x"}) {
            assertThat(cases.anonymous().get(path).status()).isEqualTo(302);
            assertThat(cases.http("manager").get(path).status()).isEqualTo(403);
            assertThat(cases.http("owner").get(path).status()).isEqualTo(403);
        }
        Http browser = cases.anonymous();
        browser.submit(browser.get("/login"), "/login", Map.of("username", "agent", "password", "agent"));
        assertThat(browser.get(PAGE).status()).isEqualTo(200);
        assertThat(browser.send("POST", PAGE + "/x/apply", "").status()).isEqualTo(403);
        assertThat(handsIn(browser, "Claim ID,Status\nX-1,Draft\n").status()).isEqualTo(302);
        assertThat(browser.upload(null, PAGE, new FormFile("a.csv", "text/csv", new byte[] {1}))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_line_that_was_not_asked_about_is_refused_on_the_page_and_so_is_one_that_comes_too_late() {
        Case one = cases.underReview();
        Http agent = cases.http("agent");
        String page = begun(agent, "Claim ID,Status,Customer\n" + one.claim().claimId() + ",Under review,Fabrikam\n");
        Http.Answer preview = agent.get(page);

        Http.Answer wrong = agent.submit(preview, progress(page) + "/apply", Map.of("line", "9"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Nothing is asked about line 9", "Nothing is applied yet");
        agent.submit(preview, progress(page) + "/apply", Map.of());
        Http.Answer late = agent.submit(preview, progress(page) + "/apply", Map.of("line", "2"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("This import was confirmed before, without line 2");
    }
}
