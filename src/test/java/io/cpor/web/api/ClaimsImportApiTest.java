package io.cpor.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.Http.FormFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The claims import over HTTP. */
@CporTest
class ClaimsImportApiTest {
    private static final String PATH = "/api/claims/import";

    @Autowired
    Cases cases;

    private static FormFile csv(String content) {
        return new FormFile("claims.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8));
    }

    private Http.Answer sent(String user, String path, FormFile file) {
        return cases.http(user).upload(null, path, file, "Accept", "application/json");
    }

    private static String asked(Case one) {
        return "Claim ID,Status,Reason,Modified\n" + one.claim().claimId()
                + ",Partner action required,Which workloads?," + Instant.now().plusSeconds(1) + "\n";
    }

    @Test
    void it_applies_what_is_news_and_reports_every_row() {
        Case one = cases.underReview();
        String file = asked(one) + "X-9,Draft,,\n,Draft,,\n";

        Http.Answer answer = sent("agent", PATH, csv(file));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonNode report = answer.json();
        assertThat(report.get("rows").asInt()).isEqualTo(3);
        assertThat(report.get("applied").asInt()).isEqualTo(1);
        assertThat(report.get("unchanged").asInt()).isZero();
        assertThat(report.get("unknown").asInt()).isEqualTo(1);
        assertThat(report.get("contradicting").asInt()).isZero();
        assertThat(report.get("unreadable").asInt()).isEqualTo(1);
        assertThat(report.at("/entries/0/outcome").asText()).isEqualTo("unknown");
        assertThat(report.at("/entries/1").has("claimId")).isFalse();
        assertThat(report.at("/entries/2/line").asInt()).isEqualTo(2);
        assertThat(report.at("/entries/2/claimId").asText())
                .isEqualTo(one.claim().claimId());
        assertThat(report.at("/entries/2/associationId").asText()).isEqualTo(one.id());
        assertThat(report.at("/entries/2/message").asText())
                .isEqualTo("Submitted → Partner action required (Which workloads?)");
        assertThat(report.at("/drift/notHere/0/claimId").asText()).isEqualTo("X-9");
        assertThat(report.at("/drift/notInPortal").isArray()).isTrue();
        assertThat(one.runs().waitingAt()).contains("userTask_answerReviewer");

        JsonNode again = sent("agent", PATH, csv(file)).json();
        assertThat(again.get("applied").asInt()).isZero();
        assertThat(again.get("unchanged").asInt()).isEqualTo(1);
    }

    @Test
    void a_preview_changes_nothing() {
        Case one = cases.underReview();

        JsonNode preview =
                sent("agent", PATH + "?preview=true", csv(asked(one))).json();

        assertThat(preview.get("applied").asInt()).isEqualTo(1);
        assertThat(one.runs().waitingAt()).doesNotContain("userTask_answerReviewer");
        assertThat(one.claim().lastSeen().orElseThrow().status()).isEqualTo("Submitted");
    }

    @Test
    void a_preview_is_applied_as_it_was_shown() {
        Case one = cases.underReview();
        Http agent = cases.http("agent");
        String path = sent("agent", PATH + "?preview=true", csv(asked(one))).header("Location");

        Http.Answer applied = agent.post(path + "/apply", "{}");
        assertThat(applied.status()).as(applied.body()).isEqualTo(202);
        await().until(() -> agent.get(path).json().at("/state").asText().equals("applied"));
        assertThat(agent.post(path + "/apply", "{}").status()).isEqualTo(202);
        assertThat(agent.get(path).json().at("/report/applied").asInt()).isEqualTo(1);
        assertThat(one.runs().waitingAt()).contains("userTask_answerReviewer");

        assertThat(agent.send("DELETE", path, "").status()).isEqualTo(204);
        assertThat(agent.get(path).status()).isEqualTo(404);
        assertThat(agent.post(path + "/apply", "{}").status()).isEqualTo(404);
        assertThat(agent.send("DELETE", path, "").status()).isEqualTo(404);
    }

    @Test
    void what_is_asked_is_applied_only_if_its_line_is_named() {
        Case one = cases.underReview();
        Case other = cases.underReview();
        Http agent = cases.http("agent");
        String file = "Claim ID,Status,Customer\n" + one.claim().claimId() + ",Under review,Fabrikam\n"
                + other.claim().claimId() + ",Under review,Fabrikam\n";

        JsonNode atOnce = sent("agent", PATH, csv(file)).json();
        assertThat(atOnce.get("applied").asInt()).isZero();
        assertThat(atOnce.get("question").asInt()).isEqualTo(2);
        assertThat(atOnce.at("/entries/0/outcome").asText()).isEqualTo("question");

        String path = sent("agent", PATH + "?preview=true", csv(file)).header("Location");
        Http.Answer wrong = agent.post(path + "/apply?line=9", "{}");
        assertThat(wrong.status()).as(wrong.body()).isEqualTo(400);
        assertThat(wrong.body()).contains("Nothing is asked about line 9");
        assertThat(agent.post(path + "/apply?line=3", "{}").status()).isEqualTo(202);
        await().until(() -> agent.get(path).json().at("/state").asText().equals("applied"));

        assertThat(agent.get(path).json().at("/report/applied").asInt()).isEqualTo(1);
        assertThat(agent.get(path).json().at("/report/question").asInt()).isEqualTo(1);
        assertThat(agent.get(path).json().at("/report/rows").asInt()).isEqualTo(2);
        assertThat(one.claim().lastSeen().orElseThrow().status()).isEqualTo("Submitted");
        assertThat(other.claim().lastSeen().orElseThrow().status()).isEqualTo("Under review");
    }

    @Test
    void who_does_not_want_to_wait_is_told_where_to_look() {
        Case one = cases.underReview();

        Http.Answer taken = cases.http("agent").upload(null, PATH, csv(asked(one)), "Prefer", "respond-async");

        assertThat(taken.status()).as(taken.body()).isEqualTo(202);
        assertThat(taken.json().at("/state").asText()).isEqualTo("previewing");
        assertThat(taken.json().at("/busy").asBoolean()).isTrue();
        await().until(() -> cases.http("agent")
                .get(taken.header("Location"))
                .json()
                .at("/state")
                .asText()
                .equals("applied"));
        assertThat(one.runs().waitingAt()).contains("userTask_answerReviewer");
    }

    @Test
    void a_workbook_is_taken_too() throws IOException {
        Case one = cases.underReview();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Claims");
            sheet.value(0, 0, "Status");
            sheet.value(0, 1, "Claim ID");
            sheet.value(1, 0, "Under review");
            sheet.value(1, 1, one.claim().claimId());
        }

        Http.Answer answer = sent("agent", PATH, new FormFile("claims.xlsx", "x/y", out.toByteArray()));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("applied").asInt()).isEqualTo(1);
        assertThat(one.claim().lastSeen().orElseThrow().status()).isEqualTo("Under review");
    }

    @ParameterizedTest
    @CsvSource({"agent,200", "manager,403", "owner,403"})
    void it_is_for_staff(String user, int status) {
        assertThat(sent(user, PATH, csv("Claim ID,Status\nX-1,Draft\n")).status())
                .isEqualTo(status);
    }

    @Test
    void it_is_not_for_strangers() {
        assertThat(cases.anonymous()
                        .upload(null, PATH, csv("Claim ID,Status\nX-1,Draft\n"), "Accept", "application/json")
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Name,State of play | 400 | No column Claim ID and no column Status",
                "'' | 400 | Missing or empty",
                "%PDF\0-1.7 | 415 | neither CSV nor",
                "PK\3\4nothing | 415 | cannot be read as an Excel workbook"
            })
    void a_bad_file_is_refused_in_words(String content, int status, String why) {
        Http.Answer answer = sent("agent", PATH, csv(content));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("file");
        assertThat(answer.json().at("/errors/0/message").asText()).contains(why);
    }

    @Test
    void what_is_no_file_is_refused() {
        Http.Answer json = cases.http("agent").post(PATH, "{}");

        assertThat(json.status()).isEqualTo(415);
        assertThat(json.json().at("/errors/0/message").asText()).contains("multipart/form-data");
    }

    @ParameterizedTest
    @CsvSource({"10500000", "12000000"})
    void what_is_too_large_is_refused(int bytes) {
        Http.Answer answer = sent("agent", PATH, new FormFile("claims.csv", "text/csv", new byte[bytes]));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("file");
    }

    @Test
    void it_is_described() {
        JsonNode call = cases.anonymous().get("/v3/api-docs").json().at("/paths/~1api~1claims~1import/post");

        assertThat(call.at("/requestBody/content/multipart~1form-data/schema/$ref")
                        .asText())
                .endsWith("Upload");
        assertThat(call.get("responses").fieldNames()).toIterable().contains("200", "202", "400", "413", "415", "503");
        assertThat(call.at("/parameters/0/name").asText()).isEqualTo("preview");
    }
}
