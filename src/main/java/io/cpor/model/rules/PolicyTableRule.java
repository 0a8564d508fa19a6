package io.cpor.model.rules;

import io.cpor.process.policy.PolicyQuestion;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** The claim policy answers today whatever Java asks it. */
final class PolicyTableRule {
    static final String KEY = "claim-policy";

    /** What is deployed in one goes back to the repository, and so to the other. */
    private static final List<String> ENVIRONMENTS = List.of("production", "sandbox");

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Clock clock;

    PolicyTableRule(Clock clock) {
        this.clock = clock;
    }

    /** @param programmes the codes of the solution areas, each with the day on which Java asks first */
    void check(byte[] table, Map<String, LocalDate> programmes, Violations complaints) {
        faults(table, programmes)
                .forEach(fault ->
                        complaints.ofFile(fault, "Add such a row, or put right the dates of the one there is."));
    }

    /** What it does not answer, in words that follow "the claim policy". */
    Set<String> faults(byte[] content, Map<String, LocalDate> programmes) {
        Set<String> faults = new LinkedHashSet<>();
        try {
            DmnDecision table = engine.parseDecision(KEY, DecisionTables.read(content));
            for (String environment : ENVIRONMENTS) {
                PolicyQuestion.all(programmes, environment, LocalDate.now(clock))
                        .forEach(question -> ask(table, question).ifPresent(faults::add));
            }
        } catch (RuntimeException unusable) {
            faults.add("cannot be asked: " + unusable.getMessage());
        }
        return faults;
    }

    private Optional<String> ask(DmnDecision table, PolicyQuestion question) {
        try {
            question.answer(engine.evaluateDecisionTable(table, question.variables(clock.getZone())));
            return Optional.empty();
        } catch (IllegalStateException noAnswer) {
            return Optional.of(noAnswer.getMessage().replaceFirst("^the claim policy ", ""));
        }
    }
}
