package io.cpor.process.policy;

import io.cpor.association.Association;
import io.cpor.poe.Poe;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** Looks a returned POE over before Microsoft does, by the deployed decision table {@code poe-preflight}. */
@Component
public class PoePreflight {
    /** What the table may read: the facts found out about a POE. */
    public static final Set<String> INPUTS = PreflightInputs.NAMES;

    private final DecisionService decisions;
    private final PreflightInputs facts;

    PoePreflight(DecisionService decisions, PreflightInputs facts) {
        this.decisions = decisions;
        this.facts = facts;
    }

    /** Everything Microsoft might send the POE back for, today and for this association; in the table's order. */
    public List<Finding> findings(Association association, Poe poe) {
        return decisions
                .evaluateDecisionTableByKey("poe-preflight")
                .variables(facts.of(association, poe))
                .evaluate()
                .stream()
                .map(PoePreflight::finding)
                .toList();
    }

    private static Finding finding(DmnDecisionRuleResult row) {
        return new Finding(text(row, "reason"), text(row, "finding"), text(row, "advice"));
    }

    /** A cell that the process owner left empty says nothing. */
    private static String text(DmnDecisionRuleResult row, String output) {
        return Objects.toString(row.<Object>getEntry(output), "");
    }
}
