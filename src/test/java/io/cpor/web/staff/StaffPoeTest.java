package io.cpor.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cpor.poe.Poes;
import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.Http.FormFile;
import io.cpor.testing.Scans;
import io.cpor.testing.SecurityStatement;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The POE as staff see it, and what they do with it there. */
@CporTest
class StaffPoeTest {
    @Autowired
    Cases cases;

    @Autowired
    Poes poes;

    private final Http.Answer noPage = null;

    private static Map<String, String> typed() {
        Map<String, String> typed = new HashMap<>(Cases.answers());
        typed.remove("electronicConsent");
        return typed;
    }

    private Case scanned() {
        Case one = cases.poeSent();
        Http browser = one.customer();
        browser.upload(browser.get("/poe"), "/poe/upload", Scans.jpeg());
        return one.runs();
    }

    private String page(Case one) {
        return cases.http("agent").get("/staff/poe/" + one.id()).body();
    }

    @Test
    void it_shows_the_document_the_evidence_and_the_pre_flight() throws IOException {
        Case one = cases.poeSent().customerSigns();

        assertThat(page(one)).containsPattern("<time>\\d{1,2} [A-Z][a-z]{2} 20\\d\\d, \\d\\d:\\d\\d</time>");
        assertThat(page(one))
                .contains("Signed online", "Intact: sealed by us and unchanged", "IT Director", "127.0.0.1")
                .contains(poes.current(one.id()).sealedDocument().orElseThrow().sha256())
                .contains("Shown for signing", "All well", "/api/associations/" + one.id() + "/poe.pdf")
                .contains("/staff/poe/" + one.id() + "/pages/1")
                .doesNotContain("Send it again", "It came by post");
        byte[] picture = cases.http("agent").bytes("/staff/poe/" + one.id() + "/pages/1");
        assertThat(ImageIO.read(new ByteArrayInputStream(picture)).getHeight()).isGreaterThan(1000);
        assertThat(cases.http("agent")
                        .get("/staff/poe/" + one.id() + "/pages/99")
                        .status())
                .isEqualTo(404);
        Case unsent = cases.signed(Agreements.jo());
        assertThat(cases.http("agent").get("/staff/poe/" + unsent.id()).status())
                .isEqualTo(404);
        assertThat(cases.http("agent").get("/staff/poe/CPOR-2026-99999").status())
                .isEqualTo(404);
    }

    @Test
    void it_is_for_staff() {
        Case one = cases.poeSent().customerSigns();

        for (String path : new String[] {"/staff/poe/" + one.id(), "/staff/poe/" + one.id() + "/pages/1"}) {
            assertThat(cases.anonymous().get(path).status()).isIn(302, 401);
            assertThat(cases.http("manager").get(path).status()).isEqualTo(403);
            assertThat(cases.http("owner").get(path).status()).isEqualTo(403);
        }
        assertThat(cases.http("manager")
                        .get("/api/associations/" + one.id() + "/poe.pdf")
                        .status())
                .isEqualTo(200);
        assertThat(cases.http("owner")
                        .get("/api/associations/" + one.id() + "/poe.pdf")
                        .status())
                .isEqualTo(403);
        assertThat(cases.http("agent")
                        .get("/api/associations/" + cases.poeSent().id() + "/poe.pdf")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_customers_paper_is_typed_off_by_one_and_accepted_by_another() {
        Case one = scanned();
        assertThat(page(one)).contains("Signed on paper, not typed off yet", "Type off what the paper says");
        Http.Answer early = completes("reviewer", one);
        assertThat(early.status()).isEqualTo(400);
        assertThat(early.body()).contains("Nobody has typed off yet");
        assertThat(review(one).at("/poeFindings/value").asText()).contains("as soon as somebody typed off");

        Map<String, String> half = typed();
        half.remove("signerName");
        Http.Answer refused = cases.http("reviewer").submit(blank(), "/staff/poe/" + one.id() + "/typed", half);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Your name: Please fill this in", "Rollout of Teams");

        Http.Answer recorded = cases.http("reviewer").submit(blank(), "/staff/poe/" + one.id() + "/typed", typed());
        assertThat(recorded.status()).as(recorded.body()).isEqualTo(200);
        assertThat(recorded.body()).contains("Another reviewer can now accept it", "Typed off by");
        var shown = review(one);
        assertThat(shown.at("/poeAnswers/value").asText()).contains("Rollout of Teams");
        assertThat(shown.at("/poeFindings/value").asText()).contains("All well");

        assertThat(completes("reviewer", one).body()).contains("another reviewer must accept it");
        assertThat(completes(cases.secondReviewer(), one).status()).isEqualTo(204);
        assertThat(one.runs().waitingAt()).contains("gateway_consent");
    }

    @Test
    void a_paper_by_post_is_filed_and_whoever_filed_it_cannot_accept_it() {
        Case one = cases.poeSent();
        assertThat(page(one)).contains("It came by post", "Send it again");

        one.paperFiled("reviewer");
        assertThat(page(one)).contains("/pages/1", "Paper uploaded by");
        Map<String, Object> form = new HashMap<>(typed());
        form.replaceAll((field, value) -> value.equals("true") ? Boolean.TRUE : value);
        form.put("receivedOnPaper", true);
        one.completes("agent", "userTask_fillPoe", form);

        assertThat(one.waitingAt()).containsExactly("userTask_reviewPoe");
        assertThat(completes("reviewer", one).body()).contains("another reviewer must accept it");
        assertThat(completes(cases.secondReviewer(), one).status()).isEqualTo(204);
    }

    @Test
    void a_bad_file_is_refused_in_words() {
        Case one = cases.poeSent();

        Http.Answer refused = cases.http("agent")
                .upload(
                        noPage,
                        "/staff/poe/" + one.id() + "/scan",
                        new FormFile("x.pdf", "application/pdf", "<html>".getBytes()));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"error-poe-file\"");
        assertThat(poes.current(one.id()).scan()).isEmpty();
    }

    @Test
    void a_page_of_before_a_colleague_corrected_the_contact_does_not_put_the_old_one_back() {
        Case one = cases.poeSent();
        Http.Answer before = cases.http("colleague").get("/staff/poe/" + one.id());
        Map<String, String> right = Map.of("name", "Ben Cho", "title", "CFO", "email", "ben@contoso.example");
        cases.http("agent").submit(blank(), "/staff/poe/" + one.id() + "/send-again", right);
        one.runs();

        Http.Answer late = cases.http("colleague")
                .submit(
                        before,
                        "/staff/poe/" + one.id() + "/send-again",
                        Map.of(
                                "name", "Ana Trujillo",
                                "title", "IT Director",
                                "email", "ana.trujillo@contoso.example",
                                "shownName", "Ana Trujillo",
                                "shownTitle", "IT Director",
                                "shownEmail", "ana.trujillo@contoso.example"));

        assertThat(before.body()).contains("name=\"shownEmail\" value=\"ana.trujillo@contoso.example\"");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("The contact was changed meanwhile to Ben Cho, ben@contoso.example.");
        assertThat(one.association().customer().contact().email()).isEqualTo("ben@contoso.example");
        assertThat(cases.anonymous().get(one.link()).status()).isEqualTo(303);
    }

    @Test
    @SecurityStatement(14)
    void it_is_sent_again_to_another_contact_and_the_old_link_ends() {
        Case one = cases.poeSent();
        String old = one.link();
        Map<String, String> to = Map.of("name", "Ben Cho", "title", "CFO", "email", "ben@contoso.example");

        Http.Answer nobody =
                cases.http("agent").submit(blank(), "/staff/poe/" + one.id() + "/send-again", Map.of("name", "Ben"));
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.body())
                .contains(
                        "Title: fill this in", "E-mail: This is not an e-mail address", "name=\"name\" value=\"Ben\"");
        Http.Answer again = cases.http("agent").submit(blank(), "/staff/poe/" + one.id() + "/send-again", to);

        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(again.body()).contains("The earlier link no longer works.");
        assertThat(cases.anonymous().get(old).status())
                .as("at once, before it is mailed")
                .isEqualTo(404);
        assertThat(one.runs().waitingAt()).containsExactly("userTask_fillPoe");
        assertThat(one.mails().get(0).get("to").asText()).isEqualTo("ben@contoso.example");
        assertThat(cases.anonymous().get(old).status()).isEqualTo(404);
        assertThat(cases.anonymous().get(one.link()).status()).isEqualTo(303);
        Case signed = cases.poeSent().customerSigns();
        assertThat(cases.http("agent")
                        .submit(blank(), "/staff/poe/" + signed.id() + "/send-again", to)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void of_a_case_that_has_ended_it_is_not_sent_again() {
        Case ended = cases.poeSent().customerDeclinesToSign("not now");
        Map<String, String> to = Map.of("name", "Ben Cho", "title", "CFO", "email", "ben@contoso.example");

        Http.Answer refused = cases.http("agent").submit(blank(), "/staff/poe/" + ended.id() + "/send-again", to);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(ended.association().customer().contact().name()).isEqualTo("Ana Trujillo");
    }

    @Test
    void whoever_had_it_sent_to_another_contact_cannot_accept_it() {
        Case one = cases.poeSent();
        Map<String, String> to = Map.of("name", "Ben Cho", "title", "CFO", "email", "ben@contoso.example");
        cases.http("reviewer").submit(blank(), "/staff/poe/" + one.id() + "/send-again", to);
        one.runs();
        cases.http("admin").submit(blank(), "/staff/poe/" + one.id() + "/send-again", to); // to the same contact
        one.runs().customerSigns();

        assertThat(completes("reviewer", one).body())
                .contains("You changed the customer's contact yourself, so another reviewer must accept this POE.");
        assertThat(cases.http("agent").get("/staff/association/" + one.id()).body())
                .contains("Contact changed", "(reviewer)");
        assertThat(page(one)).contains("Contact last changed by");
        assertThat(completes(cases.secondReviewer(), one).status()).isEqualTo(204);
    }

    @Test
    @SecurityStatement(14)
    void the_link_of_an_overdue_one_ends_with_the_decision_to_send_it_again() {
        Case one = cases.poeSent().timeComes("event_poeOverdue");
        Http customer = one.customer();
        String task = one.task("userTask_chaseCustomer").getId();

        Http.Answer decided = cases.http("agent").post("/engine-rest/task/" + task + "/submit-form", """
                        {"variables":{"chaseDecision":{"value":"send-again"},"contactName":{"value":"Ben Cho"},
                         "contactTitle":{"value":"CFO"},"contactEmail":{"value":"ben@contoso.example"}}}
                        """);

        assertThat(decided.status()).as(decided.body()).isEqualTo(204);
        assertThat(customer.get("/poe").status()).isEqualTo(404);
        assertThat(one.runs().customer().get("/poe").status()).isEqualTo(200);
    }

    @Test
    void nor_can_whoever_changed_the_contact_of_an_overdue_one() {
        Case one = cases.poeSent().timeComes("event_poeOverdue");
        one.completes(
                "reviewer",
                "userTask_chaseCustomer",
                Map.of(
                        "chaseDecision",
                        "send-again",
                        "contactName",
                        "Ben Cho",
                        "contactTitle",
                        "CFO",
                        "contactEmail",
                        "ben@contoso.example"));
        one.runs().customerSigns();

        assertThat(completes("reviewer", one).body()).contains("another reviewer must accept this POE");
        assertThat(completes(cases.secondReviewer(), one).status()).isEqualTo(204);
    }

    @Test
    void a_file_just_over_the_limit_is_refused_in_words() {
        Case one = cases.poeSent();
        Http browser = cases.anonymous();
        browser.submit(browser.get("/login"), "/login", Map.of("username", "agent", "password", "agent"));
        FormFile over = new FormFile("x.pdf", "application/pdf", new byte[10_500_000]);

        Http.Answer refused =
                browser.upload(browser.get("/staff/poe/" + one.id()), "/staff/poe/" + one.id() + "/scan", over);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"error-poe-file\"", "10 MB");
        Http customer = one.customer();
        assertThat(customer.upload(customer.get("/poe"), "/poe/upload", over).status())
                .isEqualTo(422);
    }

    /** What the reviewer's form shows. */
    private JsonNode review(Case one) {
        String task = one.task("userTask_reviewPoe").getId();
        return cases.http("admin")
                .get("/engine-rest/task/" + task + "/form-variables")
                .json();
    }

    private static Http.Answer blank() {
        return new Http.Answer(200, "", null);
    }

    private Http.Answer completes(String user, Case one) {
        return cases.http(user)
                .post(
                        "/engine-rest/task/" + one.task("userTask_reviewPoe").getId() + "/submit-form",
                        "{\"variables\":{\"poeReview\":{\"value\":\"accepted\"}}}");
    }
}
