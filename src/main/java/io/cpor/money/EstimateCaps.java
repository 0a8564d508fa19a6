package io.cpor.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the caps of an engagement leave: no customer can earn more than its own cap, and all no more than those of locations. */
final class EstimateCaps {
    private final Map<String, BigDecimal> ofTenants = new HashMap<>();
    private BigDecimal ofLocations;

    /** @param caps the newest snapshots, of every engagement */
    EstimateCaps(List<Cap> caps, String engagement, String lever, YearMonth month) {
        caps.stream()
                .filter(one -> one.balanceUsd() != null && engagement.equalsIgnoreCase(one.engagement()))
                .filter(one ->
                        one.lever() == null || lever == null || one.lever().equalsIgnoreCase(lever))
                .filter(one -> one.startsOn() == null || !one.startsOn().isAfter(month.atEndOfMonth()))
                .filter(one -> one.endsOn() == null || !one.endsOn().isBefore(month.atDay(1)))
                .forEach(this::add);
    }

    private void add(Cap cap) {
        BigDecimal left = cap.balanceUsd().max(BigDecimal.ZERO);
        if (cap.tenantId() != null) {
            ofTenants.merge(cap.tenantId(), left, BigDecimal::min);
        } else if (cap.tpid() == null) {
            ofLocations = Amounts.sum(ofLocations, left);
        }
    }

    /**
     * The amount of all units together.
     *
     * @param units by tenant
     */
    BigDecimal usd(Map<String, BigDecimal> units, BigDecimal usdOfUnit) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> one : units.entrySet()) {
            BigDecimal amount = one.getValue().multiply(usdOfUnit);
            sum = sum.add(amount.min(Objects.requireNonNullElse(ofTenants.get(one.getKey()), amount)));
        }
        BigDecimal whole = ofLocations == null ? sum : sum.min(ofLocations);
        return whole.setScale(2, RoundingMode.HALF_UP);
    }
}
