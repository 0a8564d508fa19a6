package io.cpor.process.inbox.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.CporTest;
import io.cpor.testing.FiledCases;
import io.cpor.testing.OwnApplication;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * Not a test but a tool: prints how long an import of 10,000 claims takes, all of them ours and news, on a database in a
 * file. Run it with {@code ./mvnw test -Dtest=MeasureImport}.
 */
@OwnApplication
@CporTest
@TestPropertySource(
        properties = {
            "cpor.partner-center.mode=by-hand",
            "spring.datasource.url=jdbc:h2:file:./target/measure/import;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=25000"
        })
class MeasureImport {
    private static final int CLAIMS = 10_000;

    @Autowired
    ClaimsImport imports;

    @Autowired
    FiledCases cases;

    @Autowired
    ManagementService management;

    @Autowired
    Clock clock;

    @Test
    void measure() throws Exception {
        String run = Long.toString(clock.millis());
        List<String> claims = new ArrayList<>();
        time("make " + CLAIMS + " cases", () -> {
            for (int number = 0; number < CLAIMS; number++) {
                claims.add(filed(run + "-" + number));
            }
        });
        imported("all news", file(claims, "Partner action required"), CLAIMS);
        imported("all known", file(claims, "Partner action required"), 0);
        List<String> strangers = claims.stream().map(claim -> "x" + claim).toList();
        imported("none ours", file(strangers, "Approved"), 0);
    }

    /** A claim that waits for Microsoft: polled once, it waits for the next poll, or for news. */
    private String filed(String claimId) {
        String instance = cases.filed(claimId, clock.instant());
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance)
                .messages()
                .singleResult()
                .getId());
        return claimId;
    }

    private static byte[] file(List<String> claims, String status) {
        return claims.stream()
                .map(claim -> claim + "," + status + ",Which workloads?,2026-01-02T10:00:00Z\n")
                .collect(Collectors.joining("", "Claim ID,Status,Reason,Modified\n", ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    private void imported(String what, byte[] file, int applied) throws Exception {
        time("import, " + what, () -> {
            ImportReport report = Files.imported(imports, new String(file, StandardCharsets.UTF_8));
            assertThat(report.count(ImportOutcome.APPLIED)).isEqualTo(applied);
        });
    }

    private interface Work {
        void run() throws Exception;
    }

    private void time(String what, Work work) throws Exception {
        Instant before = clock.instant();
        work.run();
        Duration took = Duration.between(before, clock.instant());
        System.out.printf("%-24s %6.1f s%n", what, took.toMillis() / 1000.0);
    }
}
