package io.cpor.process.inbox.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.process.filework.FileWork;
import io.cpor.process.filework.FileWorks;
import io.cpor.process.filework.JobThreads;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.OwnApplication;
import io.cpor.testing.Slow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An import that one node takes in and others finish; each other node has nothing but the database of the first. */
@OwnApplication
@CporTest
@Slow
class ImportNodesTest {
    @Autowired
    Cases cases;

    @Autowired
    ImportRuns runs;

    @Autowired
    FileWorks works;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate many;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Autowired
    JobThreads jobs;

    /** A node that was started just now. */
    private ImportWork node() {
        ImportJson json = beans.createBean(ImportJson.class);
        StoredImports stored = new StoredImports(jdbc, json);
        StoredChanges changes = new StoredChanges(jdbc, many, json);
        ClaimsImport imports = beans.createBean(ClaimsImport.class);
        return new ImportWork(stored, new ImportSteps(imports, stored, changes, transaction, clock), clock);
    }

    @Test
    void what_one_node_began_others_preview_and_apply() throws IOException {
        works.stop();
        Case one = cases.underReview();
        Case other = cases.underReview();
        String since = Instant.now().plusSeconds(1).toString();
        String id = runs.begin(
                        Files.of("Claim ID,Status,Modified\n" + one.claim().claimId() + ",Partner action required,"
                                + since + "\n" + other.claim().claimId() + ",Under review," + since + "\n"),
                        "claims.csv",
                        "agent",
                        false)
                .id();
        Http agent = cases.http("agent");
        String page = "/staff/claims/import?run=" + id;
        assertThat(agent.get(page).body()).contains("Looking at the rows");

        new FileWork(node(), clock, jobs).run();
        assertThat(agent.get(page).body()).contains("2 changes would be applied");
        assertThat(one.claim().lastSeen().orElseThrow().status()).isEqualTo("Submitted");

        runs.confirm(id, "reviewer", Set.of());
        stopsAfterOneRow(id);
        new FileWork(node(), clock, jobs).run();
        assertThat(agent.get(page).body()).contains("Done: 2 changes were applied.");
        assertThat(runs.report(id).orElseThrow().entries())
                .extracting(ImportEntry::message)
                .containsExactly("Submitted → Partner action required", "Submitted → Under review");
        assertThat(one.runs().waitingAt()).contains("userTask_answerReviewer");
        assertThat(other.claim().lastSeen().orElseThrow().status()).isEqualTo("Under review");
    }

    @Test
    void what_a_program_handed_in_is_finished_by_another_node_than_answered() {
        works.stop();
        Case one = cases.underReview();
        Http agent = cases.http("agent");
        String csv = "Claim ID,Status\n" + one.claim().claimId() + ",Under review\n";

        Http.Answer taken = agent.upload(
                null,
                "/api/claims/import",
                new Http.FormFile("claims.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)),
                "Prefer",
                "respond-async");
        String path = taken.header("Location");
        String id = path.substring(path.lastIndexOf('/') + 1);

        assertThat(taken.status()).isEqualTo(202);
        assertThat(runs.await(id, Duration.ofMillis(200)).orElseThrow().state()).isEqualTo(ImportState.PREVIEWING);
        new FileWork(node(), clock, jobs).run();
        assertThat(agent.get(path).json().at("/state").asText()).isEqualTo("applied");
        assertThat(agent.get(path).json().at("/report/applied").asInt()).isEqualTo(1);
        assertThat(one.claim().lastSeen().orElseThrow().status()).isEqualTo("Under review");
    }

    private void stopsAfterOneRow(String id) {
        int[] asked = {0};
        node().work(id, () -> asked[0]++ > 0);
        assertThat(runs.find(id).orElseThrow().state()).isEqualTo(ImportState.APPLYING);
    }
}
