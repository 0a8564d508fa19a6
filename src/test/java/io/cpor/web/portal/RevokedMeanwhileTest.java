package io.cpor.web.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cpor.poe.LinkUnknown;
import io.cpor.poe.PoeAccess;
import io.cpor.poe.PoeLinks;
import io.cpor.poe.Poes;
import io.cpor.poe.upload.InspectedFile;
import io.cpor.poe.upload.UploadInspection;
import io.cpor.poe.upload.UploadedFile;
import io.cpor.process.PoeProcess;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.Scans;
import io.cpor.testing.SecurityStatement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A link is revoked after the server looked it up for a request and before that request changes anything. */
@CporTest
@SecurityStatement({13, 14})
class RevokedMeanwhileTest {
    @Autowired
    Cases cases;

    @Autowired
    Poes poes;

    @Autowired
    PoeLinks links;

    @Autowired
    PoeProcess process;

    @Autowired
    UploadInspection inspection;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"sign", "decline", "refer", "draft", "answers"})
    void a_form_that_is_sent_changes_nothing(String form) {
        Case one = cases.poeSent();
        Http browser = one.customer();
        browser.submit(browser.get("/poe/answers"), "/poe/answers", Cases.answers());
        Http.Answer page = browser.get(form.equals("sign") ? "/poe/review" : "/poe/answers");
        Map<String, String> fields = new HashMap<>(Cases.answers());
        fields.putAll(
                Map.of("projectName", "Another project", "signature", "Ana Trujillo", "reason", "no longer wanted"));
        fields.putAll(Map.of("name", "Ben Cho", "title", "CFO", "email", "ben@contoso.example"));
        if (form.equals("sign")) {
            fields.put("contentHash", Cases.contentHash(page));
        }

        changesNothing(one, () -> browser.submit(page, "/poe/" + form, fields));
    }

    @Test
    void a_file_that_is_sent_is_not_taken() {
        Case one = cases.poeSent();
        Http browser = one.customer();
        Http.Answer page = browser.get("/poe");

        changesNothing(one, () -> browser.upload(page, "/poe/upload", Scans.jpeg()));
    }

    @Test
    void a_scan_that_was_read_meanwhile_is_not_taken(@TempDir Path directory) throws Exception {
        Case one = cases.poeSent();
        String token = one.link().substring("/poe/".length());
        PoeAccess access = new PoeAccess(poes.current(one.id()).id(), PoeLinks.hash(token));
        Path file = Files.write(directory.resolve("scan.jpg"), Scans.jpeg().content());
        long documents = documents();

        try (InspectedFile read =
                inspection.inspect(List.of(new UploadedFile("signed.jpg", "image/jpeg", file)), one.id())) {
            links.revoke(one.id());
            assertThatThrownBy(() -> process.poeScanned(access, read, "192.0.2.1", "browser"))
                    .isInstanceOf(LinkUnknown.class);
        }

        assertThat(poes.current(one.id()).isOpen()).isTrue();
        assertThat(documents()).isEqualTo(documents);
    }

    private void changesNothing(Case one, Supplier<Http.Answer> request) {
        long documents = documents();
        String before = state(one);

        Http.Answer refused = revokedDuring(one, request);

        assertThat(refused.status()).as(refused.body()).isEqualTo(404);
        assertThat(refused.body()).contains("This link does not work");
        assertThat(state(one)).isEqualTo(before);
        assertThat(documents()).isEqualTo(documents);
        assertThat(one.runs().waitingAt()).containsExactly("userTask_fillPoe");
    }

    /** The request looks the link up and then waits for the POE, which is held here until the link is revoked. */
    private Http.Answer revokedDuring(Case one, Supplier<Http.Answer> request) {
        CompletableFuture<Http.Answer> answer = transaction.execute(status -> {
            poes.lock(poes.current(one.id()).id());
            CompletableFuture<Http.Answer> sent = CompletableFuture.supplyAsync(request);
            waitUntilSomebodyWaitsForUs();
            links.revoke(one.id());
            return sent;
        });
        return answer.join();
    }

    private void waitUntilSomebodyWaitsForUs() {
        Instant end = Instant.now().plus(Duration.ofSeconds(15));
        while (count("select count(*) from information_schema.sessions where blocker_id = session_id()") == 0) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("the request does not wait for the POE");
            }
            Thread.onSpinWait();
        }
    }

    private String state(Case one) {
        return jdbc.sql("select * from poe where association_id = :id")
                .param("id", one.id())
                .query()
                .singleRow()
                .toString();
    }

    private long documents() {
        return count("select count(*) from document");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
