package io.cpor.insight;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds which association a row of a report belongs to: the one that has the claim in any of its attempts, else the one that
 * held the line in that month.
 */
public final class RowOwners {
    /** How the line stood in the month of the row. */
    public enum Standing {
        ACTIVE,
        /** Microsoft's reviewer had dropped it from the claim. */
        DROPPED,
        /** The association did not hold the line then, or never claimed it. */
        NOT_ACTIVE
    }

    /** The association that a row belongs to. */
    public record Owner(String associationId, Standing standing) {}

    private final Collection<LineClaim> lines;
    private final Map<String, String> associationsByClaimId;
    private final ZoneId zone;

    /** @param associationsByClaimId with the claim IDs of all attempts */
    public RowOwners(Collection<LineClaim> lines, Map<String, String> associationsByClaimId, ZoneId zone) {
        this.lines = lines;
        this.associationsByClaimId = associationsByClaimId;
        this.zone = zone;
    }

    /**
     * The owner of a row, or nothing if no association of ours fits.
     *
     * @param claimId as the row has it, or {@code null}
     * @param code of the line
     */
    public Optional<Owner> of(String claimId, String tenantId, String code, YearMonth month) {
        String claimed = claimId == null ? null : associationsByClaimId.get(claimId);
        List<LineClaim> same = lines.stream()
                .filter(line -> line.code().equals(code) && line.tenantId().equals(tenantId))
                .toList();
        if (claimed != null) {
            Optional<LineClaim> line = same.stream()
                    .filter(one -> one.associationId().equals(claimed))
                    .findFirst();
            return Optional.of(
                    new Owner(claimed, line.map(one -> standing(one, month)).orElse(Standing.NOT_ACTIVE)));
        }
        return newest(same, line -> line.isActiveIn(month, zone))
                .or(() -> newest(same, line -> line.isDroppedIn(month, zone)))
                .map(line -> new Owner(line.associationId(), standing(line, month)));
    }

    private Standing standing(LineClaim line, YearMonth month) {
        if (line.isActiveIn(month, zone)) {
            return Standing.ACTIVE;
        }
        return line.isDroppedIn(month, zone) ? Standing.DROPPED : Standing.NOT_ACTIVE;
    }

    /** Lost and regained in one month, the line is the newer association's. */
    private static Optional<LineClaim> newest(List<LineClaim> lines, Predicate<LineClaim> which) {
        return lines.stream().filter(which).max(Comparator.comparing(LineClaim::openedAt));
    }
}
