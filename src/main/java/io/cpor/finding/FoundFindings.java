package io.cpor.finding;

import java.util.List;

/** A page of findings, the most urgent first, and how many there are in all. */
public record FoundFindings(List<Finding> content, long total) {
    public FoundFindings {
        content = List.copyOf(content);
    }

    /** The same as staff may see it. */
    public FoundFindings withoutMoney() {
        return new FoundFindings(content.stream().map(Finding::withoutMoney).toList(), total);
    }
}
