package io.cpor.model.rules;

import io.cpor.process.policy.CatalogueRows;
import io.cpor.process.policy.ProgrammeRows;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A decision says how long it is remembered, is written in FEEL, and reads what Java gives it. */
final class DecisionTables {
    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private DecisionTables() {}

    /** @throws RuntimeException if it is no DMN; its innermost cause says why */
    static DmnModelInstance read(byte[] content) {
        return Dmn.readModelFromStream(new ByteArrayInputStream(content));
    }

    /**
     * What a table without inputs answers.
     *
     * @throws RuntimeException if it cannot be evaluated
     */
    static List<Map<String, Object>> rows(String key, byte[] content) {
        return ENGINE.evaluateDecision(ENGINE.parseDecision(key, read(content)), Map.of())
                .getResultList();
    }

    static List<String> keys(DmnModelInstance model) {
        return model.getModelElementsByType(Decision.class).stream()
                .map(Decision::getId)
                .toList();
    }

    /** Rules for every table. */
    static void check(DmnModelInstance model, Violations complaints) {
        for (Decision decision : model.getModelElementsByType(Decision.class)) {
            String kept = decision.getCamundaHistoryTimeToLiveString();
            if (kept == null || kept.isBlank()) {
                complaints.of(decision, HistoryTimeToLiveRule.WRONG, HistoryTimeToLiveRule.REMEDY);
            }
        }
        boolean readByRow = keys(model).stream()
                .anyMatch(key -> CatalogueRows.TABLES.contains(key) || ProgrammeRows.TABLES.contains(key));
        FeelCells.check(root(model), readByRow, complaints);
    }

    /**
     * Looks at a table before it is evaluated for another file of the same deployment: it may be one that is refused.
     *
     * @throws IllegalStateException if it holds what may not be evaluated; the message says where
     * @throws RuntimeException if it is no DMN
     */
    static void requireBounded(String file, byte[] content) {
        Violations complaints = new Violations(file);
        ModelLimits.check(content, complaints);
        if (complaints.isEmpty()) {
            check(read(content), complaints);
        }
        complaints.list().stream().findFirst().ifPresent(first -> {
            throw new IllegalStateException(first.toString());
        });
    }

    private static Element root(DmnModelInstance model) {
        return ((Document) model.getDocument().getDomSource().getNode()).getDocumentElement();
    }

    /**
     * The tree of an expression; nothing if it is no FEEL.
     *
     * @param tests whether it is the tests of an input
     */
    static Optional<Object> feel(String text, boolean tests) {
        ParseResult parsed = tests ? FEEL.parseUnaryTests(text) : FEEL.parseExpression(text);
        return parsed.isFailure()
                ? Optional.empty()
                : Optional.of(parsed.parsedExpression().expression());
    }

    /** A table reads only what Java gives it. */
    static void checkInputs(DmnModelInstance model, Set<String> given, Violations complaints) {
        for (InputExpression input : model.getModelElementsByType(InputExpression.class)) {
            String text = input.getText() == null
                    ? ""
                    : input.getText().getTextContent().strip();
            if (!given.contains(text)) {
                complaints.of(
                        ((Input) input.getParentElement()).getLabel(),
                        input.getId(),
                        "reads \"" + text + "\", which nobody gives it",
                        given.isEmpty()
                                ? "Take the column away: all rows of this table are read."
                                : "Read one of " + String.join(", ", new TreeSet<>(given)) + ", or ask a developer.");
            }
        }
    }

    /** Java finds what it reads of a row. */
    static void checkOutputs(DmnModelInstance model, List<String> read, Violations complaints) {
        List<String> has = model.getModelElementsByType(Output.class).stream()
                .map(Output::getName)
                .toList();
        read.stream()
                .filter(name -> !has.contains(name))
                .forEach(name -> complaints.ofFile(
                        "has lost the output \"" + name + "\", which Java reads", "Give an output that name again."));
    }
}
