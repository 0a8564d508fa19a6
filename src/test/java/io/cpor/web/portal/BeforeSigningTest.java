package io.cpor.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.poe.Poes;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a customer hears before signing and after: what the reviewer would send back, who signs, what became of it. */
@CporTest
class BeforeSigningTest {
    @Autowired
    Cases cases;

    @Autowired
    Poes poes;

    private static Http.Answer review(Http browser, Map<String, String> changed) {
        Map<String, String> answers = new HashMap<>(Cases.answers());
        answers.put("activityDescription", "Rollout of Teams, Exchange and SharePoint");
        answers.putAll(changed);
        answers.values().removeIf(String::isEmpty);
        browser.submit(browser.get("/poe/answers"), "/poe/answers", answers);
        return browser.get("/poe/review");
    }

    private static Map<String, String> signature(Http.Answer review, String name) {
        return new HashMap<>(Map.of("signature", name, "contentHash", Cases.contentHash(review)));
    }

    @Test
    void answers_that_nobody_would_send_back_get_no_hint() {
        assertThat(review(cases.poeSent().customer(), Map.of()).body()).doesNotContain("Before you sign");
    }

    @ParameterizedTest
    @CsvSource({
        "acknowledgedOn, 30, The date of your confirmation is in the future",
        "acknowledgedOn, -700, The date of your confirmation is too long ago"
    })
    void a_date_that_is_sent_back_is_pointed_out(String field, int days, String hint) {
        Http.Answer page = review(
                cases.poeSent().customer(),
                Map.of(field, LocalDate.now().plusDays(days).toString()));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Before you sign", hint, "/answers#acknowledgedOn\"");
    }

    @ParameterizedTest
    @CsvSource({
        "activityDescription, 'Teams and Exchange, with training for all', is not said of each product, activityDescription",
        "activityDescription, Teams - here!, in very few words, activityDescription",
        "adoption, '', No activity is ticked, planning",
        "signerEmail, somebody@partner.example, belongs to the partner, signerEmail"
    })
    void what_the_reviewer_would_send_back_is_pointed_out(String field, String value, String hint, String change) {
        Http.Answer page = review(cases.poeSent().customer(), Map.of(field, value));

        assertThat(page.body()).contains("Before you sign", hint, "/answers#" + change + "\"");
    }

    @Test
    void a_hint_is_no_order() {
        Case one = cases.poeSent();
        Http browser = one.customer();
        Http.Answer review = review(
                browser, Map.of("acknowledgedOn", LocalDate.now().plusDays(30).toString()));

        Http.Answer signed = browser.submit(review, "/poe/sign", signature(review, "Ana Trujillo"));

        assertThat(signed.status()).isEqualTo(302);
        assertThat(poes.current(one.id()).signature()).isPresent();
    }

    @Test
    void another_name_than_the_signers_is_asked_about_and_changed() {
        Case one = cases.poeSent();
        Http browser = one.customer();
        Http.Answer review = review(browser, Map.of());

        Http.Answer asked = browser.submit(review, "/poe/sign", signature(review, "Sam Okoro"));

        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body())
                .contains("names Ana Trujillo as the person who signs, but you typed Sam Okoro")
                .contains("/answers#signerName\"", "value=\"Sam Okoro\"");
        assertThat(poes.current(one.id()).signature()).isEmpty();

        Http.Answer changed = review(browser, Map.of("signerName", "Sam Okoro"));
        assertThat(browser.submit(changed, "/poe/sign", signature(changed, "Sam Okoro"))
                        .status())
                .isEqualTo(302);
    }

    @Test
    void another_name_is_signed_if_it_is_typed_again() {
        Case one = cases.poeSent();
        Http browser = one.customer();
        Http.Answer review = review(browser, Map.of());
        Http.Answer asked = browser.submit(review, "/poe/sign", signature(review, "Annie T."));
        Map<String, String> again = signature(asked, "Annie T.");
        again.put("confirmedName", "Annie T.");

        assertThat(browser.submit(asked, "/poe/sign", again).status()).isEqualTo(302);
        assertThat(poes.current(one.id()).signature().orElseThrow().typedName()).isEqualTo("Annie T.");
    }

    @Test
    void a_third_name_is_asked_about_anew() {
        Http browser = cases.poeSent().customer();
        Http.Answer review = review(browser, Map.of());
        Map<String, String> third = signature(review, "Kim Larsen");
        third.put("confirmedName", "Annie T.");

        Http.Answer asked = browser.submit(review, "/poe/sign", third);

        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body()).contains("you typed Kim Larsen");
    }

    @Test
    void a_signed_link_opened_again_says_when_and_where_the_copy_is() {
        Case one = cases.poeSent();
        String link = one.link();
        Http browser = one.customer();
        Http.Answer review = review(browser, Map.of());
        browser.submit(review, "/poe/sign", signature(review, "Ana Trujillo"));
        one.runs();

        Http stranger = cases.anonymous();
        assertThat(stranger.get(link).status()).isEqualTo(303);
        Http.Answer page = stranger.get("/poe/" + one.id() + "-1/done");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("Signed on ", "A sealed copy was mailed to ")
                .doesNotContain("Rollout of Teams");
        assertThat(stranger.get("/poe/" + one.id() + "-1?lang=de").status()).isEqualTo(302);
        assertThat(stranger.get("/poe/" + one.id() + "-1/done?lang=de").body())
                .contains("Unterschrieben am ", "Eine versiegelte Kopie wurde an ");
    }

    @Test
    void a_declined_link_opened_again_says_so() {
        Case one = cases.poeSent();
        String link = one.link();
        Http browser = one.customer();
        browser.submit(browser.get("/poe"), "/poe/decline", Map.of("reason", "Not ours"));

        Http again = cases.anonymous();
        assertThat(again.get(link).status()).isEqualTo(303);
        assertThat(again.get("/poe/" + one.id() + "-1/done").body())
                .contains("You declined to sign")
                .doesNotContain("Signed on");
    }
}
