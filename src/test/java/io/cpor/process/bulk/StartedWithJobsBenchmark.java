package io.cpor.process.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cpor.testing.AgreementFiles;
import io.cpor.testing.Cases;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.OwnApplication;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.test.context.TestPropertySource;

/**
 * Not a test but a tool: prints how long 10,000 agreements take to start while the jobs run, beside an engine with nothing
 * of ours that starts as many, and how quickly a list of 100 comes meanwhile. Run it with
 * {@code ./mvnw test -Dtest=StartedWithJobsBenchmark}; fewer agreements with {@code -Drows=1000}.
 */
@OwnApplication
@CporTest
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:file:./target/measure/jobs" + StartedWithJobsBenchmark.FILE,
            "camunda.bpm.job-execution.enabled=true",
            "cpor.inbox.enabled=true",
            "cpor.sandbox.ticking=true"
        })
class StartedWithJobsBenchmark {
    /** As the sandbox's own. */
    static final String FILE = ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=25000;WRITE_DELAY=0";

    private static final int ROWS = Integer.getInteger("rows", 10_000);
    private static final int LOOKS = 20;
    private static final String LIST = "/api/associations?size=100";

    @Autowired
    BulkStarts starts;

    @Autowired
    Cases cases;

    @Autowired
    TaskService tasks;

    @Test
    void measure() throws Exception {
        double bare = bareEngine();
        String file = checked();
        List<Double> meanwhile = new ArrayList<>();
        Http manager = cases.http("manager");
        long began = System.nanoTime();
        starts.confirm(file, "agent");
        while (starts.find(file).orElseThrow().state() != BulkState.STARTED) {
            meanwhile.add(look(manager));
            Thread.sleep(500);
        }
        double ours = seconds(began);
        assertThat(starts.counts(file)).containsEntry(RowState.STARTED, ROWS);
        await().atMost(Duration.ofHours(1)).until(() -> sent() == ROWS);
        double sent = seconds(began);
        List<Double> after = new ArrayList<>();
        for (int number = 0; number < LOOKS; number++) {
            after.add(look(manager));
        }
        System.out.printf("the bare engine starts %,d in %34.1f s%n", ROWS, bare);
        System.out.printf("ours, while the jobs run, in %35.1f s, %.1f times%n", ours, ours / bare);
        System.out.printf("until every POE is mailed %38.1f s%n", sent);
        System.out.printf("a list of 100 meanwhile %40.3f s%n", median(meanwhile));
        System.out.printf("and afterwards %49.3f s, %.1f times%n", median(after), median(meanwhile) / median(after));
    }

    /** Starts as many instances that do nothing, wait for nobody's mail, and stand at a task. */
    private static double bareEngine() {
        ProcessEngine engine = ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration()
                .setProcessEngineName("bare")
                .setJdbcUrl("jdbc:h2:file:./target/measure/bare" + FILE)
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_CREATE_DROP)
                .setHistory(ProcessEngineConfiguration.HISTORY_FULL)
                .setJobExecutorActivate(true)
                .buildProcessEngine();
        try {
            BpmnModelInstance model = Bpmn.createExecutableProcess("bare")
                    .camundaHistoryTimeToLive(1)
                    .startEvent()
                    .serviceTask("step")
                    .camundaAsyncBefore()
                    .camundaExpression("${true}")
                    .userTask("wait")
                    .endEvent()
                    .done();
            engine.getRepositoryService()
                    .createDeployment()
                    .addModelInstance("bare.bpmn", model)
                    .deploy();
            long began = System.nanoTime();
            for (int number = 0; number < ROWS; number++) {
                engine.getRuntimeService().startProcessInstanceByKey("bare", "number " + number);
            }
            return seconds(began);
        } finally {
            engine.close();
        }
    }

    private String checked() throws IOException {
        StringBuilder file = new StringBuilder(AgreementFiles.header());
        for (int number = 0; number < ROWS; number++) {
            file.append(AgreementFiles.row("Customer " + number));
        }
        byte[] content = file.toString().getBytes(StandardCharsets.UTF_8);
        String id = starts.begin(new ByteArrayResource(content), "agreements.csv", "agent", false)
                .id();
        await().atMost(Duration.ofMinutes(10))
                .until(() -> starts.find(id).orElseThrow().state() == BulkState.CHECKED);
        return id;
    }

    private long sent() {
        return tasks.createTaskQuery().taskDefinitionKey("userTask_fillPoe").count();
    }

    private static double look(Http manager) {
        long began = System.nanoTime();
        assertThat(manager.get(LIST).status()).isEqualTo(200);
        return seconds(began);
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
