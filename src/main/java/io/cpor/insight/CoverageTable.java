package io.cpor.insight;

import io.cpor.association.agreement.Catalogue;
import io.cpor.association.agreement.CataloguedWorkload;
import io.cpor.association.agreement.EngagementLevel;
import io.cpor.association.agreement.EngagementPurpose;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts together what associations claim and what reports tell, for each customer and line. */
final class CoverageTable {
    private static final Comparator<LineClaim> WEIGHT = Comparator.<LineClaim>comparingInt(
                    claim -> isStanding(claim) ? -claim.state().ordinal() : Integer.MIN_VALUE)
            .thenComparing(LineClaim::openedAt);

    private final Map<String, CataloguedWorkload> offered;
    private final Catalogue catalogue;
    private final LocalDate today;
    private final OpenPurposes purposes;
    private final ZoneId zone;

    CoverageTable(Catalogue catalogue, OpenPurposes purposes, LocalDate today, ZoneId zone) {
        this.catalogue = catalogue;
        this.today = today;
        this.purposes = purposes;
        this.zone = zone;
        this.offered = catalogue.workloads(today).stream()
                .collect(
                        Collectors.toMap(CataloguedWorkload::code, one -> one, (one, same) -> one, LinkedHashMap::new));
    }

    /** What an association claims of one customer, and what is reported of it. */
    private static final class Customer {
        private String name;
        private final Map<String, List<LineClaim>> claims = new LinkedHashMap<>();
        private final Map<String, LineFigures.Reported> reported = new HashMap<>();
    }

    List<CustomerCoverage> of(Collection<LineClaim> claims, Map<LineFigures.Key, LineFigures.Reported> figures) {
        Map<String, Customer> customers = new LinkedHashMap<>();
        figures.forEach((line, reported) -> {
            Customer customer = customers.computeIfAbsent(line.tenantId(), any -> new Customer());
            customer.name = reported.customer() == null ? customer.name : reported.customer();
            customer.reported.put(line.code(), reported);
        });
        claims.forEach(claim -> {
            Customer customer = customers.computeIfAbsent(claim.tenantId(), any -> new Customer());
            customer.name = claim.customer(); // as the newest association has it
            customer.claims
                    .computeIfAbsent(claim.code(), any -> new ArrayList<>())
                    .add(claim);
        });
        return customers.entrySet().stream()
                .map(one -> covered(one.getKey(), one.getValue()))
                .toList();
    }

    /** A customer of whom nothing is claimed and nothing reported. */
    CustomerCoverage nothingOf(String tenantId) {
        return covered(tenantId, new Customer());
    }

    private CustomerCoverage covered(String tenantId, Customer customer) {
        Set<String> codes = new LinkedHashSet<>(offered.keySet());
        codes.addAll(customer.reported.keySet());
        codes.addAll(customer.claims.keySet());
        return new CustomerCoverage(
                tenantId,
                customer.name == null ? tenantId : customer.name,
                codes.stream().map(code -> line(code, customer)).toList());
    }

    private CoveredLine line(String code, Customer customer) {
        List<LineClaim> claims = customer.claims.getOrDefault(code, List.of());
        LineFigures.Reported reported = customer.reported.get(code);
        LineClaim shown = claims.stream().max(WEIGHT).orElse(null);
        EngagementLevel level = shown == null ? EngagementLevel.WORKLOAD : shown.level();
        String area = shown == null ? area(code) : shown.area();
        LineState state = state(shown, reported);
        Set<EngagementPurpose> open = purposes.of(level, area, claims);
        return new CoveredLine(
                code,
                level == EngagementLevel.WORKLOAD ? workloadName(code) : shown.name(),
                level,
                state,
                shown == null || state == LineState.NOT_RECORDED ? null : shown.associationId(),
                shown == null ? null : shown.outcome(),
                shown == null || shown.since() == null ? null : LocalDate.ofInstant(shown.since(), zone),
                reported == null ? null : reported.figure(),
                open,
                purposes.isReported(level, area));
    }

    private static LineState state(LineClaim shown, LineFigures.Reported reported) {
        if (shown != null && isStanding(shown)) {
            return shown.state();
        }
        if (reported != null && reported.unrecorded()) {
            return LineState.NOT_RECORDED;
        }
        LineState past = shown == null ? LineState.FREE_UNKNOWN : shown.state();
        return past == LineState.FREE_UNKNOWN && reported != null ? LineState.FREE : past;
    }

    /** Whether it is claimed or held now; of what is past, the newest counts. */
    private static boolean isStanding(LineClaim claim) {
        return claim.state() == LineState.ACTIVE || claim.state() == LineState.IN_WORK;
    }

    private String workloadName(String code) {
        CataloguedWorkload known = offered.get(code);
        return known != null ? known.name() : catalogue.workloadName(code, today);
    }

    private String area(String code) {
        CataloguedWorkload known = offered.get(code);
        return known != null
                ? known.area()
                : catalogue.workloads().stream()
                        .filter(one -> one.code().equals(code))
                        .map(CataloguedWorkload::area)
                        .findFirst()
                        .orElse("");
    }
}
