package io.cpor.process.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.OperatingSystemMXBean;
import io.cpor.testing.AgreementFiles;
import io.cpor.testing.Cases;
import io.cpor.testing.CporTest;
import io.cpor.testing.Http;
import io.cpor.testing.OwnApplication;
import java.io.IOException;
import java.lang.management.ManagementFactory;
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
    static final String FILE = ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=25000;WRITE_DELAY=0;QUERY_CACHE_SIZE=100";

    private static final int ROWS = Integer.getInteger("rows", 10_000);
    private static final int LOOKS = 20;
    private static final int PAUSE_MILLIS = 500;
    private static final String LIST = "/api/associations?size=100";

    @Autowired
    BulkStarts starts;

    @Autowired
    Cases cases;

    @Autowired
    TaskService tasks;

    @Test
    void measure() throws Exception {
        Cost bare = bareEngine();
        String file = checked();
        List<Double> meanwhile = new ArrayList<>();
        Http manager = cases.http("manager");
        looks(manager);
        long processorBegan = processorTime();
        long began = System.nanoTime();
        starts.confirm(file, "agent");
        while (starts.find(file).orElseThrow().state() != BulkState.STARTED) {
            meanwhile.add(look(manager));
            Thread.sleep(PAUSE_MILLIS);
        }
        double ours = seconds(began);
        assertThat(starts.counts(file)).containsEntry(RowState.STARTED, ROWS);
        await().atMost(Duration.ofHours(1)).until(() -> sent() == ROWS);
        double sent = seconds(began);
        double processor = (processorTime() - processorBegan) / 1e9;
        List<Double> after = looks(manager);
        System.out.printf("the bare engine starts %,d in %34.1f s%n", ROWS, bare.seconds());
        System.out.printf("ours, while the jobs run, in %35.1f s, %.1f times%n", ours, ours / bare.seconds());
        System.out.printf("until every POE is mailed %38.1f s%n", sent);
        System.out.printf(
                "processor time until then %33.1f s, %.1f times the bare engine's %.1f s%n",
                processor, processor / bare.processor(), bare.processor());
        System.out.printf("a list of 100 meanwhile %40.3f s%n", median(meanwhile));
        System.out.printf("and afterwards %49.3f s, %.1f times%n", median(after), median(meanwhile) / median(after));
    }

    /** @param processor seconds until each instance stands at its task */
    private record Cost(double seconds, double processor) {}

    /** Starts as many instances that do nothing, wait for nobody's mail, and stand at a task. */
    private static Cost bareEngine() {
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
            long processorBegan = processorTime();
            long began = System.nanoTime();
            for (int number = 0; number < ROWS; number++) {
                engine.getRuntimeService().startProcessInstanceByKey("bare", "number " + number);
            }
            double seconds = seconds(began);
            await().atMost(Duration.ofHours(1))
                    .until(() -> engine.getTaskService().createTaskQuery().count() == ROWS);
            return new Cost(seconds, (processorTime() - processorBegan) / 1e9);
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

    /** At the pace at which it is looked meanwhile. */
    private static List<Double> looks(Http manager) throws InterruptedException {
        List<Double> looks = new ArrayList<>();
        for (int number = 0; number < LOOKS; number++) {
            looks.add(look(manager));
            Thread.sleep(PAUSE_MILLIS);
        }
        return looks;
    }

    private static double look(Http manager) {
        long began = System.nanoTime();
        assertThat(manager.get(LIST).status()).isEqualTo(200);
        return seconds(began);
    }

    /** Of the whole process: what other programs take of the machine does not count. */
    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
