package io.cpor.process.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.testing.CporTest;
import io.cpor.testing.Edits;
import java.time.Instant;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.management.Metrics;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Evaluating the policy's table is dear, so a question is put to a version once; which version is in force is asked anew. */
@CporTest
class PolicyInForceTest {
    private static final Instant FROM = Instant.parse("2026-11-23T10:00:00Z");

    @Autowired
    ClaimPolicy policy;

    @Autowired
    RepositoryService repository;

    @Autowired
    ProcessEngine engine;

    private long evaluations() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getMetricsRegistry()
                .getDbMeterByName(Metrics.EXECUTED_DECISION_ELEMENTS)
                .get();
    }

    @Test
    void a_question_is_evaluated_once() {
        Instant end = policy.after(PolicyWindow.STAFF, FROM);
        long before = evaluations();

        assertThat(policy.after(PolicyWindow.STAFF, FROM)).isEqualTo(end);

        assertThat(evaluations()).isEqualTo(before);
    }

    @Test
    void another_version_holds_as_soon_as_it_is_in_force_and_as_long() {
        Instant end = policy.after(PolicyWindow.STAFF, FROM);
        Deployment longer = repository
                .createDeployment()
                .name("own-policy")
                .addString("claim-policy.dmn", longerForStaff(Edits.today("claim-policy.dmn")))
                .deploy();
        try {
            assertThat(policy.after(PolicyWindow.STAFF, FROM)).isAfter(end);
        } finally {
            repository.deleteDeployment(longer.getId(), true);
        }
        assertThat(policy.after(PolicyWindow.STAFF, FROM)).isEqualTo(end);
    }

    /** In the first row that speaks of it, and in every other. */
    private static String longerForStaff(String table) {
        return table.replaceAll(
                "(?s)(<text>\"staff\"</text>.*?<outputEntry id=\"\\w+\">\\s*<text>)\\d+(</text>)", "$1999$2");
    }
}
