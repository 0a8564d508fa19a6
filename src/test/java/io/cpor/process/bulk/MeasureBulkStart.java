package io.cpor.process.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cpor.testing.AgreementFiles;
import io.cpor.testing.CporTest;
import io.cpor.testing.OwnApplication;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.test.context.TestPropertySource;

/**
 * Not a test but a tool: prints how long a file of 10,000 agreements takes, on a database in a file. Run it with
 * {@code ./mvnw test -Dtest=MeasureBulkStart}.
 */
@OwnApplication
@CporTest
@TestPropertySource(
        properties =
                "spring.datasource.url=jdbc:h2:file:./target/measure/bulk;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=25000")
class MeasureBulkStart {
    private static final int ROWS = 10_000;

    @Autowired
    BulkStarts starts;

    @Autowired
    Clock clock;

    @Test
    void measure() throws Exception {
        StringBuilder file = new StringBuilder(AgreementFiles.header());
        for (int number = 0; number < ROWS; number++) {
            file.append(AgreementFiles.row("Customer " + number));
        }
        byte[] content = file.toString().getBytes(StandardCharsets.UTF_8);

        Instant began = clock.instant();
        String id = starts.begin(new ByteArrayResource(content), "agreements.csv", "agent", false)
                .id();
        print("take in " + ROWS + " rows", began);
        until(id, BulkState.CHECKED);
        print("and check them", began);
        began = clock.instant();
        starts.confirm(id, "agent");
        until(id, BulkState.STARTED);
        print("start them", began);
        assertThat(starts.counts(id)).containsEntry(RowState.STARTED, ROWS);
        starts.forget(id);
    }

    private void until(String id, BulkState state) {
        await().atMost(Duration.ofMinutes(30))
                .until(() -> starts.find(id).orElseThrow().state() == state);
    }

    private void print(String what, Instant began) {
        System.out.printf(
                "%-24s %6.1f s%n",
                what, Duration.between(began, clock.instant()).toMillis() / 1000.0);
    }
}
