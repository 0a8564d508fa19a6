package io.cpor.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.cpor.testing.Http.FormFile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Claims exports of a partner who filed by hand until now; each claim and each customer is there once. */
public final class ApprovedClaims {
    public static final String COLUMNS = "Claim ID,Status,Last modified,Tenant ID,Customer name,Workload,Partner ID,"
            + "Date associated,Solution area,Partner role,Subscription ID\n";
    private static final AtomicInteger NUMBERS = new AtomicInteger(4_000_000);

    private ApprovedClaims() {}

    /** An ID that no other claim has. */
    public static String claimId() {
        return "A-" + NUMBERS.incrementAndGet();
    }

    public static String tenant() {
        return UUID.randomUUID().toString();
    }

    /** A row that says all that is needed of a claim for workloads. */
    public static String row(String claimId, String tenant, String customer, String workload) {
        return String.join(
                        ",",
                        claimId,
                        "Approved",
                        "2025-05-13",
                        tenant,
                        customer,
                        workload,
                        "1234567",
                        "2025-05-12",
                        "",
                        "",
                        "")
                + "\n";
    }

    /** Hands an export in, to be looked at only; answers the import's id. */
    public static String handedIn(Http agent, String rows) {
        Http.Answer begun = agent.upload(
                null,
                "/api/claims/import?preview=true",
                new FormFile("approved.csv", "text/csv", (COLUMNS + rows).getBytes(StandardCharsets.UTF_8)),
                "Accept",
                "application/json");
        assertThat(begun.status()).as(begun.body()).isEqualTo(200);
        String at = begun.header("Location");
        return at.substring(at.lastIndexOf('/') + 1);
    }

    /** Hands a usage report in and waits until it is compared; answers the import's id. */
    public static String usageHandedIn(Http agent, List<String> rows) {
        String csv = ReportFixtures.USAGE + "\n" + String.join("\n", rows) + "\n";
        Http.Answer begun = agent.upload(
                null,
                "/api/reports/import",
                new FormFile("usage.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)),
                "Accept",
                "application/json");
        assertThat(begun.status()).as(begun.body()).isEqualTo(202);
        String at = begun.header("Location");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> agent.get(at).json().get("state").asText().equals("preview"));
        return at.substring(at.lastIndexOf('/') + 1);
    }

    /** What became of that claim. */
    public static JsonNode claim(JsonNode report, String claimId) {
        for (JsonNode one : report.get("claims")) {
            if (one.get("claimId").asText().equals(claimId)) {
                return one;
            }
        }
        throw new AssertionError("nothing is said of claim " + claimId + " in " + report);
    }
}
