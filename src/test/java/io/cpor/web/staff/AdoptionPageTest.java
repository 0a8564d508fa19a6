package io.cpor.web.staff;

import static io.cpor.testing.ApprovedClaims.claimId;
import static io.cpor.testing.ApprovedClaims.handedIn;
import static io.cpor.testing.ApprovedClaims.row;
import static io.cpor.testing.ApprovedClaims.tenant;
import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.Cases;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page on which staff adopt approved claims, and the page of an adopted association. */
@CporTest
class AdoptionPageTest {
    private static final String PAGE = "/staff/claims/adopt";
    private static final Pattern NUMBER = Pattern.compile("CPOR-\\d{4}-\\d{5}");

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    private Http browser;

    @BeforeEach
    void logsIn() {
        browser = cases.http("agent");
    }

    private Http.Answer page(String run) {
        return browser.get(PAGE + "?run=" + run);
    }

    private Http.Answer adopts(String run, String field, String value) {
        return browser.submit(page(run), PAGE, Map.of("run", run, field, value));
    }

    private String associationOf(String claimId) {
        return jdbc.sql("select association_id from claim where claim_id = :id")
                .param("id", claimId)
                .query(String.class)
                .single();
    }

    @Test
    void the_import_leads_to_the_approved_claims_and_the_ticked_ones_are_adopted() {
        String ticked = claimId();
        String left = claimId();
        String run = handedIn(
                browser,
                row(ticked, tenant(), "<script>alert(1)</script>", "Teams") + row(left, tenant(), "Left Ltd", "Teams"));
        assertThat(browser.get("/staff/claims/import?run=" + run).body())
                .contains("2 of them are approved.", PAGE + "?run=" + run);
        assertThat(page(run).body())
                .contains("Approved, not here (2)", "Adopt all 2", "&lt;script&gt;alert(1)", "2025-05-12")
                .doesNotContain("<script>alert");

        Http.Answer done = adopts(run, "claim", ticked);

        assertThat(done.status()).as(done.body()).isEqualTo(302);
        assertThat(browser.get(done.header("Location")).body())
                .contains("One claim is adopted: it is an active association now.", "Approved, not here (1)", left)
                .doesNotContain("Linked or skipped");
        assertThat(adopts(run, "all", "true").status()).isEqualTo(302);
        assertThat(page(run).body())
                .contains("One claim is adopted", "One was here already; nothing of it was changed.")
                .doesNotContain("Linked or skipped");
        assertThat(page(run).body()).contains("Every approved claim of this file is here.");
        assertThat(browser.get("/staff/claims/import?run=" + run).body()).doesNotContain("of them are approved");
    }

    @Test
    void what_is_not_known_is_asked_on_the_page() {
        String id = claimId();
        String name = "Quid " + id;
        String run = handedIn(browser, row(id, tenant(), "Asked Ltd", name).replace("1234567", ""));

        Http.Answer page = page(run);
        assertThat(page.body()).contains("Names that are not known yet (1)", "What " + name + " means");
        Http.Answer nothing = browser.submit(page, PAGE, Map.of("run", run));
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.body()).contains("Tick the claims that are to be adopted, or adopt all.");
        Http.Answer wrong = browser.submit(page, PAGE, Map.of("run", run, "all", "true", "locationId", "Berlin"));
        assertThat(wrong.body()).contains("The location is no Partner ID of 5 to 12 digits.", "value=\"Berlin\"");

        browser.submit(page, PAGE, Map.of("run", run, "claim", id, "name", name, "code", "teams"));
        assertThat(page(run).body())
                .contains("0 claims are adopted", "Linked or skipped (1)", "names no location of ours");
        browser.submit(page, PAGE, Map.of("run", run, "claim", id, "locationId", " 7654321 "));

        assertThat(browser.get("/staff/association/" + associationOf(id)).body())
                .contains("7654321", "Teams");
    }

    @Test
    void an_adopted_association_tells_its_true_story_and_takes_the_date_of_its_poe() {
        String id = claimId();
        String run = handedIn(browser, row(id, tenant(), "Story Ltd", "Teams"));
        adopts(run, "claim", id);
        String path = "/staff/association/" + associationOf(id);

        Http.Answer shown = browser.get(path);
        assertThat(shown.body())
                .contains(
                        "the association is active",
                        "Adopted from approved.csv by Erika Brandt (agent), as claim " + id)
                .contains("Associated, as approved.csv says", "12 May 2025", "nobody has typed in its date")
                .contains("Correct the claim ID")
                .doesNotContain("Started from agreement", "Withdraw this association", "Customer asked for consent")
                .doesNotContain("Our contact", "POE and evidence", "Start again");

        assertThat(browser.submit(shown, path + "/poe-date", Map.of("poeOn", "2099-01-01"))
                        .status())
                .isEqualTo(302);
        assertThat(browser.get(path).body()).contains("This date is in the future");
        browser.submit(shown, path + "/poe-date", Map.of("poeOn", "2025-04-30"));
        assertThat(browser.get(path).body())
                .contains("The date of the POE is noted.", "not here; of 30 Apr 2025, noted by Erika Brandt")
                .contains("Date of its POE noted by Erika Brandt");
        Http.Answer correction = browser.submit(
                browser.get(path),
                path + "/claim-id",
                Map.of("claimId", "no-such-claim", "claimIdAgain", "no-such-claim", "correctionReason", "typed wrong"));
        assertThat(correction.status()).isEqualTo(302);
        assertThat(browser.get(path).body()).contains("Partner Center shows no claim no-such-claim");
        assertThat(cases.http("manager")
                        .get("/api/associations/" + associationOf(id))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_date_of_a_poe_that_is_here_is_not_typed_in() {
        String id = cases.poeSent().id();
        String path = "/staff/association/" + id;

        browser.submit(browser.get(path), path + "/poe-date", Map.of("poeOn", "2025-04-30"));

        assertThat(browser.get(path).body()).doesNotContain("is noted", "Type in the date");
    }

    @Test
    void an_import_that_is_not_known_says_so_and_changes_nothing() {
        Http.Answer unknown = page("no-such-import");

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.body()).contains("This import is no longer known here");
        String run = handedIn(browser, row(claimId(), tenant(), "Other Ltd", "Teams"));
        assertThat(browser.submit(page(run), PAGE, Map.of("run", "no-such-import", "all", "true"))
                        .status())
                .isEqualTo(404);
        assertThat(page(run).body()).contains("Approved, not here (1)");
    }

    @Test
    void a_page_of_somebody_else_cannot_adopt_anything() {
        String id = claimId();
        String run = handedIn(browser, row(id, tenant(), "Csrf Ltd", "Teams"));
        Http cookies = cases.browser("agent");
        cookies.get(PAGE + "?run=" + run);

        Http.Answer without = cookies.send(
                "POST", PAGE, "run=" + run + "&all=true", "Content-Type", "application/x-www-form-urlencoded");

        assertThat(without.status()).isEqualTo(403);
        assertThat(cases.http("manager").get(PAGE + "?run=" + run).status()).isEqualTo(403);
        assertThat(page(run).body()).contains("Approved, not here (1)");
    }

    @Test
    void what_was_lost_after_its_adoption_is_followed_by_what_claims_its_line_anew() {
        String id = claimId();
        String tenant = tenant();
        String run = handedIn(browser, row(id, tenant, "Again Ltd", "Teams"));
        adopts(run, "claim", id);
        String lost = associationOf(id);
        browser.upload(
                null,
                "/api/claims/import",
                new Http.FormFile(
                        "later.csv",
                        "text/csv",
                        ("Claim ID,Status,Modified\n" + id + ",Rejected,2026-01-15\n")
                                .getBytes(StandardCharsets.UTF_8)),
                "Accept",
                "application/json");
        String later = claimId();
        adopts(handedIn(browser, row(later, tenant, "Again Ltd", "Teams")), "claim", later);

        Matcher found = NUMBER.matcher(browser.get("/staff/association/" + lost)
                .body()
                .replaceAll("(?s).*Claimed again as(.*?)</dl>.*", "$1"));
        assertThat(found.find()).isTrue();
        assertThat(found.group()).isEqualTo(associationOf(later));
    }
}
