package io.cpor.process.history;

import io.cpor.association.Outcome;
import io.cpor.testing.CporTest;
import io.cpor.testing.OwnApplication;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/**
 * Not a test but a tool: prints how long the list and the dashboard take on 10,000 instances, a third of them running, each
 * beside the engine's own query for the same page. Run it with {@code ./mvnw test -Dtest=MeasureHistory}, and with
 * {@code -Dmeasure=postgres} on PostgreSQL.
 */
@OwnApplication
@CporTest
@TestPropertySource(properties = "spring.datasource.username=sa")
class MeasureHistory {
    private static final int INSTANCES = 10_000;
    private static final int ROUNDS = 20;
    private static final List<String> BOXES = List.of(
            "serviceTask_sendPoe",
            "userTask_fillPoe",
            "userTask_reviewPoe",
            "serviceTask_createAssociation",
            "subProcess_microsoftReview",
            "serviceTask_pollVerification",
            "gateway_nextPoll",
            "event_decisionReceived",
            "gateway_consent",
            "serviceTask_confirmAssociation");

    @Autowired
    InstanceHistory instances;

    @Autowired
    DashboardFigures figures;

    @Autowired
    DiagramIndex boxes;

    @Autowired
    HistoryService engine;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) throws IOException {
        if ("postgres".equals(System.getProperty("measure"))) {
            EmbeddedPostgres postgres = EmbeddedPostgres.start();
            properties.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
            properties.add("spring.datasource.username", () -> "postgres");
        } else {
            String file = "jdbc:h2:file:./target/measure/history" + System.nanoTime();
            properties.add(
                    "spring.datasource.url",
                    () -> file + ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=25000;OPTIMIZE_REUSE_RESULTS=FALSE");
        }
    }

    @Test
    void measure() {
        fill(boxes.latest().orElseThrow());
        InstanceSearch byCustomer = new InstanceSearch("", "", "customer 77", null, null, null, null, null, null, null);
        double own = median("the engine's own page", () -> {
            engine.createHistoricProcessInstanceQuery()
                    .processDefinitionKey(DiagramIndex.PROCESS)
                    .count();
            engine.createHistoricProcessInstanceQuery()
                    .processDefinitionKey(DiagramIndex.PROCESS)
                    .orderByProcessInstanceStartTime()
                    .desc()
                    .listPage(0, 20);
        });
        double first = median("list, first page", () -> page(InstanceSearch.ALL, SortBy.STARTED, 0));
        System.out.printf("%-28s %6.2f%n", "ratio of the two", first / own);
        median("list, last page", () -> page(InstanceSearch.ALL, SortBy.STARTED, INSTANCES / 20 - 1));
        median("list, by customer", () -> page(InstanceSearch.ALL, SortBy.CUSTOMER, 0));
        median("list, by duration", () -> page(InstanceSearch.ALL, SortBy.DURATION, 0));
        median("search for a customer", () -> page(byCustomer, SortBy.STARTED, 0));
        median("running only", () -> page(InstanceSearch.ALL.in(InstanceState.RUNNING), SortBy.STARTED, 0));
        median("incidents only", () -> page(InstanceSearch.ALL.in(InstanceState.INCIDENT), SortBy.STARTED, 0));
        AtomicInteger told = new AtomicInteger();
        median(
                "all, as for CSV",
                () -> instances.each(InstanceSearch.ALL, SortBy.STARTED, false, one -> told.incrementAndGet()));
        median("dashboard, 12 months", () -> figures.since(LocalDate.now().minusDays(365)));
        median("dashboard, all there is", () -> figures.since(null));
    }

    private void page(InstanceSearch search, SortBy by, int page) {
        instances.page(search, by, false, page, 20);
    }

    private double median(String what, Runnable work) {
        double[] times = IntStream.range(0, ROUNDS)
                .mapToDouble(round -> {
                    long before = System.nanoTime();
                    work.run();
                    return (System.nanoTime() - before) / 1e6;
                })
                .toArray();
        Arrays.sort(times);
        System.out.printf("%-28s %6.1f ms (slowest %.0f ms)%n", what, times[ROUNDS / 2], times[ROUNDS - 1]);
        return times[ROUNDS / 2];
    }

    /** Rows as the engine and our own code would have written them, without what the measured queries do not read. */
    private void fill(String definition) {
        Instant now = clock.instant();
        IntStream.range(0, INSTANCES / 500).forEach(portion -> {
            List<Integer> numbers =
                    IntStream.range(portion * 500, portion * 500 + 500).boxed().toList();
            jdbc.batchUpdate(
                    "insert into association (id, version, opening_opened_by, opening_opened_at, customer_kind,"
                            + " customer_name, customer_tenant_id, customer_domain, customer_contact_name,"
                            + " customer_contact_title, customer_contact_email, solution_area, partner_role,"
                            + " partner_location_id, partner_contact_name, partner_contact_email, agreement_reference,"
                            + " agreement_signed_on, agreement_purpose, process_instance_id, ending_outcome,"
                            + " ending_ended_at, solution_area_name, partner_role_name, engagement_level) values (?, 0, 'agent', ?, ?, ?, ?, '', '', '', '', '', '', '', '', '', '',"
                            + " current_date, '', ?, ?, ?, '', '', 'workload')",
                    numbers.stream()
                            .map(number -> new Object[] {
                                key(number),
                                started(now, number).atOffset(ZoneOffset.UTC),
                                number % 10 == 0 ? "individual" : "company",
                                "Customer " + number,
                                String.format("%08d-0000-4000-8000-000000000000", number),
                                "i" + number,
                                running(number) ? null : outcome(number),
                                running(number) ? null : ended(now, number).atOffset(ZoneOffset.UTC)
                            })
                            .toList());
            jdbc.batchUpdate(
                    "insert into ACT_HI_PROCINST (ID_, PROC_INST_ID_, BUSINESS_KEY_, PROC_DEF_KEY_, PROC_DEF_ID_,"
                            + " START_TIME_, END_TIME_, DURATION_, STATE_) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    numbers.stream()
                            .map(number -> new Object[] {
                                "i" + number,
                                "i" + number,
                                key(number),
                                DiagramIndex.PROCESS,
                                definition,
                                Timestamp.from(started(now, number)),
                                running(number) ? null : Timestamp.from(ended(now, number)),
                                running(number) ? null : lasted(number).toMillis(),
                                running(number) ? "ACTIVE" : "COMPLETED"
                            })
                            .toList());
            jdbc.batchUpdate(
                    "insert into ACT_HI_ACTINST (ID_, PROC_DEF_KEY_, PROC_DEF_ID_, PROC_INST_ID_, EXECUTION_ID_, ACT_ID_,"
                            + " ACT_TYPE_, START_TIME_, END_TIME_, DURATION_) values (?, ?, ?, ?, ?, ?, 'task', ?, ?, ?)",
                    numbers.stream()
                            .flatMap(number -> BOXES.stream().map(box -> new Object[] {
                                "i" + number + box,
                                DiagramIndex.PROCESS,
                                definition,
                                "i" + number,
                                "i" + number,
                                box,
                                Timestamp.from(started(now, number)),
                                Timestamp.from(ended(now, number)),
                                lasted(number).toMillis() / 10
                            }))
                            .toList());
            jdbc.batchUpdate(
                    "insert into ACT_RU_EXECUTION (ID_, REV_, ROOT_PROC_INST_ID_, PROC_INST_ID_, BUSINESS_KEY_,"
                            + " PROC_DEF_ID_, ACT_ID_, IS_ACTIVE_, IS_CONCURRENT_, IS_SCOPE_, IS_EVENT_SCOPE_,"
                            + " SUSPENSION_STATE_) values (?, 1, ?, ?, ?, ?, ?, true, false, true, false, 1)",
                    numbers.stream()
                            .filter(MeasureHistory::running)
                            .map(number -> new Object[] {
                                "i" + number,
                                "i" + number,
                                "i" + number,
                                key(number),
                                definition,
                                BOXES.get(number % BOXES.size())
                            })
                            .toList());
        });
        String analyze = "postgres".equals(System.getProperty("measure")) ? "analyze" : "analyze sample_size 1000";
        jdbc.execute(analyze);
    }

    private static String key(int number) {
        return String.format("CPOR-2098-%05d", number);
    }

    private static boolean running(int number) {
        return number % 3 == 0;
    }

    private static String outcome(int number) {
        return Outcome.values()[number % Outcome.values().length].code();
    }

    private static Instant started(Instant now, int number) {
        return now.minus(Duration.ofMinutes(50L * (number + 1)));
    }

    private static Duration lasted(int number) {
        return Duration.ofMinutes(1 + number % 49);
    }

    private static Instant ended(Instant now, int number) {
        return started(now, number).plus(lasted(number));
    }
}
