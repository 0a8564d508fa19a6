package io.cpor.association.value;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one input, so that whoever mends it is told all of it at once. */
public final class Faults {
    private final List<Fault> found = new ArrayList<>();

    public void add(String field, String message) {
        found.add(new Fault(field, message));
    }

    /** @param complaint what is wrong and what to do, or {@code null} if nothing is wrong */
    public void check(String field, String complaint) {
        if (complaint != null) {
            add(field, complaint);
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public boolean isNoted(String field) {
        return found.stream().anyMatch(fault -> fault.field().equals(field));
    }

    /** In the order in which they were found. */
    public List<Fault> list() {
        return List.copyOf(found);
    }

    /** @throws InvalidInput with every fault, if there is one */
    public void refuse() {
        if (!isEmpty()) {
            throw new InvalidInput(found);
        }
    }
}
