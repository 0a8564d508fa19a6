package io.cpor.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.cpor.testing.Cases;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.Http.FormFile;
import io.cpor.testing.ReportFixtures;
import io.cpor.testing.SecurityStatement;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Reports of Microsoft's, handed in by a program. */
@CporTest
class ReportsImportApiTest {
    private static final String PATH = "/api/reports/import";
    private static final AtomicInteger LOCATIONS = new AtomicInteger(5_000_000);
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    @Autowired
    Cases cases;

    @Value("${server.port}")
    int port;

    @Value("${cpor.reports.directory}")
    Path folder;

    private String location;
    private ReportFixtures fixtures;
    private Http agent;

    @BeforeEach
    void ownLocation() {
        location = String.valueOf(LOCATIONS.incrementAndGet());
        fixtures = new ReportFixtures(location);
        agent = cases.http("agent");
    }

    private Http.Answer handIn(Http who, String csv) {
        return who.upload(
                null,
                PATH,
                new FormFile("usage.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)),
                "Accept",
                "application/json");
    }

    /** The address of the import. */
    private String begun(String csv) {
        Http.Answer begun = handIn(agent, csv);
        assertThat(begun.status()).as(begun.body()).isEqualTo(202);
        String at = begun.header("Location");
        assertThat(at).startsWith("/api/reports/imports/");
        return at;
    }

    private JsonNode until(String at, String state) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> agent.get(at).json().get("state").asText().equals(state));
        return agent.get(at).json();
    }

    private String usage(int activeUsers, String workload) {
        return ReportFixtures.USAGE + "\n"
                + fixtures.usageRow(1, 0, MAY, activeUsers).replace("Exchange Online", workload) + "\n";
    }

    @Test
    void a_report_is_read_looked_at_and_applied() {
        String at = begun(usage(10, "QX" + location));

        JsonNode preview = until(at, "preview");
        assertThat(preview.get("kind").asText()).isEqualTo("usage");
        assertThat(preview.get("rows").asInt()).isEqualTo(1);
        assertThat(preview.at("/months/0/month").asText()).isEqualTo("2026-05");
        assertThat(preview.at("/months/0/locationId").asText()).isEqualTo(location);
        assertThat(preview.get("unknown").findValuesAsText("value")).contains("QX" + location, location);
        assertThat(preview.at("/unknownClaims/0/claimId").asText()).isEqualTo("C-1-0");
        assertThat(preview.get("faults")).isEmpty();

        String said = """
                {"completeFor": [{"month": "2026-05", "locationId": "%s"}],
                 "answers": [{"name": "QX%s", "code": null}, {"id": "%s", "level": "location"}]}""".formatted(location, location, location);
        Http.Answer applied = agent.post(at + "/apply", said);
        assertThat(applied.status()).as(applied.body()).isEqualTo(202);
        until(at, "applied");
        assertThat(agent.post(at + "/apply", said).status()).isEqualTo(202);
        assertThat(agent.send("DELETE", at, "").status()).isEqualTo(409);

        String again = begun(usage(12, "QX" + location));
        JsonNode corrected = until(again, "preview");
        assertThat(corrected.get("unknown")).isEmpty();
        assertThat(corrected.at("/corrections/0/changes/0").toString())
                .isEqualTo("{\"field\":\"MonthlyActiveUsers\",\"before\":\"10\",\"after\":\"12\"}");
        assertThat(corrected.get("newerAsked").asBoolean()).isTrue();
        assertThat(agent.post(again + "/apply", "{}")
                        .json()
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("newer");
        assertThat(agent.send("DELETE", again, "").status()).isEqualTo(204);
        assertThat(agent.get(again).status()).isEqualTo(404);
        assertThat(agent.post(again + "/apply", "{}").status()).isEqualTo(404);
    }

    @Test
    void amounts_are_shown_to_nobody_here() {
        Map<String, String> row = fixtures.earning("E-" + location, 1, 0, MAY);
        row.put("earningAmountUSD", "98765.43");
        row.put("earningRate", "0.8712");
        String at = begun(ReportFixtures.table(ReportFixtures.EARNINGS, List.of(row)));
        until(at, "preview");
        agent.post(at + "/apply", "{}");
        until(at, "applied");
        row.put("earningAmountUSD", "11223.44");
        row.put("earningRate", "0.9911");
        row.put("calculationDate", "2026-07-01");

        String corrected = until(begun(ReportFixtures.table(ReportFixtures.EARNINGS, List.of(row))), "preview")
                .toString();

        assertThat(corrected)
                .contains("{\"field\":\"earningAmountUSD\"}", "{\"field\":\"earningRate\"}")
                .doesNotContain("98765", "11223", "8712", "9911");
    }

    @Test
    void what_is_said_wrongly_is_named_field_by_field_and_changes_nothing() {
        String at = begun(usage(10, "Exchange Online"));
        until(at, "preview");

        JsonNode faults = agent.post(at + "/apply", """
                        {"completeFor": [{"month": "May", "locationId": "1"}, {"month": "2026-05"}], "newer": "yes",
                         "answers": [{"name": "x"}, {"id": "1", "level": "planet"}], "more": 1}""").json().get("errors");
        assertThat(faults.findValuesAsText("field"))
                .contains(
                        "completeFor[0].month",
                        "completeFor[1].locationId",
                        "newer",
                        "answers[0].code",
                        "answers[1].level",
                        "more");
        JsonNode unknown = agent.post(at + "/apply", """
                        {"completeFor": [{"month": "2099-01", "locationId": "999"}],
                         "answers": [{"name": "Exchange Online", "code": "Nonsense"}]}""").json().get("errors");
        assertThat(unknown.findValuesAsText("field"))
                .contains("completeFor[0].month", "completeFor[0].locationId", "answers");
        assertThat(agent.get(at).json().get("state").asText()).isEqualTo("preview");
    }

    @Test
    void a_request_without_a_whole_file_is_refused() {
        assertThat(agent.post(PATH, "{}").status()).isEqualTo(415);
        assertThat(handIn(agent, "").json().at("/errors/0/field").asText()).isEqualTo("file");
        Http.Answer other = agent.upload(null, PATH, List.of(), Map.of("name", "x"), "Accept", "application/json");
        assertThat(other.status()).as(other.body()).isEqualTo(400);
        String cut = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nabc";
        Http.Answer refused = agent.send("POST", PATH, cut, "Content-Type", "multipart/form-data; boundary=x");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("file");
    }

    @Test
    void only_staff_hand_in_reports_and_look_at_them() {
        String at = begun(usage(10, "Exchange Online"));
        for (String other : List.of("manager", "owner")) {
            assertThat(handIn(cases.http(other), usage(1, "x")).status())
                    .as(other)
                    .isEqualTo(403);
            assertThat(cases.http(other).get(at).status()).as(other).isEqualTo(403);
        }
        assertThat(handIn(cases.anonymous(), usage(1, "x")).status()).isIn(401, 403);
        until(at, "preview");
    }

    /** Sends the head of a request, and says what is answered before any of the body is sent. */
    private String answerToHead(String path, String user, long length) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            String basic = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAuthorization: Basic "
                                    + basic
                                    + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: " + length
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] answer = new byte[12];
            InputStream in = socket.getInputStream();
            int read = in.readNBytes(answer, 0, 12);
            return new String(answer, 0, read, StandardCharsets.US_ASCII);
        }
    }

    @Test
    @SecurityStatement(52)
    void a_report_may_be_larger_than_any_other_body_but_not_without_limit() throws IOException {
        assertThat(answerToHead(PATH, "agent", 2L * 1024 * 1024 * 1024)).endsWith("413");
        assertThat(answerToHead("/api/claims/import", "agent", 12L * 1024 * 1024))
                .endsWith("413");
        byte[] large = new byte[12 * 1024 * 1024];
        java.util.Arrays.fill(large, (byte) 'x');
        Http.Answer taken =
                agent.upload(null, PATH, new FormFile("large.csv", "text/csv", large), "Accept", "application/json");
        assertThat(taken.status()).as(taken.body()).isEqualTo(202);
        until(taken.header("Location"), "refused");
    }

    @Test
    @SecurityStatement(52)
    void nothing_of_a_report_is_read_before_it_is_known_who_sends_it() throws IOException {
        assertThat(answerToHead(PATH, "manager", 1024 * 1024)).endsWith("403");
        assertThat(answerToHead(PATH, "nobody", 1024 * 1024)).endsWith("401");
    }

    @Test
    void a_file_is_kept_no_longer_than_it_is_read_and_for_its_user_alone() throws IOException {
        String at = begun(usage(10, "Exchange Online"));
        until(at, "preview");

        String id = at.substring(at.lastIndexOf('/') + 1);
        await().atMost(Duration.ofSeconds(10)).until(() -> Files.notExists(folder.resolve(id)));
        assertThat(Files.getPosixFilePermissions(folder)).hasSize(3);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.filter(file -> file.getFileName().toString().equals(id)))
                    .isEmpty();
        }
    }
}
