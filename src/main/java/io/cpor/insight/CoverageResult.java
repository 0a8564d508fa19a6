package io.cpor.insight;

import io.cpor.association.agreement.Workload;
import java.util.List;
import java.util.Map;

/**
 * A part of what a search in the coverage found.
 *
 * @param total how many customers it found in all
 * @param columns the workloads that were asked for, else those of which anything is known of any of them, sorted by name
 * @param silent the other workloads that can be claimed
 * @param counts how many lines of all of them stand how
 * @param unusedSeats of all of them
 */
public record CoverageResult(
        List<CustomerCoverage> content,
        long total,
        List<Workload> columns,
        List<Workload> silent,
        Map<LineState, Long> counts,
        long unusedSeats) {}
