package io.cpor.model.rules;

import io.cpor.association.value.Coded;
import io.cpor.process.policy.CatalogueRows;
import io.cpor.process.policy.LimitRows;
import io.cpor.process.policy.PoePreflight;
import io.cpor.process.policy.PolicyQuestion;
import io.cpor.process.policy.ProgrammeRows;
import io.cpor.process.policy.SigningHint;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/** The rules about a DMN file: every table's, and those of the ones that Java asks. */
final class DecisionRules {
    private static final Map<String, Set<String>> GIVEN = Map.of(
            "claim-policy",
            PolicyQuestion.INPUTS,
            "poe-preflight",
            PoePreflight.INPUTS,
            CatalogueRows.ENGAGEMENTS,
            Set.of(),
            CatalogueRows.WORKLOADS,
            Set.of(),
            ProgrammeRows.SCORE,
            Set.of(),
            ProgrammeRows.ESTIMATES,
            Set.of(),
            LimitRows.KEY,
            Set.of());

    private static final Map<String, List<String>> READ = Map.of(
            "claim-policy",
            List.of("number", "unit"),
            "poe-preflight",
            List.of("reason", "finding", "advice"),
            CatalogueRows.ENGAGEMENTS,
            CatalogueRows.ENGAGEMENT_COLUMNS,
            CatalogueRows.WORKLOADS,
            CatalogueRows.WORKLOAD_COLUMNS,
            ProgrammeRows.SCORE,
            ProgrammeRows.SCORE_COLUMNS,
            ProgrammeRows.ESTIMATES,
            ProgrammeRows.ESTIMATE_COLUMNS,
            LimitRows.KEY,
            LimitRows.COLUMNS);

    private final PolicyTableRule policy;
    private final CatalogueRule catalogue;
    private final ProgrammeRule programme;
    private final FindingLimitRule limits;

    DecisionRules(Clock clock) {
        this.policy = new PolicyTableRule(clock);
        this.catalogue = new CatalogueRule(policy, clock);
        this.programme = new ProgrammeRule(clock);
        this.limits = new FindingLimitRule(clock);
    }

    /** @param named looks at the ids of the decisions in the file */
    void check(byte[] content, DeployedTables tables, Violations complaints, Consumer<List<String>> named) {
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
        checkHints(model, complaints);
        if (complaints.isEmpty()) {
            checkAsked(keys, tables, complaints);
        }
    }

    private void checkAsked(List<String> keys, DeployedTables tables, Violations complaints) {
        try {
            if (keys.contains(PolicyTableRule.KEY)) {
                policy.check(tables.table(PolicyTableRule.KEY), catalogue.programmes(tables), complaints);
            }
            if (keys.contains(CatalogueRows.ENGAGEMENTS)) {
                catalogue.checkEngagements(tables, complaints);
            }
            if (keys.contains(CatalogueRows.WORKLOADS)) {
                catalogue.checkWorkloads(tables, complaints);
            }
            if (keys.contains(ProgrammeRows.SCORE)) {
                programme.checkScore(tables.rows(ProgrammeRows.SCORE), complaints);
            }
            if (keys.contains(ProgrammeRows.ESTIMATES)) {
                programme.checkEstimates(tables.rows(ProgrammeRows.ESTIMATES), complaints);
            }
            if (keys.contains(LimitRows.KEY)) {
                limits.check(tables.rows(LimitRows.KEY), complaints);
            }
        } catch (RuntimeException unusable) { // this table, or one of the same deployment that it is held against
            complaints.ofFile("cannot be read row by row: " + Unreadable.why(unusable), "Put its cells right.");
        }
    }

    /** A hint to customers is one that is translated for them. */
    private static void checkHints(DmnModelInstance model, Violations complaints) {
        for (DecisionTable table : model.getModelElementsByType(DecisionTable.class)) {
            int column =
                    table.getOutputs().stream().map(Output::getName).toList().indexOf(PoePreflight.HINT);
            if (column >= 0) {
                table.getRules().forEach(rule -> checkHint(rule, column, complaints));
            }
        }
    }

    private static void checkHint(Rule rule, int column, Violations complaints) {
        List<OutputEntry> cells = List.copyOf(rule.getOutputEntries());
        String text = column < cells.size() && cells.get(column).getText() != null
                ? cells.get(column).getText().getTextContent().strip()
                : "";
        List<String> known = Coded.codes(SigningHint.class).stream()
                .map(code -> '"' + code + '"')
                .toList();
        if (!text.isEmpty() && !known.contains(text)) {
            complaints.of(
                    "Row " + rule.getId(),
                    cells.get(column).getId(),
                    "gives the customer the hint " + text + ", which has no sentence in the customers' languages",
                    "Leave the cell empty, or write one of " + String.join(", ", known) + '.');
        }
    }
}
