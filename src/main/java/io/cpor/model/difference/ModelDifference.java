package io.cpor.model.difference;

import java.util.List;

/**
 * How one file differs from another.
 *
 * @param boxes of a process: what was added, removed and changed on the diagram
 * @param lines of a form or a decision
 */
public record ModelDifference(List<ElementChange> boxes, List<DiffLine> lines) {
    public boolean isEmpty() {
        return boxes.isEmpty() && lines.isEmpty();
    }

    public boolean has(String kind) {
        return boxes.stream().anyMatch(change -> change.kind().code().equals(kind));
    }
}
