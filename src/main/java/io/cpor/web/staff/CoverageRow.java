package io.cpor.web.staff;

import io.cpor.association.agreement.Workload;
import io.cpor.insight.CustomerCoverage;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A customer as a row of the coverage.
 *
 * @param workloads a cell for each column, {@code null} where nothing is to be shown
 * @param subscriptions those of the customer
 */
public record CoverageRow(
        String tenantId, String customer, List<CoverageCell> workloads, List<CoverageCell> subscriptions) {

    /**
     * @param waitingAt the boxes at which associations stand, by their ids
     * @param usual the month of most figures
     */
    static CoverageRow of(
            CustomerCoverage one, List<Workload> columns, Map<String, Set<String>> waitingAt, YearMonth usual) {
        List<CoverageCell> cells = one.lines().stream()
                .map(line -> CoverageCell.of(
                        line,
                        line.associationId() == null
                                ? Set.of()
                                : waitingAt.getOrDefault(line.associationId(), Set.of()),
                        usual))
                .toList();
        Map<String, CoverageCell> workloads = cells.stream()
                .filter(cell -> cell.line().isWorkload())
                .collect(Collectors.toMap(cell -> cell.line().code(), Function.identity()));
        return new CoverageRow(
                one.tenantId(),
                one.customer(),
                Arrays.asList(columns.stream()
                        .map(column -> workloads.get(column.code()))
                        .toArray(CoverageCell[]::new)),
                cells.stream().filter(cell -> !cell.line().isWorkload()).toList());
    }
}
