package io.cpor.model.rules;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.w3c.dom.Element;

/** A delegate expression names a bean made for the place: a service task's class, a task's listener, an event's listener. */
final class Delegates implements ProcessRule {
    private static final Pattern BEAN = Pattern.compile("\\s*[$#]\\{\\s*([A-Za-z][A-Za-z0-9]*)\\s*}\\s*");

    private static final Map<String, Class<?>> KINDS =
            Map.of("taskListener", TaskListener.class, "executionListener", ExecutionListener.class);

    private final ModelBeans beans;
    private final boolean ours;

    /** @param ours whether the model is one of this application, whose classes act for associations */
    Delegates(ModelBeans beans, boolean ours) {
        this.beans = beans;
        this.ours = ours;
    }

    @Override
    public void check(ProcessModel model, Violations complaints) {
        for (Element element : model.elements()) {
            Elements.attributes(element).forEach(one -> {
                if (one.name().toLowerCase(Locale.ROOT).endsWith("delegateexpression")) {
                    check(element, one.value(), complaints);
                }
            });
        }
    }

    private void check(Element element, String expression, Violations complaints) {
        Class<?> kind = KINDS.getOrDefault(element.getLocalName(), JavaDelegate.class);
        Matcher bean = BEAN.matcher(expression);
        if (bean.matches() && !ours && beans.isKnown(bean.group(1))) {
            complaints.of(
                    element,
                    "has the delegate expression " + expression
                            + ", which is for the processes of this application only",
                    "Let a person do it, or ask a developer.");
        } else if (!bean.matches() || !beans.isOfType(bean.group(1), kind)) {
            complaints.of(
                    element,
                    "has the delegate expression " + expression + ", which names no bean for this place",
                    ours
                            ? "Name one of " + String.join(", ", beans.of(kind)) + ", as ${bean}."
                            : "Let a person do it, or ask a developer.");
        }
    }
}
