package io.cpor.model.rules;

import java.util.Set;
import org.w3c.dom.Element;

/** A task's form comes with the model, or is deployed already. */
final class FormsExistRule {
    private FormsExistRule() {}

    /** @param attached the ids of the forms that come along */
    static void check(ProcessModel model, Set<String> attached, InForce inForce, Violations complaints) {
        for (Element element : model.elements()) {
            Elements.values(element, "formRef")
                    .filter(form -> !attached.contains(form) && !inForce.hasForm(form))
                    .forEach(form -> complaints.of(
                            element,
                            "shows the form \"" + form + "\", which is not there",
                            "Attach " + form + ".form to the deployment, or deploy it first."));
        }
    }
}
