package io.cpor.process.model.rules;

import io.cpor.process.CporVariables;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstProperty;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Builder.Feature;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.w3c.dom.Element;

/**
 * An expression compares declared variables, or asks a bean that models may name, by a method that the bean has. It can do
 * nothing else: the language would let it reach every class of Java.
 */
final class Expressions implements ProcessRule {
    private static final Builder PARSER = new Builder(Feature.METHOD_INVOCATIONS);

    /** What the engine gives a bean's method; of no use by itself. */
    private static final Set<String> GIVEN = Set.of("execution", "task");

    private final ModelBeans beans;
    private final boolean ours;

    /** @param ours whether the variables of the model must be declared in {@link CporVariables} */
    Expressions(ModelBeans beans, boolean ours) {
        this.beans = beans;
        this.ours = ours;
    }

    @Override
    public void check(ProcessModel model, Complaints complaints) {
        for (Element element : model.elements()) {
            Elements.attributes(element).forEach((name, value) -> {
                if (!delegate(name)) {
                    text(element, value, complaints);
                }
            });
            text(element, Elements.text(element), complaints);
        }
    }

    private static boolean delegate(String attribute) {
        return attribute.equals("delegateExpression") || attribute.equals("variableMappingDelegateExpression");
    }

    private void text(Element element, String text, Complaints complaints) {
        if (!text.contains("${") && !text.contains("#{")) {
            return;
        }
        String expression = text.strip();
        try {
            new Reading(element, expression, complaints)
                    .read(PARSER.build(expression).getRoot());
        } catch (TreeBuilderException unreadable) {
            complaints.of(
                    element,
                    "has the expression " + expression + ", which cannot be read",
                    "Write it as ${variable == 'value'} or ${bean.method(execution)}.");
        }
    }

    /** One expression, walked from its root. */
    private final class Reading {
        private final Element element;
        private final String expression;
        private final Complaints complaints;

        Reading(Element element, String expression, Complaints complaints) {
            this.element = element;
            this.expression = expression;
            this.complaints = complaints;
        }

        void read(Node node) {
            if (node instanceof AstIdentifier identifier) {
                variable(identifier.getName());
            } else if (node instanceof AstMethod call) {
                call(call);
            } else if (node instanceof AstFunction || node instanceof AstProperty) {
                complain("does more than compare a variable or ask a bean", remedyOfBean());
            } else {
                children(node).forEach(this::read);
            }
        }

        private void variable(String name) {
            if (GIVEN.contains(name) || beans.hidden(name)) {
                complain("names \"" + name + "\", which models must not use", remedyOfBean());
            } else if (ours && !CporVariables.RECORDED.contains(name)) {
                complain(
                        "reads the variable \"" + name + "\", which nobody declared",
                        "Read one of " + sorted(CporVariables.RECORDED)
                                + ", or ask a developer to declare it in CporVariables.");
            }
        }

        private void call(AstMethod call) {
            Node property = call.getChild(0);
            if (!(property instanceof AstDot dot) || !(dot.getChild(0) instanceof AstIdentifier bean)) {
                complain("calls a method of something that is no bean", remedyOfBean());
                return;
            }
            // the parser tells a method's name in no other way
            method(
                    bean.getName(),
                    dot.toString().replaceFirst("^\\.\\s*", ""),
                    call.getChild(1).getCardinality());
            children(call.getChild(1)).forEach(this::argument);
        }

        private void argument(Node argument) {
            if (!(argument instanceof AstIdentifier identifier && GIVEN.contains(identifier.getName()))) {
                read(argument);
            }
        }

        private void method(String bean, String name, int arguments) {
            if (!beans.known(bean)) {
                complain("asks the bean \"" + bean + "\", which models do not know", remedyOfBean());
                return;
            }
            List<Method> methods = beans.methods(bean);
            if (methods.stream()
                    .noneMatch(method -> method.getName().equals(name) && method.getParameterCount() == arguments)) {
                complain(
                        "asks \"" + bean + "\" for \"" + name + "\" with " + arguments(arguments)
                                + ", which it does not have",
                        "It has " + signatures(methods) + ".");
            }
        }

        private void complain(String wrong, String remedy) {
            complaints.of(element, "has the expression " + expression + ", which " + wrong, remedy);
        }

        private String remedyOfBean() {
            return "Ask one of the beans " + sorted(beans.asked()) + ", as ${bean.method(execution)}.";
        }
    }

    private static Stream<Node> children(Node node) {
        return java.util.stream.IntStream.range(0, node.getCardinality()).mapToObj(node::getChild);
    }

    private static String arguments(int number) {
        return number == 0 ? "no argument" : number == 1 ? "one argument" : number + " arguments";
    }

    private static String signatures(List<Method> methods) {
        return methods.stream()
                .map(method -> method.getName()
                        + (method.getParameterCount() == 0
                                ? "()"
                                : "(execution" + ", …".repeat(method.getParameterCount() - 1) + ")"))
                .distinct()
                .sorted()
                .reduce((one, other) -> one + ", " + other)
                .orElse("nothing that a model may ask for");
    }

    private static String sorted(Set<String> names) {
        return String.join(", ", new java.util.TreeSet<>(names));
    }
}
