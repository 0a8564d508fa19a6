package io.cpor.process.inbox.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cpor.process.filework.FileWork;
import io.cpor.process.filework.JobThreads;
import io.cpor.process.filework.StoredFile;
import io.cpor.process.filework.StoredFiles;
import io.cpor.table.TableRefused;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.PassedTime;
import io.cpor.testing.Slow;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Imports in the background, beside the worker as it runs. */
@CporTest
@Slow
class ImportRunsTest {
    private static final String STRANGER = "Claim ID,Status\nX-1,Draft\n";

    @Autowired
    Cases cases;

    @Autowired
    PassedTime passed;

    @Autowired
    ImportRuns runs;

    @Autowired
    ImportWork work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    JobThreads jobs;

    @Autowired
    AutowireCapableBeanFactory beans;

    @AfterEach
    void forgetAll() {
        runs.recent().forEach(run -> {
            await().atMost(Duration.ofSeconds(20)).until(() -> !now(run).state().isBusy());
            runs.forget(run.id());
        });
    }

    private StoredFile<ImportState> now(StoredFile<ImportState> run) {
        return runs.find(run.id()).orElseThrow();
    }

    private StoredFile<ImportState> until(StoredFile<ImportState> run, ImportState state) {
        await().atMost(Duration.ofSeconds(20)).until(() -> now(run).state() == state);
        return now(run);
    }

    private StoredFile<ImportState> previewed(String csv) throws IOException {
        return until(runs.begin(Files.of(csv), "claims.csv", "agent", false), ImportState.PREVIEWED);
    }

    private int applied(StoredFile<ImportState> run) {
        return runs.report(run.id()).orElseThrow().count(ImportOutcome.APPLIED);
    }

    private static String asked(Case... all) {
        StringBuilder csv = new StringBuilder("Claim ID,Status,Modified\n");
        for (Case one : all) {
            csv.append(one.claim().claimId()).append(",Partner action required,");
            csv.append(Instant.now().plusSeconds(1)).append('\n');
        }
        return csv.toString();
    }

    @Test
    void a_file_is_previewed_and_then_applied_once() throws IOException {
        Case one = cases.underReview();

        StoredFile<ImportState> run = previewed(asked(one));
        assertThat(applied(run)).isEqualTo(1);
        assertThat(runs.progress(run.id())).isEqualTo(new ImportProgress(1, 1));
        assertThat(one.claim().lastSeen().orElseThrow().status()).isEqualTo("Submitted");
        assertThat(runs.recent()).contains(run);

        runs.confirm(run.id(), "agent", Set.of());
        runs.confirm(run.id(), "agent", Set.of());
        run = until(run, ImportState.APPLIED);
        assertThat(applied(run)).isEqualTo(1);
        assertThat(runs.progress(run.id())).isEqualTo(new ImportProgress(1, 1));
        assertThat(one.runs().waitingAt()).contains("userTask_answerReviewer");
        runs.confirm(run.id(), "agent", Set.of());
        assertThat(now(run).state()).isEqualTo(ImportState.APPLIED);
    }

    @Test
    void one_that_nobody_has_to_look_at_is_applied_at_once() throws IOException {
        Case one = cases.underReview();

        StoredFile<ImportState> run =
                until(runs.begin(Files.of(asked(one)), "claims.csv", "agent", true), ImportState.APPLIED);

        assertThat(applied(run)).isEqualTo(1);
        assertThat(one.runs().waitingAt()).contains("userTask_answerReviewer");
    }

    @Test
    void another_node_knows_it_and_applies_what_was_shown() throws IOException {
        Case one = cases.underReview();
        StoredFile<ImportState> run = previewed(asked(one));

        ImportRuns other = beans.createBean(ImportRuns.class);
        assertThat(other.find(run.id())).contains(run);
        assertThat(other.recent()).contains(run);
        assertThat(other.report(run.id())).isEqualTo(runs.report(run.id())).isPresent();
        other.confirm(run.id(), "reviewer", Set.of());

        until(run, ImportState.APPLIED);
        assertThat(one.runs().waitingAt()).contains("userTask_answerReviewer");
    }

    @Test
    void two_nodes_apply_and_count_each_row_once() throws Exception {
        Case[] all = {cases.underReview(), cases.underReview(), cases.underReview(), cases.underReview()};
        StoredFile<ImportState> run = previewed(asked(all));
        runs.confirm(run.id(), "agent", Set.of());
        FileWork node = new FileWork(work, clock, jobs);
        Thread other = new Thread(node::run);
        other.start();
        node.run();
        other.join();
        until(run, ImportState.APPLIED);

        assertThat(applied(run)).isEqualTo(4);
        assertThat(runs.report(run.id()).orElseThrow().entries())
                .extracting(ImportEntry::message)
                .containsOnly("Submitted → Partner action required");
    }

    @Test
    void what_contradicts_is_put_before_people_once() throws IOException {
        Case one = cases.underReview();
        String csv = "Claim ID,Status,Tenant ID\n" + one.claim().claimId()
                + ",Approved,00000000-0000-4000-8000-000000000001\n";
        StoredFile<ImportState> run = previewed(csv);
        runs.confirm(run.id(), "agent", Set.of());
        until(run, ImportState.APPLIED);

        assertThat(runs.report(run.id()).orElseThrow().count(ImportOutcome.CONTRADICTING))
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from inbox_event where claim_id = :claim")
                        .param("claim", one.claim().claimId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void one_that_cannot_go_on_is_given_up_and_holds_up_no_other() throws IOException {
        Case one = cases.underReview();
        StoredFile<ImportState> bad = previewed(asked(one));
        jdbc.sql("update claims_import_row set facts = '{' where run_id = :id")
                .param("id", bad.id())
                .update();
        runs.confirm(bad.id(), "agent", Set.of());

        previewed(STRANGER);
        until(bad, ImportState.FAILED);
        assertThat(cases.http("agent")
                        .get("/staff/claims/import?run=" + bad.id())
                        .body())
                .contains("The import broke off");
        assertThat(rowsKept(bad)).isZero();
        assertThat(runs.forget(bad.id())).isTrue();
    }

    @Test
    void a_file_that_is_no_export_is_refused_at_once() {
        assertThatThrownBy(() -> runs.begin(Files.of("a,b\n1,2\n"), "claims.csv", "agent", false))
                .isInstanceOf(TableRefused.class)
                .hasMessageContaining("No column Claim ID");
    }

    @Test
    void what_the_file_says_is_kept_only_as_long_as_it_is_needed() throws IOException {
        StoredFile<ImportState> run = previewed(asked(cases.underReview()));
        assertThat(jdbc.sql("select count(content) from claims_import where id = :id")
                        .param("id", run.id())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(rowsKept(run)).isEqualTo(1);

        passed.sinceTouched("claims_import", run.id(), Duration.ofHours(25));
        await().atMost(Duration.ofSeconds(20)).until(() -> runs.find(run.id()).isEmpty());
        assertThat(rowsKept(run)).isZero();
    }

    private int rowsKept(StoredFile<ImportState> run) {
        return jdbc.sql("select count(*) from claims_import_row where run_id = :id")
                .param("id", run.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void there_is_room_for_twenty() throws IOException {
        StoredFile<ImportState> first = previewed(STRANGER);
        for (int more = 0; more < 19; more++) {
            jdbc.sql("insert into claims_import (id, file_name, handed_in_by, handed_in_at, touched_at, state,"
                            + " rows_done, rows_total) values (:id, 'a.csv', 'agent', :at, :at, 'previewed', 0, 0)")
                    .param("id", "import " + more)
                    .param("at", StoredFiles.utc(clock.instant().minusSeconds(more)))
                    .update();
        }
        jdbc.sql("update claims_import set state = 'applied' where id = 'import 3'")
                .update();

        previewed(STRANGER);
        assertThat(runs.recent()).hasSize(20).contains(first);
        assertThat(runs.find("import 3")).as("what is done goes first").isEmpty();

        previewed(STRANGER);
        assertThat(runs.recent()).hasSize(20).contains(first);
        assertThat(runs.find("import 18")).as("the oldest").isEmpty();
    }

    @Test
    void lines_that_a_second_person_ticks_after_it_was_confirmed_are_not_dropped_without_a_word() throws IOException {
        Case one = cases.underReview();
        StoredFile<ImportState> run =
                previewed("Claim ID,Status,Customer\n" + one.claim().claimId() + ",Under review,Fabrikam\n");
        assertThat(runs.confirm(run.id(), "agent", Set.of())).isTrue();

        assertThatThrownBy(() -> runs.confirm(run.id(), "reviewer", Set.of(2)))
                .isInstanceOf(AppliedWithoutLines.class)
                .hasMessageContaining("without line 2");
        until(run, ImportState.APPLIED);
        assertThatThrownBy(() -> runs.confirm(run.id(), "reviewer", Set.of(2))).isInstanceOf(AppliedWithoutLines.class);
        String api = "/api/claims/import/" + run.id() + "/apply";
        assertThat(cases.http("reviewer").post(api + "?line=2", "{}").status()).isEqualTo(409);
        assertThat(cases.http("reviewer").post(api, "{}").status()).isEqualTo(202);
        assertThat(one.claim().lastSeen().orElseThrow().status()).isEqualTo("Submitted");
    }

    @Test
    void the_same_ticks_sent_twice_are_taken_once() throws IOException {
        Case one = cases.underReview();
        StoredFile<ImportState> run =
                previewed("Claim ID,Status,Customer\n" + one.claim().claimId() + ",Under review,Fabrikam\n");

        assertThat(runs.confirm(run.id(), "agent", Set.of(2))).isTrue();
        assertThat(runs.confirm(run.id(), "agent", Set.of(2))).isTrue();
        until(run, ImportState.APPLIED);
        assertThat(runs.confirm(run.id(), "agent", Set.of(2))).isTrue();
        assertThat(applied(run)).isEqualTo(1);
    }

    @Test
    void a_row_whose_claim_id_was_put_right_meanwhile_holds_up_no_other() throws IOException {
        Case wrong = cases.underReview();
        Case right = cases.underReview();
        StoredFile<ImportState> run = previewed(asked(wrong, right));
        String before = wrong.claim().claimId();
        jdbc.sql("update claim set claim_id = :now where claim_id = :before")
                .param("now", before + "77")
                .param("before", before)
                .update();
        runs.confirm(run.id(), "agent", Set.of());
        until(run, ImportState.APPLIED);

        assertThat(applied(run)).isEqualTo(1);
        assertThat(right.runs().waitingAt()).contains("userTask_answerReviewer");
        assertThat(runs.report(run.id()).orElseThrow().entries(ImportOutcome.CONTRADICTING))
                .extracting(ImportEntry::message)
                .containsExactly("Claim ID " + before + " is no longer that of " + wrong.id()
                        + ": somebody put it right meanwhile. Import the file again to see whose it is.");
    }
}
