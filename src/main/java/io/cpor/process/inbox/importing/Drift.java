package io.cpor.process.inbox.importing;

import io.cpor.association.claim.OpenClaim;
import io.cpor.partnercenter.export.ExportRow;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What one side has and the other has not.
 *
 * @param notHere claims of the portal that no association here has
 * @param notInPortal open ones of ours that the file does not contain
 */
public record Drift(List<PortalClaim> notHere, List<OpenClaim> notInPortal) {
    /**
     * A claim as the portal shows it.
     *
     * @param line of its first row
     * @param status of the claim, or that of each workload if they differ
     * @param workload those that the rows name, or {@code null}
     */
    public record PortalClaim(int line, String claimId, String status, String customerName, String workload) {
        /** Many times what a claim has; a file may hold anything. */
        private static final int MOST = 20;

        /** @param rows those of one claim, at least one */
        static PortalClaim of(List<ExportRow> rows) {
            ExportRow first = rows.get(0);
            boolean same = rows.stream().map(ExportRow::status).distinct().count() == 1;
            return new PortalClaim(
                    first.line(),
                    first.claimId(),
                    same ? first.status() : joined(rows, "; ", row -> row.workload() + ": " + row.status()),
                    first.customerName(),
                    joined(rows, ", ", ExportRow::workload));
        }

        private static String joined(List<ExportRow> rows, String between, Function<ExportRow, String> told) {
            String all = rows.stream()
                    .filter(row -> row.workload() != null)
                    .map(told)
                    .distinct()
                    .limit(MOST)
                    .collect(Collectors.joining(between));
            return all.isEmpty() ? null : all;
        }
    }
}
