package io.cpor.poe.form;

import java.util.Map;
import java.util.Optional;
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

    /** Nothing if it is not FEEL. */
    static Optional<Condition> of(String text) {
        String expression = text.strip().replaceFirst("^=", "");
        ParseResult result = FEEL.parseExpression(expression);
        return result.isFailure()
                ? Optional.empty()
                : Optional.of(new Condition(expression, result.parsedExpression()));
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
