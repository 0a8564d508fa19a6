package io.cpor.association;

import io.cpor.association.claim.StatusSeen;
import java.time.Instant;
import java.util.List;

/**
 * The lines of an association, those that the reviewer dropped among them, held against what Partner Center shows. Partner
 * Center writes names of its own choice; each is read as one of the lines, or as none.
 */
public final class ClaimedLines {
    private final List<ClaimLine> lines;

    ClaimedLines(List<ClaimLine> lines) {
        this.lines = List.copyOf(lines);
    }

    /** Those that the reviewer dropped from the claim. */
    public List<DroppedLine> dropped() {
        return lines.stream()
                .filter(line -> !line.isActive())
                .map(line -> new DroppedLine(line.workload(), line.product(), line.subscriptionId(), line.droppedAt()))
                .toList();
    }

    /** Whether Partner Center names one of them by that name, dropped or not. */
    public boolean hasLineCalled(String name) {
        return lines.stream().anyMatch(line -> line.isCalled(name));
    }

    /** Whether Partner Center shows that the reviewer dropped all that was left of the claim: then it is rejected. */
    public boolean hasNoneLeft(StatusSeen seen) {
        return lines.stream().filter(ClaimLine::isActive).allMatch(line -> isDropped(seen, line));
    }

    /** What still stands and is shown as dropped, as people say it; nothing if nothing were left. */
    public List<String> newlyDropped(StatusSeen seen) {
        return hasNoneLeft(seen)
                ? List.of()
                : lines.stream()
                        .filter(line -> line.isActive() && isDropped(seen, line))
                        .map(ClaimLine::name)
                        .toList();
    }

    /** The standing lines that are meant, by workload or subscription ID, as the claim names them. */
    public List<String> namesMeant(StatusSeen seen) {
        return lines.stream()
                .filter(line -> line.isActive() && isDropped(seen, line))
                .map(line -> line.workload() != null ? line.workload() : line.subscriptionId())
                .toList();
    }

    /** What is shown as dropped by a name that fits none of the lines, dropped or not, or more than one. */
    public List<String> strayNames(StatusSeen seen) {
        return seen.droppedLines().stream()
                .filter(name -> lines.stream().noneMatch(line -> isMeant(line, name)))
                .toList();
    }

    /** The same lines, those let go that are shown as dropped; all unchanged if nothing were left. */
    List<ClaimLine> without(StatusSeen seen, Instant at) {
        return hasNoneLeft(seen)
                ? lines
                : lines.stream()
                        .map(line -> line.isActive() && isDropped(seen, line) ? line.drop(at) : line)
                        .toList();
    }

    private boolean isDropped(StatusSeen seen, ClaimLine line) {
        return seen.droppedLines().stream().anyMatch(name -> isMeant(line, name));
    }

    /** By its own name; an export may name the product of a subscription, which will do if there is one of it only. */
    private boolean isMeant(ClaimLine line, String name) {
        boolean alone = line.product() != null
                && lines.stream()
                                .filter(other -> line.product().equalsIgnoreCase(other.product()))
                                .count()
                        == 1;
        return line.isCalled(name) || alone && name.equalsIgnoreCase(line.product());
    }
}
