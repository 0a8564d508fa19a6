package io.cpor.model.rules;

import io.cpor.process.CporVariables;
import java.util.List;
import java.util.function.Predicate;
import org.w3c.dom.Element;

/**
 * A process of ours passes on declared variables only, and takes none of them over from elsewhere. The models of others, and
 * their decisions, may read any variable that they have: a field that an owner put into a form of ours would be told there.
 */
final class PassedVariablesRule implements ProcessRule {
    private static final Predicate<String> DECLARED = CporVariables.RECORDED::contains;

    /** By these the engine keeps a result, an error's or an escalation's words, a list's member or a starter's id. */
    private static final List<String> KEPT = List.of(
            "resultVariable",
            "errorCodeVariable",
            "errorMessageVariable",
            "escalationCodeVariable",
            "elementVariable",
            "initiator");

    private enum Way {
        ON("passes on", "Pass on " + CporVariables.ASSOCIATION_ID.name() + ", or ask a developer."),
        OVER("takes over", "Give it a name of your own.");

        private final String verb;
        private final String remedy;

        Way(String verb, String remedy) {
            this.verb = verb;
            this.remedy = remedy;
        }
    }

    @Override
    public void check(ProcessModel model, Violations complaints) {
        for (Element element : model.elements()) {
            switch (element.getLocalName()) {
                case "in" -> {
                    check(element, "source", DECLARED.negate(), Way.ON, complaints);
                    check(element, "variables", any -> true, Way.ON, complaints);
                }
                case "out" -> {
                    check(element, "target", DECLARED, Way.OVER, complaints);
                    check(element, "variables", any -> true, Way.OVER, complaints);
                }
                case "outputParameter" -> check(element, "name", DECLARED, Way.OVER, complaints);
                default -> KEPT.forEach(kept -> check(element, kept, DECLARED, Way.OVER, complaints));
            }
        }
    }

    private static void check(
            Element element, String attribute, Predicate<String> wrong, Way way, Violations complaints) {
        Elements.values(element, attribute)
                .filter(name -> wrong.test(name.strip()))
                .forEach(name -> complaints.of(
                        element,
                        way.verb + " the variable " + name + ", which a process of this application must not",
                        way.remedy));
    }
}
