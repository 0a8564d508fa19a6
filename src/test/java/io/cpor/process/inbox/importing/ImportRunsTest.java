package io.cpor.process.inbox.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cpor.table.TableRefused;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Imports in the background. */
@CporTest
class ImportRunsTest {
    @Autowired
    Cases cases;

    @Autowired
    ClaimsImport imports;

    @Autowired
    ImportRuns runs;

    private static void until(ImportRun run, ImportState state) {
        await().atMost(Duration.ofSeconds(20)).until(() -> run.state() == state);
    }

    @Test
    void a_file_is_previewed_and_then_applied_once() throws IOException {
        Case one = cases.underReview();
        String csv = "Claim ID,Status,Modified\n" + one.claim().claimId() + ",Partner action required,"
                + Instant.now().plusSeconds(1) + "\n";

        ImportRun run = runs.begin(Files.of(csv), "claims.csv", "agent");
        until(run, ImportState.PREVIEWED);
        assertThat(run.report().count(ImportOutcome.APPLIED)).isEqualTo(1);
        assertThat(run.done()).isEqualTo(run.total()).isEqualTo(1);
        assertThat(one.claim().lastSeen().orElseThrow().status()).isEqualTo("Submitted");
        assertThat(runs.find(run.id())).contains(run);
        assertThat(runs.recent()).contains(run);

        runs.apply(run, "agent");
        runs.apply(run, "agent");
        until(run, ImportState.APPLIED);
        assertThat(run.report().count(ImportOutcome.APPLIED)).isEqualTo(1);
        assertThat(one.runs().waitingAt()).contains("userTask_answerReviewer");
        runs.apply(run, "agent");
        assertThat(run.state()).isEqualTo(ImportState.APPLIED);
    }

    @Test
    void a_file_that_is_no_export_is_refused_at_once() {
        assertThatThrownBy(() -> runs.begin(Files.of("a,b\n1,2\n"), "claims.csv", "agent"))
                .isInstanceOf(TableRefused.class)
                .hasMessageContaining("No column Claim ID");
    }

    @Test
    void a_run_is_held_for_an_hour_and_there_is_room_for_twenty() throws IOException {
        Hours hours = new Hours();
        ImportRuns held = new ImportRuns(imports, hours);
        ImportRun first = held.begin(Files.of("Claim ID,Status\nX-1,Draft\n"), "1.csv", "agent");
        until(first, ImportState.PREVIEWED);
        hours.now = hours.now.plus(Duration.ofMinutes(59));
        assertThat(held.find(first.id())).isPresent();
        hours.now = hours.now.plus(Duration.ofMinutes(2));
        assertThat(held.find(first.id())).isEmpty();

        for (int more = 0; more < 21; more++) {
            until(held.begin(Files.of("Claim ID,Status\nX-1,Draft\n"), "x.csv", "agent"), ImportState.PREVIEWED);
        }
        assertThat(held.recent()).hasSize(20);
        held.destroy();
    }

    /** A clock that stands until it is moved. */
    private static final class Hours extends Clock {
        private Instant now = Instant.parse("2026-11-23T12:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
