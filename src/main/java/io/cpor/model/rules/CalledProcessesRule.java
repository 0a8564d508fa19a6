package io.cpor.model.rules;

import java.util.function.Predicate;
import org.w3c.dom.Element;

/**
 * No model calls a process of ours, and none gives what it calls a business key. Ours are started by people and by Java, which
 * record who it was; and a business key says which association an instance carries.
 */
final class CalledProcessesRule implements ProcessRule {
    private final Predicate<String> ours;

    /** @param ours whether a process of that id is ours */
    CalledProcessesRule(Predicate<String> ours) {
        this.ours = ours;
    }

    @Override
    public void check(ProcessModel model, Violations complaints) {
        for (Element element : model.elements()) {
            if (element.getLocalName().equals("callActivity")) {
                Elements.values(element, "calledElement")
                        .filter(called -> ours.test(called.strip()) || Expressions.isOne(called))
                        .forEach(
                                called -> complaints.of(
                                        element,
                                        "calls the process " + called,
                                        "Call a process of your own by its id. Processes of this application are started by people."));
                Elements.values(element, "calledElementBinding")
                        .filter(binding -> !binding.strip().equals("latest"))
                        .forEach(binding -> complaints.of(
                                element,
                                "calls a certain version of a process (" + binding + "), which may call others than"
                                        + " the newest does",
                                "Choose the binding latest."));
            }
            if (element.getLocalName().equals("in")) {
                Elements.values(element, "businessKey")
                        .forEach(key -> complaints.of(
                                element,
                                "gives a call the business key " + key,
                                "Leave the business key out, and give the call a variable instead."));
            }
        }
    }
}
