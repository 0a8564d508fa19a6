package io.cpor.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.poe.Poes;
import io.cpor.poe.Signature;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The ways to the signature: in four languages, typed or drawn, saved on the way, or handed to another person. */
@CporTest
class SigningTest {
    @Autowired
    Cases cases;

    @Autowired
    Poes poes;

    private static Http.Answer review(Http browser, Map<String, String> answers) {
        browser.submit(browser.get("/poe/answers"), "/poe/answers", answers);
        return browser.get("/poe/review");
    }

    private String sealedText(Case one) throws IOException {
        byte[] pdf = cases.http("agent").bytes("/api/associations/" + one.id() + "/poe.pdf");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "de-AT;q=0.9, de, Unterschreiben",
        "fr, fr, Signer",
        "es-MX, es, Firmar",
        "'nl, en;q=0.5', nl, Ondertekenen",
        "pl-PL, pl, Podpis",
        "it, it, Firmare",
        "pt-PT, pt-BR, Assinar",
        "'sv, pt;q=0.5', pt-BR, Assinar",
        "sv, en, Sign"
    })
    void the_pages_speak_the_browsers_language(String wanted, String language, String word) {
        Http browser = cases.poeSent().customer();

        String page = browser.get("/poe", "Accept-Language", wanted).body();

        assertThat(page).contains("<html lang=\"" + language + "\"");
        assertThat(page.toLowerCase()).contains(word.toLowerCase().substring(0, 4));
    }

    @Test
    void a_language_that_is_asked_for_stays_and_is_signed_in() throws IOException {
        Case one = cases.poeSent();
        Http browser = one.customer();
        browser.get("/poe?lang=de", "Accept-Language", "fr");

        Http.Answer review = review(browser, Cases.answers());
        assertThat(review.body()).contains("<html lang=\"de\"").contains("Mandanten-ID");
        browser.submit(review, "/poe/sign", Map.of("signature", "Ana", "contentHash", Cases.contentHash(review)));

        assertThat(poes.current(one.id()).signature().orElseThrow().language()).isEqualTo("de");
        assertThat(sealedText(one)).contains("Unterschrift", "Customer tenant ID");
        assertThat(cases.http("agent")
                        .get("/staff/poe/" + one.id() + "?lang=de")
                        .body())
                .contains("lang=\"en\"");
    }

    @Test
    void what_is_wrong_is_said_in_the_customers_language() {
        Http browser = cases.poeSent().customer();
        browser.get("/poe?lang=es");

        Http.Answer refused = browser.submit(browser.get("/poe/answers"), "/poe/answers", Map.of());

        assertThat(refused.body()).contains("<html lang=\"es\"").doesNotContain("Please fill this in");
    }

    @Test
    void switching_the_language_after_the_review_asks_to_review_again() {
        Case one = cases.poeSent();
        Http browser = one.customer();
        Http.Answer review = review(browser, Cases.answers());
        browser.get("/poe?lang=fr");

        Http.Answer signed = browser.submit(
                review, "/poe/sign", Map.of("signature", "Ana", "contentHash", Cases.contentHash(review)));

        assertThat(signed.status()).isEqualTo(409);
        assertThat(one.waitingAt()).containsExactly("userTask_fillPoe");
    }

    @Test
    void answers_are_saved_on_the_way_and_tell_what_they_make_needless() {
        Case one = cases.poeSent();
        Http browser = one.customer();
        Http.Answer page = browser.get("/poe/answers");

        Http.Answer plain = browser.submit(page, "/poe/draft", Map.of("projectName", "Half a na"));
        assertThat(plain.json().get("hidden").toString()).contains("text_publicSectorDisclosure");
        Http.Answer publicSector =
                browser.submit(page, "/poe/draft", Map.of("projectName", "Half a name", "publicSector", "true"));
        assertThat(publicSector.json().get("hidden").toString()).doesNotContain("text_publicSectorDisclosure");

        assertThat(one.customer().get("/poe/answers").body()).contains("Half a name");
        assertThat(poes.current(one.id()).draft().text("projectName")).isEqualTo("Half a name");
    }

    @Test
    void the_disclosure_is_shown_and_signed_only_where_it_applies() throws IOException {
        Case one = cases.poeSent();
        assertThat(review(one.customer(), Cases.answers()).body()).doesNotContain("Disclosure");

        Map<String, String> answers = new HashMap<>(Cases.answers());
        answers.put("publicSector", "true");
        Http browser = one.customer();
        Http.Answer review = review(browser, answers);
        assertThat(review.body()).contains("Disclosure");
        browser.submit(review, "/poe/sign", Map.of("signature", "Ana", "contentHash", Cases.contentHash(review)));
        assertThat(sealedText(one)).contains("Disclosure");
    }

    @Test
    void a_signature_may_be_drawn() throws IOException {
        Case one = cases.poeSent();
        Http browser = one.customer();
        Http.Answer review = review(browser, Cases.answers());

        Http.Answer signed = browser.submit(
                review, "/poe/sign", Map.of("drawing", drawing(true), "contentHash", Cases.contentHash(review)));

        assertThat(signed.status()).as(signed.body()).isEqualTo(302);
        Signature signature = poes.current(one.id()).signature().orElseThrow();
        assertThat(signature.drawing()).isPresent();
        assertThat(signature.typedName()).isEqualTo("Ana Trujillo");
        assertThat(sealedText(one)).contains("Electronic signature, drawn on the screen");
    }

    @Test
    void an_empty_or_forged_drawing_is_no_signature() throws IOException {
        Case one = cases.poeSent();
        Http browser = one.customer();
        Http.Answer review = review(browser, Cases.answers());
        String hash = Cases.contentHash(review);

        for (String drawing : new String[] {
            drawing(false),
            "data:image/png;base64,AAAA",
            "data:text/html;base64,PGI+",
            "x".repeat(10),
            "data:image/png;base64,%%%"
        }) {
            Http.Answer refused = browser.submit(review, "/poe/sign", Map.of("drawing", drawing, "contentHash", hash));
            assertThat(refused.status()).as(drawing).isEqualTo(422);
            assertThat(refused.body()).contains("Please draw your signature again");
        }
        assertThat(one.waitingAt()).containsExactly("userTask_fillPoe");
    }

    private static String drawing(boolean inked) throws IOException {
        BufferedImage image = new BufferedImage(600, 180, BufferedImage.TYPE_INT_ARGB);
        if (inked) {
            Graphics2D pen = image.createGraphics();
            pen.setColor(Color.BLACK);
            pen.setStroke(new BasicStroke(4));
            pen.drawPolyline(new int[] {40, 90, 140, 200, 320, 500}, new int[] {140, 30, 140, 90, 120, 60}, 6);
            pen.dispose();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
    }

    @Test
    void the_wrong_person_names_another_and_staff_decide() {
        Case one = cases.poeSent();
        Http browser = one.customer();
        Http.Answer page = browser.get("/poe");

        Http.Answer wrong = browser.submit(page, "/poe/refer", Map.of("name", "Ben", "title", "", "email", "nobody"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("id=\"error-refer-title\"", "id=\"error-refer-email\"");

        Http.Answer named = browser.submit(
                page, "/poe/refer", Map.of("name", "Ben Cho", "title", "CFO", "email", "ben@contoso.example"));
        assertThat(named.status()).isEqualTo(200);
        assertThat(named.body()).contains("Ben Cho", "decides whom to write to").doesNotContain("will write to");
        assertThat(one.runs().waitingAt()).containsExactly("userTask_chaseCustomer");
        assertThat(one.customer().get("/poe").status())
                .as("the link works until staff decide")
                .isEqualTo(200);
        String task = one.task("userTask_chaseCustomer").getId();
        var shown = cases.http("agent")
                .get("/engine-rest/task/" + task + "/form-variables")
                .json();
        assertThat(shown.at("/chaseReason/value").asText()).contains("Another person should sign", "Ben Cho");
        assertThat(shown.at("/contactEmail/value").asText()).isEqualTo("ben@contoso.example");

        String old = one.link();
        one.completes(
                "agent",
                "userTask_chaseCustomer",
                Map.of(
                        "chaseDecision", "send-again",
                        "contactName", "Ben Cho",
                        "contactTitle", "CFO",
                        "contactEmail", "ben@contoso.example"));
        assertThat(one.mails().get(0).get("to").asText()).isEqualTo("ben@contoso.example");
        assertThat(cases.anonymous().get(old).status()).isEqualTo(404);
        assertThat(cases.anonymous().get(one.link()).status()).isEqualTo(303);
    }

    @Test
    void a_person_named_late_stands_in_the_task_that_is_there() {
        Case one = cases.poeSent().timeComes("event_poeOverdue");
        Http browser = one.customer();

        browser.submit(
                browser.get("/poe"),
                "/poe/refer",
                Map.of("name", "Ben Cho", "title", "CFO", "email", "ben@contoso.example"));

        String task = one.task("userTask_chaseCustomer").getId();
        var shown = cases.http("agent")
                .get("/engine-rest/task/" + task + "/form-variables")
                .json();
        assertThat(shown.at("/contactName/value").asText()).isEqualTo("Ben Cho");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202E", "\u2066", "\u200F", "\u061C", "\u200B", "\uFEFF"})
    void a_named_persons_name_holds_no_character_that_turns_or_hides_text(String character) {
        Case one = cases.poeSent();
        Http browser = one.customer();

        Http.Answer refused = browser.submit(
                browser.get("/poe"),
                "/poe/refer",
                Map.of("name", "Ben" + character + " Cho", "title", "CFO", "email", "ben@contoso.example"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"error-refer-name\"").doesNotContain("id=\"error-refer-title\"");
        assertThat(poes.current(one.id()).referral()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'Please open the link in the mail again'",
        "de, 'Bitte öffnen Sie den Link in der E-Mail noch einmal'",
        "fr, 'Veuillez ouvrir à nouveau le lien de l&#39;e-mail'",
        "es, 'Abra de nuevo el enlace del correo'"
    })
    void a_browser_that_lost_its_cookies_is_told_what_to_do_in_its_language(String language, String words) {
        Case one = cases.poeSent();
        Http.Answer page = one.customer().get("/poe");

        Http.Answer refused = cases.anonymous()
                .with("Accept-Language", language)
                .submit(page, page.action("decline"), Map.of("reason", "not ours"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body())
                .contains("<html lang=\"" + language + "\"", words, "href=\"/poe/" + one.id() + "-1?lang=de\"")
                .doesNotContain("log-in");
        assertThat(poes.current(one.id()).isOpen()).isTrue();
    }
}
