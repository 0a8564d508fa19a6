package io.cpor.poe.form;

import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** A FEEL expression over a form's answers, as the Modeler keeps it in {@code conditional.hide}. */
public final class Condition {
    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private final String text;
    private final ParsedExpression parsed;

    private Condition(String text, ParsedExpression parsed) {
        this.text = text;
        this.parsed = parsed;
    }

    /** @throws UnsupportedForm if it is not FEEL; {@code component} names it then */
    static Condition of(String text, String component) {
        String expression = text.strip().replaceFirst("^=", "");
        ParseResult result = FEEL.parseExpression(expression);
        if (result.isFailure()) {
            throw new UnsupportedForm("component \"" + component + "\" has a condition that is not FEEL: " + text);
        }
        return new Condition(expression, result.parsedExpression());
    }

    /** Whether it is true; a condition over what was not answered is not. */
    boolean isMet(Answers answers) {
        Map<String, Object> context = answers.values();
        EvaluationResult result = FEEL.evaluate(parsed, context);
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }

    @Override
    public String toString() {
        return text;
    }
}
