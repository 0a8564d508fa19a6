package io.cpor.model.rules;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        for (Element element :
                Elements.below(((Document) model.getDocument().getDomSource().getNode()).getDocumentElement())) {
            language(element, complaints);
            cell(element, complaints);
        }
    }

    private static void language(Element element, Violations complaints) {
        String language = element.getAttribute("expressionLanguage");
        boolean feel = language.isBlank()
                || language.equalsIgnoreCase("feel")
                || language.toUpperCase(Locale.ROOT).contains("/FEEL/");
        if (!feel) {
            complaints.of(
                    inRow(element),
                    element.getAttribute("id"),
                    "is written in the language " + language,
                    "Write it in FEEL.");
        }
    }

    private static void cell(Element element, Violations complaints) {
        String text = element.getTextContent().strip();
        if (text.isEmpty()) {
            return;
        }
        ParseResult parsed = switch (element.getLocalName()) {
            case "inputEntry" -> FEEL.parseUnaryTests(text);
            case "outputEntry", "inputExpression", "literalExpression" -> FEEL.parseExpression(text);
            default -> null;
        };
        if (parsed != null && parsed.isFailure()) {
            complaints.of(
                    inRow(element),
                    element.getAttribute("id"),
                    "holds " + text + ", which is not FEEL",
                    "Put texts in quotation marks, and dates as date and time(\"2026-01-31T00:00:00\").");
        }
    }

    /** A cell is known by its row's annotation. */
    private static String inRow(Element cell) {
        if (cell.getParentNode() instanceof Element rule && rule.getLocalName().equals("rule")) {
            for (Element inRule : Elements.below(rule)) {
                if (inRule.getLocalName().equals("description")) {
                    return "Row " + inRule.getTextContent().strip();
                }
            }
            return "Row " + rule.getAttribute("id");
        }
        return cell.getLocalName();
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
