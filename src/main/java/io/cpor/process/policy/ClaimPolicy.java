package io.cpor.process.policy;

import io.cpor.association.Association;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Looks a window up in the deployed decision table {@code claim-policy}, by programme, environment and today's date. */
@Component
public class ClaimPolicy {
    private final DecisionService decisions;
    private final BusinessCalendar calendar;
    private final Clock clock;
    private final String environment;

    ClaimPolicy(
            DecisionService decisions,
            BusinessCalendar calendar,
            Clock clock,
            @Value("${cpor.environment}") String environment) {
        this.decisions = decisions;
        this.calendar = calendar;
        this.clock = clock;
        this.environment = environment;
    }

    /** When the window is over that began at {@code from}, by today's policy. */
    public Instant after(PolicyWindow window, Association association, Instant from) {
        return span(window, association).after(from, zone(), calendar);
    }

    /** As {@link #after(PolicyWindow, Association, Instant)}, for a window that is the same in every programme. */
    public Instant after(PolicyWindow window, Instant from) {
        return span(window, (String) null).after(from, zone(), calendar);
    }

    /** As {@link #after(PolicyWindow, Association, Instant)}, in whole days. */
    LocalDate after(PolicyWindow window, Association association, LocalDate from) {
        Instant begun = from.atStartOfDay(zone()).toInstant();
        return after(window, association, begun).atZone(zone()).toLocalDate();
    }

    /** @throws IllegalStateException if the table has no row that fits, or one that makes no sense */
    public PolicyDuration span(PolicyWindow window, Association association) {
        return span(window, association.engagement().solutionArea().code());
    }

    private PolicyDuration span(PolicyWindow window, String programme) {
        PolicyQuestion question = new PolicyQuestion(window, programme, environment, LocalDate.now(clock));
        return question.answer(decisions
                .evaluateDecisionTableByKey("claim-policy")
                .variables(question.variables(zone()))
                .evaluate());
    }

    public ZoneId zone() {
        return clock.getZone();
    }
}
