package io.cpor.insight;

import io.cpor.insight.RowOwners.Owner;
import io.cpor.insight.RowOwners.Standing;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Makes one figure for each line and month out of a customer's rows. The report of our own claims goes before the one of
 * whole tenants. Several rows of one month hold the same figures, once for each claim, location or way in which partners
 * belong to the tenant: the largest is taken and none is added.
 */
final class UsageMonths {
    private final String tenantId;
    private final RowOwners owners;
    private final Predicate<YearMonth> provisional;

    UsageMonths(String tenantId, RowOwners owners, Predicate<YearMonth> provisional) {
        this.tenantId = tenantId;
        this.owners = owners;
        this.provisional = provisional;
    }

    private record Cell(String code, YearMonth month) {}

    /** By line and month. */
    List<MonthlyUse> of(Collection<UsageRow> rows) {
        Map<Cell, List<UsageRow>> cells = new LinkedHashMap<>();
        rows.forEach(row -> cells.computeIfAbsent(new Cell(row.code(), row.month()), any -> new ArrayList<>())
                .add(row));
        return cells.entrySet().stream()
                .map(one -> month(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(MonthlyUse::code).thenComparing(MonthlyUse::month))
                .toList();
    }

    private MonthlyUse month(Cell cell, List<UsageRow> rows) {
        List<UsageRow> ofClaims = rows.stream().filter(UsageRow::ofClaims).toList();
        List<UsageRow> counted = ofClaims.isEmpty() ? rows : ofClaims;
        Optional<UsageRow> own = counted.stream()
                .filter(row -> row.claimId() != null)
                .max(Comparator.<UsageRow>comparingInt(row -> isActive(row) ? 1 : 0)
                        .thenComparing(UsageRow::claimId));
        String claimId = own.map(UsageRow::claimId).orElse(null);
        return new MonthlyUse(
                cell.code(),
                cell.month(),
                largest(counted, UsageRow::activeUsers),
                largest(counted, UsageRow::paidSeats),
                claimId,
                owner(claimId, cell).orElse(null),
                provisional.test(cell.month()));
    }

    private boolean isActive(UsageRow row) {
        return owner(row.claimId(), new Cell(row.code(), row.month()))
                .filter(owner -> owner.standing() == Standing.ACTIVE)
                .isPresent();
    }

    private Optional<Owner> owner(String claimId, Cell cell) {
        return owners.of(claimId, tenantId, cell.code(), cell.month());
    }

    private static Long largest(List<UsageRow> rows, Function<UsageRow, Long> what) {
        return rows.stream()
                .map(what)
                .filter(Objects::nonNull)
                .max(Long::compare)
                .orElse(null);
    }
}
