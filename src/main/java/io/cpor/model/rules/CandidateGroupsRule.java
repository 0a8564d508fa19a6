package io.cpor.model.rules;

import io.cpor.model.rules.Elements.Attribute;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * A task of ours is for the groups that this application comes with, or for fewer of them. Who may decide is a matter of four
 * eyes, and not of the drawing: a process owner could else decide in place of a reviewer. A task is one of ours by its id, or
 * by the class that listens at it.
 */
final class CandidateGroupsRule implements ProcessRule {
    private static final Pattern BEAN = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

    private static final Set<String> PEOPLE = Set.of("candidateUsers", "assignee");

    /** BPMN's own way to say it, which the engine reads too. */
    private static final Set<String> PERFORMERS = Set.of("potentialOwner", "humanPerformer", "performer");

    private final Map<String, Set<String>> meant = new HashMap<>();

    CandidateGroupsRule(List<ProcessModel> own) {
        for (ProcessModel model : own) {
            tasks(model).forEach(task -> marks(task).forEach(mark -> meant.put(mark, groups(task))));
        }
    }

    @Override
    public void check(ProcessModel model, Violations complaints) {
        tasks(model)
                .forEach(task -> marks(task)
                        .filter(meant::containsKey)
                        .map(meant::get)
                        .distinct()
                        .forEach(allowed -> check(task, allowed, complaints)));
    }

    private static void check(Element task, Set<String> allowed, Violations complaints) {
        Set<String> groups = groups(task);
        String wrong = null;
        if (isUserTask(task)) {
            wrong = "is for chosen people";
        } else if (groups.isEmpty()) {
            wrong = "is for everybody";
        } else if (!allowed.containsAll(groups)) {
            wrong = "is for the groups " + String.join(", ", groups);
        }
        if (wrong != null) {
            complaints.of(
                    task, wrong, "Give it the candidate groups " + String.join(", ", allowed) + ", and nobody else.");
        }
    }

    private static Stream<Element> tasks(ProcessModel model) {
        return model.elements().stream()
                .filter(element -> element.getLocalName().equals("userTask"));
    }

    /** Its id, and the classes that listen at it. */
    private static Stream<String> marks(Element task) {
        Stream<String> listeners = Elements.below(task).stream()
                .filter(element -> element.getLocalName().equals("taskListener"))
                .flatMap(element -> Elements.values(element, "delegateExpression"))
                .flatMap(expression -> BEAN.matcher(expression).results().map(MatchResult::group));
        return Stream.concat(Stream.of(task.getAttribute("id")), listeners);
    }

    private static Set<String> groups(Element task) {
        Set<String> groups = new TreeSet<>();
        Elements.attributes(task).stream()
                .filter(one -> one.isEngines() && one.name().equals("candidateGroups"))
                .flatMap(one -> Arrays.stream(one.value().split(",")))
                .map(String::strip)
                .filter(group -> !group.isEmpty())
                .forEach(groups::add);
        return groups;
    }

    private static boolean isUserTask(Element task) {
        return Elements.attributes(task).stream().map(Attribute::name).anyMatch(PEOPLE::contains)
                || Elements.below(task).stream().map(Element::getLocalName).anyMatch(PERFORMERS::contains);
    }
}
