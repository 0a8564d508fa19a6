package io.cpor.model.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** The cells of a decision's file are written in FEEL, and hold no more of it than ends at once. */
final class FeelCells {
    private static final Set<String> RESULTS = Set.of("outputEntry", "literalExpression");
    private static final Set<String> EVALUATED =
            Set.of("inputEntry", "inputExpression", "outputEntry", "literalExpression");

    private FeelCells() {}

    /** @param literals whether the results must stand there as they are, because nobody works anything out of them */
    static void check(Element root, boolean literals, Violations complaints) {
        for (Element element : Elements.below(root)) {
            language(element, complaints);
            if (element.getLocalName().equals("requiredDecision")) {
                complaints.of(
                        element,
                        "asks another decision, and several in a row could make more and more of what each gives",
                        "Put the rows into one table, or let the process ask one decision after the other.");
            }
            if (EVALUATED.contains(element.getLocalName())) {
                texts(element).forEach(text -> cell(element, text, literals, complaints));
            }
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

    /** What the engine reads: not the description beside it, which could hide a part of it in a comment. */
    private static List<String> texts(Element cell) {
        List<String> texts = new ArrayList<>();
        for (Element inCell : Elements.below(cell)) {
            String text = inCell.getTextContent().strip();
            if (inCell.getLocalName().equals("text") && !text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static void cell(Element cell, String text, boolean literals, Violations complaints) {
        if (FeelExtent.isTooMuch(text)) {
            complain(cell, "holds an expression that is " + FeelExtent.TOO_MUCH, "Make it shorter.", complaints);
            return;
        }
        Optional<Object> tree = DecisionTables.feel(text, cell.getLocalName().equals("inputEntry"));
        if (tree.isEmpty()) {
            complain(
                    cell,
                    "holds " + text + ", which is not FEEL",
                    "Put texts in quotation marks, and dates as date and time(\"2026-01-31T00:00:00\").",
                    complaints);
        } else if (literals && RESULTS.contains(cell.getLocalName())) {
            if (!FeelExtent.isLiteral(tree.get())) {
                complain(
                        cell,
                        "holds " + text + ", which is to be worked out",
                        "Write a text in quotation marks, a number, true or false, or leave the cell empty.",
                        complaints);
            }
        } else {
            FeelExtent.excess(tree.get())
                    .ifPresent(excess ->
                            complain(cell, "holds " + text + ", which " + excess, FeelVocabulary.remedy(), complaints));
        }
    }

    private static void complain(Element cell, String wrong, String remedy, Violations complaints) {
        complaints.of(inRow(cell), cell.getAttribute("id"), wrong, remedy);
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
}
