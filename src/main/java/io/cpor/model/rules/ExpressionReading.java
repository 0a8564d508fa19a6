package io.cpor.model.rules;

import io.cpor.process.CporVariables;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstProperty;
import org.camunda.bpm.impl.juel.Node;

/** One expression, walked from its root; what it may not do is told as what is wrong and what to do. */
final class ExpressionReading {
    /** What the engine gives a bean's method; of no use by itself. */
    private static final Set<String> GIVEN = Set.of("execution", "task");

    private final ModelBeans beans;
    private final boolean ours;
    private final BiConsumer<String, String> complain;

    ExpressionReading(ModelBeans beans, boolean ours, BiConsumer<String, String> complain) {
        this.beans = beans;
        this.ours = ours;
        this.complain = complain;
    }

    void read(Node node) {
        if (node instanceof AstIdentifier identifier) {
            variable(identifier.getName());
        } else if (node instanceof AstMethod call) {
            call(call);
        } else if (node instanceof AstFunction || node instanceof AstProperty) {
            complain.accept("does more than compare a variable or ask a bean", askABean());
        } else {
            children(node).forEach(this::read);
        }
    }

    private void variable(String name) {
        if (GIVEN.contains(name) || beans.isHidden(name) || !ours && beans.isKnown(name)) {
            complain.accept("names \"" + name + "\", which models must not use", askABean());
        } else if (ours && !CporVariables.RECORDED.contains(name)) {
            complain.accept(
                    "reads the variable \"" + name + "\", which nobody declared",
                    "Read one of " + sort(CporVariables.RECORDED)
                            + ", or ask a developer to declare it in CporVariables.");
        }
    }

    private void call(AstMethod call) {
        Node property = call.getChild(0);
        Node arguments = call.getChild(1);
        if (!(property instanceof AstDot dot) || !(dot.getChild(0) instanceof AstIdentifier bean)) {
            complain.accept("calls a method of something that is no bean", askABean());
            return;
        }
        // the parser tells a method's name in no other way
        String method = dot.toString().replaceFirst("^\\.\\s*", "");
        method(bean.getName(), method, arguments.getCardinality());
        children(arguments).forEach(this::argument);
    }

    private void argument(Node argument) {
        if (!(argument instanceof AstIdentifier identifier && GIVEN.contains(identifier.getName()))) {
            read(argument);
        }
    }

    private void method(String bean, String name, int arguments) {
        if (!beans.isCallable(bean, ours)) {
            complain.accept("asks the bean \"" + bean + "\", which models do not know", askABean());
            return;
        }
        List<Method> methods = beans.methods(bean);
        if (methods.stream()
                .noneMatch(method -> method.getName().equals(name) && method.getParameterCount() == arguments)) {
            String with = arguments == 0 ? "no argument" : arguments == 1 ? "one argument" : arguments + " arguments";
            complain.accept(
                    "asks \"" + bean + "\" for \"" + name + "\" with " + with + ", which it does not have",
                    "It has " + signatures(methods) + ".");
        }
    }

    private String askABean() {
        return "Ask one of the beans " + sort(beans.calledMethods(ours)) + ", as ${bean.method(execution)}.";
    }

    private static Stream<Node> children(Node node) {
        return IntStream.range(0, node.getCardinality()).mapToObj(node::getChild);
    }

    private static String signatures(List<Method> methods) {
        Set<String> signatures = new TreeSet<>();
        for (Method method : methods) {
            int arguments = method.getParameterCount();
            signatures.add(
                    method.getName() + (arguments == 0 ? "()" : "(execution" + ", …".repeat(arguments - 1) + ")"));
        }
        return signatures.isEmpty() ? "nothing that a model may ask for" : String.join(", ", signatures);
    }

    private static String sort(Set<String> names) {
        return String.join(", ", new TreeSet<>(names));
    }
}
