package io.cpor.model.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Compares two processes by the ids of their boxes and arrows. */
final class DiagramComparison {
    private DiagramComparison() {}

    static List<ElementChange> of(byte[] before, byte[] after) {
        Map<String, DiagramElement> old = DiagramElement.all(before);
        Map<String, DiagramElement> now = DiagramElement.all(after);
        List<ElementChange> changes = new ArrayList<>();
        now.forEach((id, element) -> {
            if (!old.containsKey(id)) {
                changes.add(new ElementChange(ElementChange.Kind.ADDED, id, element.name(now), List.of()));
            }
        });
        old.forEach((id, element) -> {
            if (!now.containsKey(id)) {
                changes.add(new ElementChange(ElementChange.Kind.REMOVED, id, element.name(old), List.of()));
            }
        });
        now.forEach((id, element) -> {
            List<String> details = old.containsKey(id) ? details(old.get(id), element) : List.of();
            if (!details.isEmpty()) {
                changes.add(new ElementChange(ElementChange.Kind.CHANGED, id, element.name(now), details));
            }
        });
        return changes;
    }

    private static List<String> details(DiagramElement old, DiagramElement now) {
        Set<String> facts = new TreeSet<>(old.facts().keySet());
        facts.addAll(now.facts().keySet());
        List<String> details = new ArrayList<>();
        for (String fact : facts) {
            String was = old.facts().get(fact);
            String is = now.facts().get(fact);
            if (!Objects.equals(was, is)) {
                details.add(PropertyLabels.of(fact)
                        + (was == null
                                ? " is new: «" + is + "»"
                                : is == null
                                        ? " is gone; it was «" + was + "»"
                                        : ": «" + was + "» became «" + is + "»"));
            }
        }
        return details;
    }
}
