package io.cpor.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.Http.FormFile;
import io.cpor.testing.Scans;
import io.cpor.testing.Slow;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Staff attach files to their answer to Microsoft's reviewer. */
@CporTest
@Slow
class AnswerFilesTest {
    private static final String ANSWER = "userTask_answerReviewer";

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    private Case asked() {
        return cases.underReview().microsoft("request-information").timeComes("event_pollDue");
    }

    private Http.Answer attach(Case one, FormFile... files) {
        return cases.http("agent").upload(null, "/staff/claim/" + one.id() + "/files", List.of(files), Map.of());
    }

    private Http.Answer remove(Case one, String file) {
        return cases.http("agent")
                .send("POST", "/staff/claim/" + one.id() + "/files/" + file + "/remove", "", "Accept", "text/html");
    }

    private static FormFile named(String name) {
        return new FormFile(name, "image/jpeg", Scans.jpeg().content());
    }

    /** As programs and managers see them. */
    private JsonNode files(Case one) {
        return cases.http("manager").get("/api/associations/" + one.id()).json().get("files");
    }

    private String inForm(Case one) {
        return cases.http("agent")
                .get("/engine-rest/task/" + one.task(ANSWER).getId() + "/form-variables")
                .json()
                .at("/answerFiles/value")
                .asText(null);
    }

    private List<String> atPartnerCenter(Case one) {
        return jdbc.sql("select document_id || ' ' || name || ' ' || sha256 from sandbox_document"
                        + " where cast(claim_number as varchar(20)) = :id order by name")
                .param("id", one.claim().claimId())
                .query(String.class)
                .list();
    }

    private int kept() {
        return jdbc.sql("select count(*) from document").query(Integer.class).single();
    }

    @Test
    void a_file_goes_to_partner_center_with_the_answer() {
        Case one = asked();
        assertThat(inForm(one)).isNull();

        Http.Answer page = attach(one, named("Übersicht *1*.jpg"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Übersicht *1*.jpg is attached", "Goes with the next answer");
        assertThat(inForm(one)).contains("bersicht &#42;1&#42;").contains("Filing sheet");
        assertThat(atPartnerCenter(one)).as("not before the answer").isEmpty();
        one.completes("agent", ANSWER, Map.of("answer", "See the overview."));

        JsonNode file = files(one).get(0);
        String sha256 = jdbc.sql("select sha256 from document where id = :id")
                .param("id", file.get("id").asText())
                .query(String.class)
                .single();
        assertThat(atPartnerCenter(one)).containsExactly(file.get("id").asText() + " Übersicht *1*.jpg " + sha256);
        assertThat(file.get("sentAt").isNull()).isFalse();
        assertThat(one.claim().lastSeen().orElseThrow().status()).isEqualTo("Submitted");
        assertThat(cases.anonymous().get("/sandbox").body()).contains("Übersicht *1*.jpg");
    }

    @Test
    void it_stands_on_the_page_of_the_association_and_can_be_downloaded_there() {
        Case one = asked();
        attach(one, named("overview.jpg"));
        String path = "/api/associations/" + one.id() + "/files/"
                + files(one).at("/0/id").asText();

        String page = cases.http("agent").get("/staff/association/" + one.id()).body();
        assertThat(page).contains(path, "overview.jpg attached to the answer by");
        for (String who : List.of("agent", "manager")) {
            Http.Answer file = cases.http(who).get(path);
            assertThat(file.status()).as(who).isEqualTo(200);
            assertThat(file.header("Content-Type")).isEqualTo("image/jpeg");
            assertThat(file.header("Content-Disposition"))
                    .startsWith("attachment")
                    .contains("overview.jpg");
            assertThat(file.header("Content-Security-Policy")).contains("sandbox");
            assertThat(cases.http(who).bytes(path)).isEqualTo(Scans.jpeg().content());
        }
        assertThat(cases.http("owner").get(path).status()).isEqualTo(403);
        assertThat(cases.anonymous().get(path, "Accept", "application/json").status())
                .isEqualTo(401);
        Case other = asked();
        assertThat(cases.http("agent").get(path.replace(one.id(), other.id())).status())
                .as("under another association")
                .isEqualTo(404);
        one.completes("agent", ANSWER, Map.of("answer", "See there."));
        assertThat(cases.http("agent").get("/staff/association/" + one.id()).body())
                .contains("Went with an answer", "overview.jpg went with the answer");
    }

    @Test
    void a_file_is_looked_at_as_a_signed_paper_is() {
        Case one = asked();
        int before = kept();

        Http.Answer page =
                attach(one, new FormFile("page.pdf", "application/pdf", "<html>".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("not what its name says");
        Http.Answer word = attach(
                one, new FormFile("page.docx", "application/octet-stream", "PK".getBytes(StandardCharsets.UTF_8)));
        assertThat(word.status()).isEqualTo(422);
        assertThat(word.body()).contains("Only PDF, PNG and JPEG files");
        assertThat(attach(one, new FormFile("", "application/octet-stream", new byte[0]))
                        .body())
                .contains("choose a file first");

        assertThat(kept()).isEqualTo(before);
        assertThat(files(one)).isEmpty();
    }

    @Test
    void several_photos_become_one_document() {
        Case one = asked();
        attach(one, named("page 1.jpg"), named("page 2.jpg"));

        assertThat(files(one)).hasSize(1);
        assertThat(files(one).at("/0/name").asText()).isEqualTo("page 1.pdf");
    }

    @Test
    void nothing_is_attached_where_nobody_asks() {
        Case one = cases.underReview();
        int before = kept();

        Http.Answer refused = attach(one, Scans.jpeg());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("waits for no answer now").doesNotContain("id=\"answer-file\"");
        assertThat(kept()).isEqualTo(before);
        assertThat(attach(asked(), Scans.jpeg()).status()).isEqualTo(200);
    }

    @Test
    void what_was_attached_by_mistake_is_taken_back_and_deleted() {
        Case one = asked();
        int before = kept();
        attach(one, named("wrong.jpg"));
        attach(one, named("right.jpg"));

        Http.Answer page = remove(one, files(one).at("/0/id").asText());

        assertThat(page.status()).isEqualTo(200);
        assertThat(kept()).isEqualTo(before + 1);
        assertThat(inForm(one)).contains("right").doesNotContain("wrong");
        one.completes("agent", ANSWER, Map.of("answer", "Here."));
        assertThat(atPartnerCenter(one)).singleElement().asString().contains("right.jpg");
    }

    @Test
    void what_went_is_not_taken_back_and_goes_no_second_time() {
        Case one = asked();
        attach(one, named("first.jpg"));
        one.completes("agent", ANSWER, Map.of("answer", "Here."));
        one.microsoft("verify").microsoft("request-information");
        cases.sweep();
        assertThat(one.runs().waitingAt()).contains(ANSWER);
        assertThat(inForm(one)).isNull();

        String first = files(one).at("/0/id").asText();
        assertThat(remove(one, first).status()).isEqualTo(409);
        jdbc.sql("delete from sandbox_document where document_id = :id")
                .param("id", first)
                .update();
        attach(one, named("second.jpg"));
        one.completes("agent", ANSWER, Map.of("answer", "And here."));

        assertThat(files(one)).hasSize(2);
        assertThat(atPartnerCenter(one)).singleElement().asString().contains("second.jpg");
    }

    @Test
    void a_file_waits_while_a_new_poe_is_signed() {
        Case one = asked();
        attach(one, named("overview.jpg"));
        one.completes("agent", ANSWER, Map.of("answerKind", "new-poe"));
        assertThat(attach(one, named("late.jpg")).status()).isEqualTo(409);
        one.customerSigns().reviewerAccepts().runs();

        assertThat(inForm(one)).contains("overview");
        assertThat(atPartnerCenter(one)).isEmpty();
        one.completes("agent", ANSWER, Map.of("answer", "With the new POE."));
        assertThat(atPartnerCenter(one)).hasSize(1);
    }

    @Test
    void a_refused_answer_comes_back_with_its_files() {
        Case one = asked();
        attach(one, named("overview.jpg"));
        jdbc.sql("update sandbox_claim set dropped = :lines where external_reference = :reference")
                .param("lines", "Teams\nSharePoint")
                .param("reference", one.reference())
                .update();
        one.completes("agent", ANSWER, Map.of("answer", "Without.", "dropLines", "Exchange"));

        assertThat(one.waitingAt()).contains(ANSWER);
        assertThat(inForm(one)).contains("overview");
        one.completes("agent", ANSWER, Map.of("answer", "It stays.", "dropLines", ""));
        assertThat(atPartnerCenter(one)).hasSize(1);
    }

    @Test
    void what_went_with_no_answer_says_so() {
        Case one = asked();
        attach(one, named("overview.jpg"));
        one.microsoft("reject").newsArrive();
        cases.sweep();
        assertThat(one.runs().waitingAt()).contains("userTask_decideOnDispute");

        one.completes("agent", "userTask_decideOnDispute", Map.of("disputeDecision", "close"));

        assertThat(cases.http("agent").get("/staff/association/" + one.id()).body())
                .contains("overview.jpg", "Went with no answer");
        assertThat(atPartnerCenter(one)).isEmpty();
    }

    @Test
    void more_than_a_claim_takes_is_refused() {
        Case one = asked();
        attach(one, Scans.jpeg());
        String first = files(one).at("/0/id").asText();
        for (int more = 1; more < 20; more++) {
            jdbc.sql("insert into document (id, media_type, size, sha256, kept_at)"
                            + " select :id, media_type, size, sha256, kept_at from document where id = :first")
                    .param("id", first.substring(0, 30) + (100 + more))
                    .param("first", first)
                    .update();
            jdbc.sql(
                            "insert into answer_file select :id, association_id, attempt, name, attached_by, attached_at, sent_at"
                                    + " from answer_file where document_id = :first")
                    .param("id", first.substring(0, 30) + (100 + more))
                    .param("first", first)
                    .update();
        }

        Http.Answer refused = attach(one, Scans.jpeg());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("at most 20 files");
        assertThat(files(one)).hasSize(20);
    }

    @Test
    void as_many_files_as_a_claim_takes_can_have_long_names_full_of_marks() {
        Case one = asked();
        for (int number = 10; number < 30; number++) {
            assertThat(attach(one, named(number + "_(x)".repeat(23) + ".jpg")).status())
                    .as("file %d", number)
                    .isEqualTo(200);
        }

        assertThat(files(one)).hasSize(20);
        assertThat(inForm(one)).contains("10&#95;&#40;x", "more").hasSizeLessThanOrEqualTo(4000);
    }
}
