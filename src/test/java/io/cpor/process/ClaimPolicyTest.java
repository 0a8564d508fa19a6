package io.cpor.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.cpor.association.value.Coded;
import io.cpor.process.policy.PolicyDuration;
import io.cpor.process.policy.PolicyDurationUnit;
import io.cpor.process.policy.PolicyWindow;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The policy table by itself, and the arithmetic of its units. */
class ClaimPolicyTest {
    private static final File TABLE = new File("processes/claim-policy.dmn");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static PolicyDuration look(PolicyWindow window, String environment, String day) {
        DmnEngine engine =
                DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        try (FileInputStream file = new FileInputStream(TABLE)) {
            DmnDecision decision = engine.parseDecision("claim-policy", file);
            DmnDecisionRuleResult row = engine.evaluateDecisionTable(
                            decision,
                            Map.of(
                                    "window",
                                    window.code(),
                                    "programme",
                                    "modern-work-and-security",
                                    "environment",
                                    environment,
                                    "day",
                                    Date.from(LocalDate.parse(day)
                                            .atStartOfDay(ZoneId.systemDefault())
                                            .toInstant())))
                    .getSingleResult();
            return new PolicyDuration(
                    ((Number) row.getEntry("number")).intValue(),
                    Coded.of(PolicyDurationUnit.class, row.getEntry("unit")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(PolicyWindow.class)
    void every_window_has_a_row_today_in_both_environments(PolicyWindow window) {
        String today = LocalDate.now().toString();

        assertThat(look(window, "production", today).number()).isPositive();
        assertThat(look(window, "sandbox", today).number()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "ACTION_REQUIRED, 2023-09-30, 5, BUSINESS_DAYS",
        "ACTION_REQUIRED, 2023-10-01, 14, BUSINESS_DAYS",
        "OPT_OUT, 2026-11-23, 5, BUSINESS_DAYS",
        "DISPUTE, 2026-11-23, 30, CALENDAR_DAYS",
        "POE_AGE, 2026-11-23, 12, MONTHS"
    })
    void microsofts_windows_are_microsofts(PolicyWindow window, String day, int number, PolicyDurationUnit unit) {
        assertThat(look(window, "production", day)).isEqualTo(new PolicyDuration(number, unit));
    }

    @Test
    void the_sandbox_is_short_enough_to_watch() {
        String today = LocalDate.now().toString();
        Instant now = Instant.now();

        for (PolicyWindow window :
                new PolicyWindow[] {PolicyWindow.OPT_OUT, PolicyWindow.POLL_FIRST, PolicyWindow.POLL_LONGEST}) {
            assertThat(look(window, "sandbox", today).length(now, ZoneOffset.UTC))
                    .hasMinutes(window == PolicyWindow.OPT_OUT ? 1 : 0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "STAFF_FOLLOW_UP, STAFF",
        "STAFF_FOLLOW_UP, REVIEW",
        "POE_REMINDER_3, POE_DUE",
        "ACTION_FOLLOW_UP, ACTION_REQUIRED",
        "DISPUTE_FOLLOW_UP, DISPUTE"
    })
    void a_task_is_looked_at_before_it_is_due(PolicyWindow followUp, PolicyWindow due) {
        String today = LocalDate.now().toString();
        Instant now = Instant.now();

        for (String environment : new String[] {"production", "sandbox"}) {
            assertThat(look(followUp, environment, today).length(now, ZoneOffset.UTC))
                    .isLessThan(look(due, environment, today).length(now, ZoneOffset.UTC));
        }
    }

    @Test
    void every_row_says_where_it_comes_from() {
        assertThat(Dmn.readModelFromFile(TABLE).getModelElementsByType(Rule.class))
                .allMatch(rule -> Stream.of("Microsoft, ", "Ours: ", "Short enough to watch")
                        .anyMatch(rule.getDescription().getTextContent()::startsWith));
    }

    @ParameterizedTest
    @CsvSource({
        // a Friday afternoon; over a weekend; over the end of summer time; over the end of February
        "2026-11-20T15:00:00Z, 1, BUSINESS_DAYS, 2026-11-23T15:00:00Z",
        "2026-11-20T15:00:00Z, 5, BUSINESS_DAYS, 2026-11-27T15:00:00Z",
        "2026-11-21T15:00:00Z, 1, BUSINESS_DAYS, 2026-11-23T15:00:00Z",
        "2026-10-24T10:00:00Z, 1, CALENDAR_DAYS, 2026-10-25T11:00:00Z",
        "2026-10-24T10:00:00Z, 24, HOURS, 2026-10-25T10:00:00Z",
        "2026-01-31T12:00:00Z, 1, MONTHS, 2026-02-28T12:00:00Z",
        "2026-01-31T12:00:00Z, 90, SECONDS, 2026-01-31T12:01:30Z",
        "2026-01-31T12:00:00Z, 90, MINUTES, 2026-01-31T13:30:00Z"
    })
    void a_span_ends_when_people_expect(Instant from, int number, PolicyDurationUnit unit, Instant end) {
        assertThat(new PolicyDuration(number, unit).after(from, BERLIN)).isEqualTo(end);
    }
}
