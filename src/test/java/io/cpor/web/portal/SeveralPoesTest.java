package io.cpor.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.poe.Poes;
import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.Scans;
import io.cpor.testing.SecurityStatement;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One browser opened the links of two POEs: each page acts on the POE that it shows. */
@CporTest
@SecurityStatement(54)
class SeveralPoesTest {
    @Autowired
    Cases cases;

    @Autowired
    Poes poes;

    private Case older;
    private Case newer;
    private Http browser;
    private String olderAt;

    @BeforeEach
    void two_links_are_opened() {
        older = cases.poeSent();
        newer = cases.signed(Agreements.jo()).runs();
        browser = cases.anonymous();
        olderAt = browser.get(older.link()).header("Location");
    }

    private Http.Answer olderPage(String page) {
        return browser.get(olderAt + page);
    }

    private String newerLinkIsOpened() {
        return browser.get(newer.link()).header("Location");
    }

    @Test
    void declining_on_the_older_page_ends_the_older_association() {
        Http.Answer page = olderPage("");
        newerLinkIsOpened();

        browser.submit(page, page.action("decline"), Map.of("reason", "not our project"));

        assertThat(older.runs().outcome()).isEqualTo("poe-declined");
        assertThat(newer.runs().outcome()).isEqualTo("open");
    }

    @Test
    void a_paper_that_is_uploaded_on_the_older_page_is_the_older_ones() {
        Http.Answer page = olderPage("");
        newerLinkIsOpened();

        browser.upload(page, page.action("upload"), Scans.jpeg());

        assertThat(poes.current(older.id()).scan()).isPresent();
        assertThat(poes.current(newer.id()).scan()).isEmpty();
    }

    @Test
    void drafts_of_both_are_saved_apart() {
        Http.Answer page = olderPage("/answers");
        String newerAt = newerLinkIsOpened();
        Http.Answer newerPage = browser.get(newerAt + "/answers");

        browser.submit(page, page.action("answers").replace("answers", "draft"), Map.of("projectName", "The older"));
        browser.submit(newerPage, newerPage.action("answers"), Map.of("projectName", "The newer"));

        assertThat(poes.current(older.id()).draft().text("projectName")).isEqualTo("The older");
        assertThat(poes.current(newer.id()).draft().text("projectName")).isEqualTo("The newer");
    }

    @Test
    void both_are_signed_and_each_says_so() {
        Http.Answer answers = olderPage("/answers");
        browser.submit(answers, answers.action("answers"), Cases.answers());
        Http.Answer review = olderPage("/review");
        String newerAt = newerLinkIsOpened();

        Http.Answer signed = browser.submit(
                review,
                review.action("sign"),
                Map.of("signature", "Ana Trujillo", "contentHash", Cases.contentHash(review)));

        assertThat(signed.status()).as(signed.body()).isEqualTo(302);
        assertThat(poes.current(older.id()).signature()).isPresent();
        assertThat(poes.current(newer.id()).isOpen()).isTrue();
        assertThat(browser.get(newerAt).body()).contains("Jo Ellis");
        assertThat(olderPage("/done").body()).contains("Thank you");
    }

    @Test
    void naming_another_person_is_about_the_page_it_was_done_on() {
        Http.Answer page = olderPage("");
        newerLinkIsOpened();

        browser.submit(
                page,
                page.action("refer"),
                Map.of("name", "Per Olsen", "title", "CIO", "email", "per@contoso.example"));

        assertThat(poes.current(older.id()).referral()).isPresent();
        assertThat(poes.current(newer.id()).referral()).isEmpty();
    }

    @Test
    @SecurityStatement(19)
    void a_page_of_a_poe_that_the_browser_does_not_hold_is_refused_in_words() {
        String newerAt = newerLinkIsOpened();
        Http other = older.customer();
        Http.Answer page = other.get(olderAt);

        for (String path : new String[] {"", "/answers", "/review", "/form.pdf", "/done"}) {
            assertThat(other.get(newerAt + path).status()).as(path).isEqualTo(404);
        }
        for (String path : new String[] {"/answers", "/draft", "/sign", "/decline", "/refer"}) {
            Http.Answer refused = other.submit(page, newerAt + path, Map.of("reason", "x", "signature", "x"));
            assertThat(refused.status()).as(path).isEqualTo(404);
            assertThat(refused.body()).as(path).contains("This link does not work");
        }
        assertThat(other.upload(page, newerAt + "/upload", Scans.jpeg()).status())
                .isEqualTo(404);
        assertThat(poes.current(newer.id()).isOpen()).isTrue();
        assertThat(poes.current(newer.id()).isDraftSaved()).isFalse();
    }

    @Test
    void two_devices_on_one_poe_do_not_overwrite_each_other_unseen() {
        Http phone = older.customer();
        Http.Answer onPhone = phone.get(olderAt + "/answers");
        Http.Answer page = olderPage("/answers");
        Map<String, String> first = new HashMap<>(Cases.answers());
        first.put("projectName", "Entered on the laptop");
        browser.submit(page, page.action("answers"), first);
        Map<String, String> second = new HashMap<>(Cases.answers());
        second.put("projectName", "Entered on the phone");

        Http.Answer autosave = phone.submit(onPhone, olderAt + "/draft", second);
        Http.Answer refused = phone.submit(onPhone, olderAt + "/answers", second);

        assertThat(autosave.status()).as(autosave.body()).isEqualTo(409);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body())
                .contains("changed elsewhere")
                .contains("value=\"Entered on the phone\"")
                .contains("Entered on the laptop");
        assertThat(poes.current(older.id()).draft().text("projectName")).isEqualTo("Entered on the laptop");

        Http.Answer decided = phone.submit(refused, olderAt + "/answers", second);
        assertThat(decided.status()).isEqualTo(302);
        assertThat(poes.current(older.id()).draft().text("projectName")).isEqualTo("Entered on the phone");
    }

    @Test
    void one_page_saves_as_often_as_it_likes() {
        Http.Answer page = olderPage("/answers");

        for (String text : new String[] {"A", "Ab", "Abc"}) {
            Http.Answer saved = browser.submit(page, olderAt + "/draft", Map.of("projectName", text));
            assertThat(saved.status()).as(text).isEqualTo(200);
        }
        Http.Answer incomplete = browser.submit(page, page.action("answers"), Map.of("projectName", "Abcd"));
        assertThat(incomplete.status()).isEqualTo(422);
        assertThat(browser.submit(incomplete, page.action("answers"), Cases.answers())
                        .status())
                .as("the page that points out what is missing shows what it saved")
                .isEqualTo(302);
    }
}
