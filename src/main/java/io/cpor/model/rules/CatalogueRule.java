package io.cpor.model.rules;

import io.cpor.association.agreement.CataloguedEngagement;
import io.cpor.association.agreement.CataloguedWorkload;
import io.cpor.process.policy.CatalogueRows;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What Microsoft's engagements and workloads are called: every row makes sense, has one meaning on each day, and stays once
 * it was in force.
 */
final class CatalogueRule {
    private final PolicyTableRule policy;
    private final Clock clock;

    CatalogueRule(PolicyTableRule policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * The codes of the solution areas, those that ended too, because their cases go on; each with the first day on which the
     * policy may be asked about it.
     */
    Map<String, LocalDate> programmes(DeployedTables tables) {
        Map<String, LocalDate> programmes = new TreeMap<>();
        LocalDate today = LocalDate.now(clock);
        for (CataloguedEngagement one : CatalogueRows.engagements(tables.rows(CatalogueRows.ENGAGEMENTS))) {
            LocalDate from = one.validity().from();
            programmes.merge(
                    one.area().code(),
                    from.isAfter(today) ? from : today,
                    (day, other) -> day.isBefore(other) ? day : other);
        }
        return programmes;
    }

    void checkEngagements(DeployedTables tables, Violations complaints) {
        String key = CatalogueRows.ENGAGEMENTS;
        List<CataloguedEngagement> rows = read(CatalogueRows::engagements, tables.rows(key), complaints);
        CatalogueHistory.ofEngagements(CatalogueRows.engagements(tables.rowsBefore(key)), rows)
                .check(complaints);
        if (complaints.isEmpty() && !tables.isDeployed(PolicyTableRule.KEY)) {
            policy.faults(tables.table(PolicyTableRule.KEY), programmes(tables))
                    .forEach(fault -> complaints.ofFile(
                            "names a solution area that the claim policy does not know: the claim policy " + fault,
                            "Deploy a claim-policy.dmn with it that has such rows."));
        }
    }

    void checkWorkloads(DeployedTables tables, Violations complaints) {
        String key = CatalogueRows.WORKLOADS;
        List<CataloguedWorkload> rows = read(CatalogueRows::workloads, tables.rows(key), complaints);
        CatalogueHistory.ofWorkloads(CatalogueRows.workloads(tables.rowsBefore(key)), rows)
                .check(complaints);
        Set<String> areas = CatalogueRows.engagements(tables.rows(CatalogueRows.ENGAGEMENTS)).stream()
                .map(one -> one.area().code())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> codes = rows.stream().map(CataloguedWorkload::code).collect(Collectors.toSet());
        for (CataloguedWorkload one : rows) {
            if (!areas.contains(one.area())) {
                complaints.ofFile(
                        "has \"" + one.code() + "\" in the area \"" + one.area() + "\", which engagements.dmn has not",
                        "Write one of " + String.join(", ", areas) + ".");
            }
            checkNeighbour(one, one.predecessor(), codes, complaints);
            checkNeighbour(one, one.successor(), codes, complaints);
        }
    }

    private static void checkNeighbour(CataloguedWorkload one, String other, Set<String> codes, Violations complaints) {
        if (other != null && !codes.contains(other)) {
            complaints.ofFile(
                    "has \"" + one.code() + "\" beside \"" + other + "\", which is no code of this table",
                    "Write the code of another row, or leave the cell empty.");
        }
    }

    private static <T> List<T> read(
            Function<List<Map<String, Object>>, List<T>> table, List<Map<String, Object>> rows, Violations complaints) {
        try {
            return table.apply(rows);
        } catch (IllegalStateException wrongRow) {
            complaints.ofFile(wrongRow.getMessage(), "Put that cell right.");
            return List.of();
        }
    }
}
