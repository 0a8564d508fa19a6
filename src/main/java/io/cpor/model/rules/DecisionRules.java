package io.cpor.model.rules;

import io.cpor.process.policy.PoePreflight;
import io.cpor.process.policy.PolicyQuestion;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** The rules about a DMN file: every table's, and those of the two that Java asks. */
final class DecisionRules {
    private static final Map<String, Set<String>> GIVEN =
            Map.of("claim-policy", PolicyQuestion.INPUTS, "poe-preflight", PoePreflight.INPUTS);

    private static final Map<String, List<String>> READ =
            Map.of("claim-policy", List.of("number", "unit"), "poe-preflight", List.of("reason", "finding", "advice"));

    private final PolicyTableRule policy;

    DecisionRules(Clock clock) {
        this.policy = new PolicyTableRule(clock);
    }

    /** @param named looks at the ids of the decisions in the file */
    void check(byte[] content, Violations complaints, Consumer<List<String>> named) {
        ModelLimits.check(content, complaints);
        if (!complaints.isEmpty()) {
            return;
        }
        DmnModelInstance model;
        try {
            model = DecisionTables.read(content);
        } catch (RuntimeException unreadable) {
            complaints.ofFile("cannot be read as DMN: " + Unreadable.why(unreadable), Unreadable.REMEDY);
            return;
        }
        DecisionTables.check(model, complaints);
        List<String> keys = DecisionTables.keys(model);
        named.accept(keys);
        for (String key : keys) {
            if (GIVEN.containsKey(key)) {
                DecisionTables.checkInputs(model, GIVEN.get(key), complaints);
                DecisionTables.checkOutputs(model, READ.get(key), complaints);
            }
        }
        if (keys.contains(PolicyTableRule.KEY) && complaints.isEmpty()) {
            policy.check(model, complaints);
        }
    }
}
