package io.cpor.model.rules;

import io.cpor.process.CporVariables;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Builder.Feature;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.w3c.dom.Element;

/**
 * An expression compares declared variables, or asks a bean that models may name, by a method that the bean has. It can do
 * nothing else: the language would let it reach every class of Java.
 */
final class Expressions implements ProcessRule {
    private static final Builder PARSER = new Builder(Feature.METHOD_INVOCATIONS);

    private final ModelBeans beans;
    private final boolean ours;

    /** @param ours whether the variables of the model must be declared in {@link CporVariables} */
    Expressions(ModelBeans beans, boolean ours) {
        this.beans = beans;
        this.ours = ours;
    }

    @Override
    public void check(ProcessModel model, Violations complaints) {
        for (Element element : model.elements()) {
            Elements.attributes(element).forEach(one -> {
                if (!isDelegate(one.name())) {
                    text(element, one.value(), complaints);
                }
            });
            text(element, Elements.text(element), complaints);
        }
    }

    static boolean isOne(String text) {
        return text.contains("${") || text.contains("#{");
    }

    private static boolean isDelegate(String attribute) {
        return attribute.equals("delegateExpression") || attribute.equals("variableMappingDelegateExpression");
    }

    private void text(Element element, String text, Violations complaints) {
        if (!isOne(text)) {
            return;
        }
        String expression = text.strip();
        try {
            new ExpressionReading(
                            beans,
                            ours,
                            (wrong, remedy) -> complaints.of(
                                    element, "has the expression " + expression + ", which " + wrong, remedy))
                    .read(PARSER.build(expression).getRoot());
        } catch (TreeBuilderException unreadable) {
            complaints.of(
                    element,
                    "has the expression " + expression + ", which cannot be read",
                    "Write it as ${variable == 'value'} or ${bean.method(execution)}.");
        }
    }
}
