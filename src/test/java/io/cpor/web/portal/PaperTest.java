package io.cpor.web.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.poe.Poes;
import io.cpor.testing.Agreements;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.FilledPdf;
import io.cpor.testing.Http;
import io.cpor.testing.Http.FormFile;
import io.cpor.testing.Scans;
import io.cpor.testing.SecurityStatement;
import io.cpor.testing.Slow;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/** The form as a PDF, and what comes back as a file. */
@CporTest
@Slow
class PaperTest {
    @Autowired
    Cases cases;

    @Autowired
    Poes poes;

    @Autowired
    JdbcTemplate jdbc;

    @Value("${server.port}")
    int port;

    @Value("${cpor.upload.directory}")
    Path uploads;

    private static FormFile pdf(byte[] content) {
        return new FormFile("poe.pdf", "application/pdf", content);
    }

    private static Http.Answer upload(Http browser, FormFile file) {
        return browser.upload(browser.get("/poe"), "/poe/upload", file);
    }

    @Test
    void the_form_is_an_attachment_with_what_is_known() {
        Case one = cases.poeSent();
        Http browser = one.customer();

        Http.Answer form = browser.get("/poe/form.pdf");

        assertThat(form.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(form.header("Content-Disposition")).isEqualTo("attachment; filename=\"POE-" + one.id() + ".pdf\"");
        assertThat(form.header("Cache-Control")).contains("no-store");
        assertThat(cases.anonymous().get("/poe/form.pdf").status()).isEqualTo(404);
    }

    @Test
    void a_filled_form_becomes_the_draft_and_leads_to_the_review_where_it_is_signed() {
        Case one = cases.poeSent();
        Http browser = one.customer();
        Map<String, String> answers = new HashMap<>(Cases.answers());
        answers.put("activityDescription", "Wdro\u017Cenie Teams.\n\u039F\u03B4\u03B7\u03B3\u03CC\u03C2 users");

        Http.Answer read = upload(browser, pdf(FilledPdf.with(browser.bytes("/poe/form.pdf"), answers)));

        assertThat(read.status()).as(read.body()).isEqualTo(302);
        assertThat(read.header("Location")).isEqualTo("/poe/" + one.id() + "-1/review");
        Http.Answer review = browser.get("/poe/review");
        assertThat(review.body())
                .contains(
                        "Wdro\u017Cenie Teams.",
                        "\u039F\u03B4\u03B7\u03B3\u03CC\u03C2",
                        "ana.trujillo@contoso.example");
        browser.submit(
                review, "/poe/sign", Map.of("signature", "Ana Trujillo", "contentHash", Cases.contentHash(review)));
        assertThat(one.runs().waitingAt()).containsExactly("userTask_reviewPoe");
        assertThat(poes.current(one.id()).answers().isTicked("adoption")).isTrue();
    }

    @Test
    void what_is_missing_in_a_filled_form_is_pointed_out_and_the_rest_is_kept() {
        Http browser = cases.poeSent().customer();
        Map<String, String> answers = new HashMap<>(Cases.answers());
        answers.remove("authorized");
        answers.put("acknowledgedOn", "04/05/2026");

        Http.Answer read = upload(browser, pdf(FilledPdf.with(browser.bytes("/poe/form.pdf"), answers)));

        assertThat(read.header("Location")).endsWith("/answers?check");
        assertThat(browser.get("/poe/answers?check").body())
                .contains("Please look at these fields again", "href=\"#authorized\"", "href=\"#acknowledgedOn\"")
                .contains("Rollout of Teams, with training for all users");
    }

    @Test
    void a_date_in_the_readers_form_is_read_and_told_in_words() {
        Http browser = cases.poeSent().customer();
        browser.get("/poe?lang=de");
        Map<String, String> answers = new HashMap<>(Cases.answers());
        answers.put("acknowledgedOn", "20.11.2026");

        Http.Answer read = upload(browser, pdf(FilledPdf.with(browser.bytes("/poe/form.pdf"), answers)));

        assertThat(read.header("Location")).endsWith("/review");
        assertThat(browser.get("/poe/review").body()).contains("<dd>20. November 2026</dd>");
    }

    @Test
    void what_is_known_cannot_be_changed_in_the_pdf() {
        Case one = cases.poeSent();
        Http browser = one.customer();
        Map<String, String> answers = new HashMap<>(Cases.answers());
        answers.put("customerTenantId", "forged");

        upload(browser, pdf(FilledPdf.with(browser.bytes("/poe/form.pdf"), answers)));

        assertThat(browser.get("/poe/review").body())
                .contains(one.association().customer().tenantId())
                .doesNotContain("forged");
    }

    @Test
    void a_form_of_another_case_or_of_another_version_is_refused() {
        Http other = cases.signed(Agreements.jo()).runs().customer();
        Case one = cases.poeSent();
        Http browser = one.customer();

        Http.Answer foreign = upload(browser, pdf(FilledPdf.with(other.bytes("/poe/form.pdf"), Cases.answers())));
        assertThat(foreign.status()).isEqualTo(422);
        assertThat(foreign.body()).contains("This PDF was made for another request");

        Map<String, String> older = new HashMap<>(Cases.answers());
        older.put("_form", "0".repeat(64));
        Http.Answer old = upload(browser, pdf(FilledPdf.with(browser.bytes("/poe/form.pdf"), older)));
        assertThat(old.body()).contains("This PDF is an older version of the form");
        assertThat(poes.current(one.id()).isDraftSaved()).isFalse();
    }

    @Test
    @SecurityStatement(27)
    void a_signed_paper_ends_the_customers_part_and_waits_to_be_typed_off() {
        Case one = cases.poeSent();
        Http browser = one.customer();

        Http.Answer page = browser.get("/poe");

        Http.Answer taken = browser.upload(page, "/poe/upload", Scans.jpeg());

        assertThat(taken.status()).as(taken.body()).isEqualTo(302);
        assertThat(browser.get("/poe/done").body()).contains("Your signed proof of execution has arrived");
        assertThat(browser.upload(page, "/poe/upload", Scans.jpeg()).status()).isEqualTo(409);
        assertThat(one.runs().waitingAt()).containsExactly("userTask_reviewPoe");
        assertThat(poes.current(one.id()).scan().orElseThrow().fromCustomer()).isTrue();
        Http.Answer sealed = cases.http("agent").get("/api/associations/" + one.id() + "/poe.pdf");
        assertThat(sealed.header("Content-Type")).isEqualTo("application/pdf");
        Http.Answer original = cases.http("agent").get("/api/associations/" + one.id() + "/poe/scan");
        assertThat(original.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(original.header("Content-Disposition"))
                .startsWith("attachment")
                .endsWith("-paper.jpg\"");
        assertThat(original.header("Content-Security-Policy")).contains("sandbox");
        assertThat(original.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void what_stands_on_a_filled_form_besides_its_fields_is_asked_about_and_may_be_the_signature() {
        Case one = cases.poeSent();
        Http browser = one.customer();
        FormFile marked = pdf(FilledPdf.signedInReader(browser.bytes("/poe/form.pdf"), Cases.answers()));

        Http.Answer asked = upload(browser, marked);

        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.body()).contains("Did you sign in the PDF?", "name=\"signed\" value=\"yes\"");
        assertThat(poes.current(one.id()).isDraftSaved())
                .as("nothing was read yet")
                .isFalse();
        assertThat(one.waitingAt()).containsExactly("userTask_fillPoe");

        Http.Answer taken = browser.upload(asked, "/poe/upload", List.of(marked), Map.of("signed", "yes"));

        assertThat(taken.header("Location")).endsWith("/done");
        assertThat(one.runs().waitingAt()).containsExactly("userTask_reviewPoe");
        assertThat(poes.current(one.id()).scan().orElseThrow().fromCustomer()).isTrue();
        assertThat(cases.http("agent").bytes("/api/associations/" + one.id() + "/poe/scan"))
                .as("the signed paper as it came")
                .isEqualTo(marked.content());
    }

    @Test
    void what_stands_on_a_filled_form_and_is_no_signature_is_left_and_the_fields_are_read() {
        Case one = cases.poeSent();
        Http browser = one.customer();
        FormFile marked = pdf(FilledPdf.signedInReader(browser.bytes("/poe/form.pdf"), Cases.answers()));

        Http.Answer read = browser.upload(browser.get("/poe"), "/poe/upload", List.of(marked), Map.of("signed", "no"));

        assertThat(read.header("Location")).endsWith("/review");
        assertThat(poes.current(one.id()).isDraftSaved()).isTrue();
        assertThat(one.waitingAt()).containsExactly("userTask_fillPoe");
    }

    @Test
    void a_marked_form_of_another_case_is_no_signed_paper_of_this_one() {
        Http other = cases.signed(Agreements.jo()).runs().customer();
        FormFile foreign = pdf(FilledPdf.signedInReader(other.bytes("/poe/form.pdf"), Cases.answers()));
        Http browser = cases.poeSent().customer();

        Http.Answer refused =
                browser.upload(browser.get("/poe"), "/poe/upload", List.of(foreign), Map.of("signed", "yes"));

        assertThat(refused.body()).contains("This PDF was made for another request");
    }

    @Test
    void photos_of_the_pages_are_one_document_from_the_customer_and_from_staff() throws IOException {
        Case one = cases.poeSent();
        Http browser = one.customer();

        Http.Answer taken = browser.upload(
                browser.get("/poe"), "/poe/upload", List.of(Scans.jpeg(), Scans.png(), Scans.jpeg()), Map.of());

        assertThat(taken.header("Location")).as(taken.body()).endsWith("/done");
        Http staff = cases.http("agent");
        assertThat(pages(staff.bytes("/api/associations/" + one.id() + "/poe/scan")))
                .isEqualTo(3);
        assertThat(staff.get("/api/associations/" + one.id() + "/poe/scan").header("Content-Disposition"))
                .endsWith("-paper.pdf\"");
        assertThat(staff.get("/staff/poe/" + one.id()).body()).contains("Page 3 of ");

        Case byPost = cases.poeSent();
        String path = "/staff/poe/" + byPost.id();
        Http.Answer filed =
                staff.upload(staff.get(path), path + "/scan", Collections.nCopies(12, Scans.jpeg()), Map.of());
        assertThat(filed.body()).contains("The signed paper is filed");
        assertThat(pages(staff.bytes("/api/associations/" + byPost.id() + "/poe/scan")))
                .isEqualTo(12);
        Http.Answer mixed =
                staff.upload(staff.get(path), path + "/scan", List.of(Scans.jpeg(), pdf(new byte[] {1})), Map.of());
        assertThat(mixed.status()).isEqualTo(422);
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    @Test
    void a_signed_paper_that_comes_late_is_taken_too() {
        Case one = cases.poeSent().timeComes("event_poeOverdue");
        Http browser = one.customer();

        upload(browser, Scans.png());

        assertThat(one.runs().waitingAt()).containsExactly("userTask_reviewPoe");
    }

    @Test
    void a_bad_file_is_refused_in_words_and_changes_nothing() {
        Case one = cases.poeSent();
        Http browser = one.customer();
        long before = documents();

        Http.Answer html = upload(browser, pdf("<html><script>alert(1)</script></html>".getBytes(UTF_8)));
        assertThat(html.status()).isEqualTo(422);
        assertThat(html.body()).contains("id=\"error-file\"");
        assertThat(upload(browser, new FormFile("poe.exe", "application/pdf", new byte[] {1, 2}))
                        .body())
                .contains("Only PDF, JPEG and PNG files");
        byte[] heic = "\0\0\0\30ftypheic\0\0\0\0mif1heic".getBytes(UTF_8);
        assertThat(upload(browser, new FormFile("IMG_1.HEIC", "image/heic", heic))
                        .body())
                .contains("the format HEIC", "Most Compatible");
        assertThat(upload(browser, pdf(new byte[0])).body()).contains("Please choose a file first");

        assertThat(documents()).isEqualTo(before);
        assertThat(one.waitingAt()).containsExactly("userTask_fillPoe");
    }

    @Test
    @SecurityStatement(26)
    void a_file_that_is_too_large_is_refused_before_it_is_read() throws IOException {
        String cookie = cases.anonymous()
                .get(cases.poeSent().link())
                .header("Set-Cookie")
                .replaceFirst(";.*", "");

        assertThat(raw("Content-Length: 11534337\r\nCookie: " + cookie)).startsWith("HTTP/1.1 413");
        assertThat(raw("Transfer-Encoding: chunked\r\nCookie: " + cookie)).startsWith("HTTP/1.1 411");
    }

    @Test
    @SecurityStatement(30)
    void an_upload_that_breaks_off_leaves_neither_a_row_nor_a_file() throws Exception {
        Files.createDirectories(uploads);
        long before = documents();
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(head("Content-Length: 100000").getBytes(UTF_8));
            out.write("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.pdf\"\r\n\r\n%PDF-"
                    .getBytes(UTF_8));
            out.flush();
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        }
        assertThat(documents()).isEqualTo(before);
        try (Stream<Path> left = Files.list(uploads)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    @SecurityStatement(26)
    void there_is_an_end_to_uploading() {
        Case one = cases.poeSent();
        Http browser = one.customer();
        jdbc.update("update poe set uploads = 20 where association_id = ?", one.id());

        Http.Answer full = upload(browser, Scans.jpeg());

        assertThat(full.status()).isEqualTo(422);
        assertThat(full.body()).contains("Too many files were uploaded");
        assertThat(one.waitingAt()).containsExactly("userTask_fillPoe");
    }

    private long documents() {
        return jdbc.queryForObject("select count(*) from document", Long.class);
    }

    private static String head(String headers) {
        return "POST /poe/CPOR-2026-00001-1/upload HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: multipart/form-data; boundary=b\r\n" + headers + "\r\n\r\n";
    }

    private String raw(String headers) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(head(headers).getBytes(UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readNBytes(100), UTF_8);
        }
    }
}
