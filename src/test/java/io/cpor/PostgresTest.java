package io.cpor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cpor.process.history.Dashboard;
import io.cpor.process.history.DashboardFigures;
import io.cpor.process.history.HistoricInstance;
import io.cpor.process.history.InstanceHistory;
import io.cpor.process.history.InstanceSearch;
import io.cpor.process.history.SortBy;
import io.cpor.process.inbox.importing.ImportOutcome;
import io.cpor.process.inbox.importing.ImportRuns;
import io.cpor.process.inbox.importing.ImportState;
import io.cpor.testing.ApprovedClaims;
import io.cpor.testing.Cases;
import io.cpor.testing.Cases.Case;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.OwnApplication;
import io.cpor.testing.Owner;
import io.cpor.testing.Slow;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The database of production: the same migrations, the same ways, the same refusals. */
@OwnApplication
@CporTest
@Slow
class PostgresTest {
    @Autowired
    Cases cases;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    InstanceHistory history;

    @Autowired
    DashboardFigures figures;

    @Autowired
    ImportRuns imports;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry properties) throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start();
        properties.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
    }

    @Test
    void a_case_goes_its_whole_way() throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("PostgreSQL");
        }
        Case one = cases.underReview();
        one.microsoft("verify").timeComes("event_pollDue").microsoft("approve").newsArrive();
        cases.sweep();

        one.consentArrives();

        assertThat(one.outcome()).isEqualTo("active");
    }

    @Test
    void an_import_of_claims_is_stored_and_applied() throws IOException {
        Case one = cases.underReview();
        String csv = "Claim ID,Status\n" + one.claim().claimId() + ",Under review\n";
        String id = imports.begin(
                        new ByteArrayResource(csv.getBytes(StandardCharsets.UTF_8)), "claims.csv", "agent", false)
                .id();
        await().until(() -> imports.find(id).orElseThrow().state() == ImportState.PREVIEWED);

        imports.confirm(id, "agent", Set.of());

        await().until(() -> imports.find(id).orElseThrow().state() == ImportState.APPLIED);
        assertThat(imports.report(id).orElseThrow().count(ImportOutcome.APPLIED))
                .isEqualTo(1);
        assertThat(one.claim().lastSeen().orElseThrow().status()).isEqualTo("Under review");
        assertThat(imports.forget(id)).isTrue();
    }

    @Test
    void approved_claims_of_an_export_and_of_a_usage_report_are_adopted_once() {
        Http agent = cases.http("agent");
        String exported = ApprovedClaims.claimId();
        String used = ApprovedClaims.claimId();
        String run = ApprovedClaims.handedIn(
                agent, ApprovedClaims.row(exported, ApprovedClaims.tenant(), "Postgres Ltd", "Teams"));
        String usage = ApprovedClaims.usageHandedIn(
                agent,
                List.of(ApprovedClaims.tenant() + ",Postgres Ltd,EXO,1,2," + used + ",1234567,,CPOR,2026-05-01"));

        for (int time = 0; time < 2; time++) {
            for (String one : List.of(run, usage)) {
                Http.Answer answer = agent.post(
                        "/api/associations/adopt",
                        "{\"importId\": \"" + one + "\", \"all\": true, \"locationId\": \"1234567\","
                                + " \"answers\": [{\"name\": \"EXO\", \"code\": \"exchange\"}]}");
                assertThat(answer.status()).as(answer.body()).isEqualTo(200);
                assertThat(answer.json().get("adopted").asInt())
                        .as(answer.body())
                        .isEqualTo(time == 0 ? 1 : 0);
            }
        }

        assertThat(jdbc.sql("select a.ending_outcome from association a join claim c on c.association_id = a.id"
                                + " where c.claim_id in (:claims)")
                        .param("claims", List.of(exported, used))
                        .query(String.class)
                        .list())
                .containsExactly("active", "active");
        assertThatThrownBy(() -> jdbc.sql("update association set origin = 'agreement' where origin = 'adopted'")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void what_is_said_while_adopting_is_kept_and_taken_back_and_the_score_is_told() {
        Http agent = cases.http("agent");
        String claim = ApprovedClaims.claimId();
        String tenant = ApprovedClaims.tenant();
        String run = ApprovedClaims.handedIn(agent, ApprovedClaims.row(claim, tenant, "Postgres Ltd", "Teams"));
        Map<String, String> said = Map.of("run", run, "claim", claim, "none", "true");
        String page = "/staff/claims/adopt";
        agent.submit(agent.get(page + "?run=" + run), page, said);
        String adopt = "{\"importId\": \"" + run + "\", \"all\": true}";
        assertThat(agent.post("/api/associations/adopt", adopt)
                        .json()
                        .get("skipped")
                        .asInt())
                .isEqualTo(1);
        agent.submit(agent.get(page + "?run=" + run), page + "/take-back", said);
        String id = agent.post("/api/associations/adopt", adopt)
                .json()
                .at("/claims/0/associationId")
                .asText();
        InstanceSearch one = new InstanceSearch("", id, "", null, null, null, null, null, null, null);
        assertThat(history.page(one, SortBy.DURATION, true, 0, 10).content())
                .extracting(found -> found.origin().code() + " " + found.state().code())
                .containsExactly("adopted ended");
        assertThat(agent.get("/api/score").status()).isEqualTo(200);
        String score = "/staff/score";
        agent.submit(agent.get(score), score, Map.of("day", LocalDate.now().toString(), "smb-deployments", "12.5"));
        assertThat(agent.get(score + ".csv?table=entries").body()).contains(",smb,deployments,12.50,agent,");

        agent.submit(
                agent.get("/staff/association/" + id),
                "/staff/association/" + id + "/withdraw-adoption",
                Map.of("reason", "A mistake"));

        assertThat(agent.post("/api/associations/adopt", adopt)
                        .json()
                        .get("adopted")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void the_repository_wins_once_however_many_say_so_at_once() {
        Http owner = cases.http("owner");
        String at = "/api/models/correct-claim.form";
        new Owner(owner)
                .deploys("correct-claim.form", owner.get(at).body().replace("\"label\": \"", "\"label\": \"My "));

        List<CompletableFuture<Http.Answer>> all = IntStream.range(0, 4)
                .mapToObj(one ->
                        CompletableFuture.supplyAsync(() -> cases.http("owner").post(at + "/repository-wins", "")))
                .toList();

        assertThat(all).extracting(one -> one.join().status()).containsOnly(200);
        assertThat(all.get(0).join().json().get("version").asInt()).isEqualTo(3);
    }

    @Test
    void the_history_is_searched_sorted_and_counted() {
        Case ended = cases.poeSent().customerDeclinesToSign("No.");
        Case running = cases.underReview();
        InstanceSearch contoso = new InstanceSearch(
                "", "cpor-", "CONTOSO", null, null, LocalDate.now(), LocalDate.now(), null, null, null);

        for (SortBy by : SortBy.values()) {
            assertThat(history.page(contoso, by, true, 0, 100).content())
                    .extracting(HistoricInstance::association)
                    .contains(ended.id(), running.id());
        }
        List<String> told = new ArrayList<>();
        history.each(contoso, SortBy.ENDED, false, one -> told.add(one.association()));
        assertThat(told).contains(ended.id(), running.id());
        Dashboard dashboard = figures.since(LocalDate.now().minusDays(1));
        assertThat(dashboard.open()).isPositive();
        assertThat(dashboard.stages())
                .extracting(Dashboard.StageCount::associations)
                .anyMatch(count -> count > 0);
        assertThat(dashboard.boxes()).extracting(Dashboard.BoxTimes::name).contains("Fill POE");
    }

    @Test
    void one_holds_a_workload_of_a_tenant() {
        Case holder = cases.poeSent();
        Case other = cases.poeSent();
        String held = jdbc.sql("select held_key from claim_line where association_id = :id and position = 0")
                .param("id", holder.id())
                .query(String.class)
                .single();

        assertThatThrownBy(() -> jdbc.sql(
                                "update claim_line set held_key = :held where association_id = :id and position = 0")
                        .param("held", held)
                        .param("id", other.id())
                        .update())
                .isInstanceOf(DuplicateKeyException.class);
    }
}
