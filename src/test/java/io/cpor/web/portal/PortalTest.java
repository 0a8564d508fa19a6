package io.cpor.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.PassedTime;
import io.cpor.testing.Scans;
import io.cpor.testing.SecurityStatement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The customer's pages, over HTTP. */
@CporTest
class PortalTest {
    @Autowired
    Cases cases;

    @Autowired
    PassedTime passed;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    @SecurityStatement(16)
    void the_link_is_swapped_for_a_session_and_leaves_the_address_bar() {
        Case one = cases.poeSent();

        Http.Answer swapped = cases.anonymous().get(one.link());

        assertThat(swapped.status()).isEqualTo(303);
        assertThat(swapped.header("Location")).isEqualTo("/poe/" + one.id() + "-1");
        assertThat(swapped.header("Set-Cookie"))
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/poe");
        assertThat(swapped.header("Set-Cookie")).doesNotContain(one.link().substring("/poe/".length()));
    }

    @Test
    void the_pages_have_the_buttons_in_their_order_and_dates_are_dates() {
        Http browser = cases.poeSent().customer();

        String start = browser.get("/poe").body();
        String answers = browser.get("/poe/answers").body();

        assertThat(start.indexOf(">Continue</button>"))
                .isPositive()
                .isLessThan(start.indexOf(">Decline to sign</button>"));
        assertThat(answers.indexOf(">Review</button>"))
                .isPositive()
                .isLessThan(answers.indexOf(">Decline to sign</button>"));
        assertThat(answers).contains("<input type=\"date\" id=\"acknowledgedOn\"");
        assertThat(answers).as("what is for staff is not shown").doesNotContain("receivedOnPaper");
    }

    @Test
    void what_is_known_is_shown_and_cannot_be_entered() {
        Case one = cases.poeSent();
        Http browser = one.customer();
        Map<String, String> answers = new HashMap<>(Cases.answers());
        answers.put("customerTenantId", "forged");
        answers.put("receivedOnPaper", "true");
        browser.submit(browser.get("/poe/answers"), "/poe/answers", answers);

        String review = browser.get("/poe/review").body();

        assertThat(review).contains(one.association().customer().tenantId()).doesNotContain("forged");
    }

    @Test
    void what_is_missing_is_named_and_what_was_entered_is_kept() {
        Case one = cases.poeSent();
        Http browser = one.customer();
        Map<String, String> answers = new HashMap<>(Cases.answers());
        answers.remove("authorized");
        answers.put("signerEmail", "nobody");
        answers.put("acknowledgedOn", "2026-02-31");

        Http.Answer refused = browser.submit(browser.get("/poe/answers"), "/poe/answers", answers);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Please tick this box")
                .contains("Please give an e-mail address")
                .contains("Please give a date that exists")
                .contains("Rollout of Teams, with training for all users");
        assertThat(browser.get("/poe/review").header("Location")).isEqualTo("/poe/" + one.id() + "-1/answers");
        assertThat(one.customer().get("/poe/answers").body())
                .as("saved on the server, for another browser too")
                .contains("Rollout of Teams, with training for all users");
    }

    @Test
    void an_answer_that_is_longer_than_any_form_allows_is_not_saved_and_the_page_says_so() {
        Case one = cases.poeSent();
        Http browser = one.customer();
        Map<String, String> kept = new HashMap<>(Cases.answers());
        kept.put("activityDescription", "x".repeat(3000)); // this form allows 2000
        Map<String, String> endless = new HashMap<>(Cases.answers());
        endless.put("activityDescription", "W".repeat(4001));
        Http.Answer page = browser.get("/poe/answers");

        Http.Answer draft = browser.submit(page, "/poe/draft", kept);
        Http.Answer refusedDraft = browser.submit(page, "/poe/draft", endless);
        Http.Answer refused = browser.submit(page, "/poe/answers", endless);

        assertThat(draft.status()).isEqualTo(200);
        assertThat(refusedDraft.status()).isEqualTo(422);
        assertThat(refusedDraft.json().get("message").asText())
                .isEqualTo("What the partner does for you: Too long, at most 2,000 characters; this has 4,001.");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("W".repeat(4001)).contains("Too long, at most 2,000 characters");
        assertThat(one.customer().get("/poe/answers").body())
                .as("what was saved before is there")
                .contains("x".repeat(3000))
                .doesNotContain("WWWW");
    }

    @Test
    @SecurityStatement(21)
    void nothing_is_signed_that_was_not_shown() {
        Case one = cases.poeSent();
        Http browser = one.customer();
        browser.submit(browser.get("/poe/answers"), "/poe/answers", Cases.answers());
        Http.Answer review = browser.get("/poe/review");
        Http otherWindow = one.customer();
        Map<String, String> changed = new HashMap<>(Cases.answers());
        changed.put("activityDescription", "Something else entirely");
        otherWindow.submit(otherWindow.get("/poe/answers"), "/poe/answers", changed);

        Http.Answer refused = browser.submit(
                review, "/poe/sign", Map.of("signature", "Ana", "contentHash", Cases.contentHash(review)));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("Please review them again");
        assertThat(one.waitingAt()).containsExactly("userTask_fillPoe");
    }

    @Test
    void a_signature_needs_a_name() {
        Case one = cases.poeSent();
        Http browser = one.customer();
        browser.submit(browser.get("/poe/answers"), "/poe/answers", Cases.answers());
        Http.Answer review = browser.get("/poe/review");

        Http.Answer refused = browser.submit(
                review, "/poe/sign", Map.of("signature", "  ", "contentHash", Cases.contentHash(review)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(one.waitingAt()).containsExactly("userTask_fillPoe");
    }

    @Test
    @SecurityStatement(20)
    void of_many_signatures_at_once_one_counts() throws Exception {
        Case one = cases.poeSent();
        Http browser = one.customer();
        browser.submit(browser.get("/poe/answers"), "/poe/answers", Cases.answers());
        Http.Answer review = browser.get("/poe/review");
        Map<String, String> signature = Map.of("signature", "Ana", "contentHash", Cases.contentHash(review));
        ExecutorService threads = Executors.newFixedThreadPool(10);
        List<Callable<Integer>> signing = IntStream.range(0, 20)
                .<Callable<Integer>>mapToObj(i ->
                        () -> browser.submit(review, "/poe/sign", signature).status())
                .toList();

        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : threads.invokeAll(signing)) {
            answers.add(answer.get());
        }
        threads.shutdownNow();

        assertThat(answers).containsOnly(302, 409).containsOnlyOnce(302);
        assertThat(one.runs().waitingAt()).containsExactly("userTask_reviewPoe");
    }

    @Test
    @SecurityStatement(20)
    void after_signing_neither_a_second_signature_nor_a_decline_changes_anything() {
        Case one = cases.poeSent();
        Http browser = one.customer();
        browser.submit(browser.get("/poe/answers"), "/poe/answers", Cases.answers());
        Http.Answer review = browser.get("/poe/review");
        Map<String, String> signature = Map.of("signature", "Ana", "contentHash", Cases.contentHash(review));
        browser.submit(review, "/poe/sign", signature);

        assertThat(browser.submit(review, "/poe/sign", signature).status()).isEqualTo(409);
        assertThat(browser.submit(review, "/poe/decline", Map.of("reason", "No"))
                        .status())
                .isEqualTo(409);
        assertThat(browser.submit(review, "/poe/answers", Cases.answers()).status())
                .isEqualTo(409);
        assertThat(browser.get("/poe").header("Location")).isEqualTo("/poe/" + one.id() + "-1/done");
        assertThat(browser.get("/poe/done").body()).contains("Thank you").doesNotContain("Ana");
        assertThat(one.runs().waitingAt()).containsExactly("userTask_reviewPoe");
    }

    @Test
    void declining_needs_a_reason_and_ends_the_link() {
        Case one = cases.poeSent();
        String link = one.link();
        Http browser = one.customer();

        assertThat(browser.submit(browser.get("/poe"), "/poe/decline", Map.of("reason", " "))
                        .status())
                .isEqualTo(422);
        assertThat(one.outcome()).isEqualTo("open");
        browser.submit(browser.get("/poe"), "/poe/decline", Map.of("reason", "We did not agree to this."));

        assertThat(one.runs().outcome()).isEqualTo("poe-declined");
        assertThat(browser.get("/poe/done").body()).contains("You declined");
        Http again = cases.anonymous();
        assertThat(again.get(link).status()).isEqualTo(303);
        assertThat(again.get("/poe").header("Location"))
                .as("nothing can be done with it")
                .endsWith("/done");
    }

    @Test
    @SecurityStatement(12)
    void every_bad_link_gets_the_same_answer() {
        Case replaced = cases.poeSent();
        String earlier = replaced.link();
        replaced.customerSigns().reviewerAsks("Please name the purpose");
        Case expired = cases.poeSent();
        String old = expired.link();
        passed.ofLink(expired);

        String unknown = cases.anonymous().get("/poe/" + "A".repeat(43)).body();
        for (String link : List.of(
                earlier,
                old,
                "/poe/x",
                "/poe/%00",
                "/poe/..%2f",
                "/poe/" + "B".repeat(5000),
                "/poe/answers",
                "/poe/review",
                "/poe/done",
                "/poe/sign")) {
            Http.Answer answer = cases.anonymous().get(link);
            if (answer.status() != 400) { // the server itself refuses what is no path at all
                assertThat(answer.status()).as(link).isEqualTo(404);
                assertThat(answer.body()).as(link).isEqualTo(unknown);
            }
        }
        assertThat(cases.anonymous().get("/poe").body()).isEqualTo(unknown);
    }

    @Test
    @SecurityStatement(13)
    void a_revoked_or_expired_link_ends_the_sessions_that_came_in_by_it() {
        Case one = cases.poeSent();
        Http browser = one.customer();
        Http.Answer form = browser.get("/poe/answers");
        passed.ofLink(one);

        assertThat(browser.get("/poe").status()).isEqualTo(404);
        assertThat(browser.submit(form, "/poe/answers", Cases.answers()).status())
                .isEqualTo(404);
        for (String path : List.of("/poe/draft", "/poe/sign", "/poe/decline", "/poe/refer")) {
            assertThat(browser.submit(form, path, Map.of("reason", "x", "signature", "x"))
                            .status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(browser.upload(form, "/poe/upload", Scans.jpeg()).status()).isEqualTo(404);
        assertThat(browser.get("/poe/form.pdf").status()).isEqualTo(404);
        assertThat(browser.get("/poe/review").status()).isEqualTo(404);
    }

    @Test
    @SecurityStatement(19)
    void a_session_of_one_case_sees_and_changes_that_case_alone() {
        Case mine = cases.poeSent();
        Case other = cases.signed(Agreements.jo()).runs();
        Http browser = mine.customer();
        Map<String, String> forged = new HashMap<>(Cases.answers());
        forged.put("id", other.id() + "/1");
        forged.put("poe", other.id() + "/1");
        forged.put("associationId", other.id());
        forged.put("token", other.link());

        browser.submit(browser.get("/poe/answers"), "/poe/answers", forged);
        String seen = browser.get("/poe/review?poe=" + other.id() + "&id=" + other.id())
                .body();

        assertThat(seen).contains("Contoso Ltd").doesNotContain("Jo Ellis");
        assertThat(other.customer().get("/poe/answers").body()).doesNotContain("Rollout of Teams");
    }

    @Test
    void a_forged_session_opens_nothing() {
        Case one = cases.poeSent();
        String cookie = cases.anonymous().get(one.link()).header("Set-Cookie").replaceFirst(";.*", "");
        String page = "/poe/" + one.id() + "-1";
        String forged = cookie.substring(0, cookie.length() - 4) + "AAAA";

        assertThat(cases.anonymous().get(page, "Cookie", cookie).status()).isEqualTo(200);
        assertThat(cases.anonymous().get(page, "Cookie", forged).status()).isEqualTo(404);
        assertThat(cases.anonymous().get(page, "Cookie", "cpor_poe=a.b.c").status())
                .isEqualTo(404);
        assertThat(cases.anonymous().get(page, "Cookie", "cpor_poe=..").status())
                .isEqualTo(404);
    }

    @Test
    @SecurityStatement(15)
    void looking_changes_nothing() {
        Case one = cases.poeSent();
        String before = jdbc.queryForMap("select * from poe where association_id = ?", one.id())
                .toString();

        Http browser = one.customer();
        for (String page : List.of("/poe", "/poe/answers", "/poe/review")) {
            browser.get(page);
            browser.send("HEAD", page, "");
        }

        assertThat(jdbc.queryForMap("select * from poe where association_id = ?", one.id())
                        .toString())
                .isEqualTo(before);
        assertThat(cases.anonymous().get(one.link()).status())
                .as("scanners open links too")
                .isEqualTo(303);
    }

    @Test
    @SecurityStatement(10)
    void the_database_holds_no_usable_link() {
        Case one = cases.poeSent();
        String token = one.link().substring("/poe/".length());

        for (String table : jdbc.queryForList(
                "select table_name from information_schema.tables where table_schema = 'PUBLIC'", String.class)) {
            if (!table.equalsIgnoreCase("sandbox_mail")) {
                assertThat(jdbc.queryForList("select * from \"" + table + "\"").toString())
                        .as(table)
                        .doesNotContain(token);
            }
        }
    }

    @Test
    @SecurityStatement(11)
    void the_token_stands_on_no_page_and_in_no_answer() {
        Case one = cases.poeSent();
        String token = one.link().substring("/poe/".length());
        Http browser = one.customer();
        String task = one.task("userTask_fillPoe").getId();

        for (Http.Answer answer : List.of(
                browser.get("/poe"),
                browser.get("/poe/answers"),
                cases.anonymous().get("/poe/" + token.substring(1) + "x"),
                cases.http("agent").get("/api/associations/" + one.id()),
                cases.http("agent").get("/staff/poe/" + one.id()),
                cases.http("agent").get("/engine-rest/task/" + task + "/form-variables"))) {
            assertThat(answer.body()).isNotEmpty().doesNotContain(token);
        }
        assertThat(cases.anonymous().get(one.link()).header("Referrer-Policy")).isEqualTo("same-origin");
    }

    @Test
    @SecurityStatement(24)
    void names_of_all_kinds_are_shown_as_text() {
        Case one = cases.signed(Agreements.ploia()).runs();
        Http browser = one.customer();

        String start = browser.get("/poe").body();
        String answers = browser.get("/poe/answers").body();

        assertThat(start)
                .contains("Ελληνικά Πλοία &lt;b&gt;A.E.&lt;/b&gt; &amp; Υιοί")
                .doesNotContain("<b>A.E.");
        assertThat(answers).contains("Νίκος ${7*7} Παπαδόπουλος");
        assertThat(one.mails().get(0).get("html").asText()).contains("&lt;b&gt;A.E.&lt;/b&gt;");
        assertThat(one.mails().get(0).get("text").asText())
                .contains("<b>A.E.</b>")
                .contains("${7*7}");
    }

    @Test
    @SecurityStatement(23)
    void the_pages_have_a_strict_policy_and_are_not_kept_by_caches() {
        Http.Answer page = cases.poeSent().customer().get("/poe");

        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Cache-Control")).contains("no-store");
    }

    @Test
    @SecurityStatement(8)
    void a_post_without_its_csrf_token_is_refused() {
        Http browser = cases.poeSent().customer();

        Http.Answer refused =
                browser.submit(new Http.Answer(200, "", null), "/poe/decline", Map.of("reason", "forged"));

        assertThat(refused.status()).isEqualTo(403);
    }
}
