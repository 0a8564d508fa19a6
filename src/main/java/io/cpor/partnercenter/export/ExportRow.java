package io.cpor.partnercenter.export;

import io.cpor.table.ParsedTime;
import java.time.LocalDate;

/**
 * One claim as the portal's export shows it.
 *
 * @param line where it stands in the file, counted from 1 as editors and Excel do
 * @param status in Microsoft's words; one that we know is in our writing of it
 * @param subStatus what is going on within the status, empty if nothing is, or {@code null} if the file does not say
 * @param reason or {@code null}
 * @param changedAt when the claim came to this status, or {@code null} if the file does not say
 * @param tenantId the customer's, in lower case, or {@code null} if there is none that is a GUID
 * @param customerName or {@code null}
 * @param workload workloads or products, or {@code null}
 * @param filedAs how it was filed, which matters only where nobody here filed it
 * @param dropped the workloads that other rows of the same claim show as dropped by the reviewer, one a line, or {@code null}
 */
public record ExportRow(
        int line,
        String claimId,
        String status,
        String subStatus,
        String reason,
        ParsedTime changedAt,
        String tenantId,
        String customerName,
        String workload,
        FiledAs filedAs,
        String dropped) {

    /**
     * How a claim was filed, as far as the file says.
     *
     * @param subscriptionId in lower case, or {@code null} if there is none that is a GUID
     * @param locationId the partner's, or {@code null}
     * @param solutionArea in the file's writing, or {@code null}
     * @param partnerRole in the file's writing, or {@code null}
     * @param associatedOn since when it is associated, or {@code null}
     */
    public record FiledAs(
            String subscriptionId,
            String locationId,
            String solutionArea,
            String partnerRole,
            LocalDate associatedOn) {}

    public ExportRow without(String workloads) {
        return new ExportRow(
                line,
                claimId,
                status,
                subStatus,
                reason,
                changedAt,
                tenantId,
                customerName,
                workload,
                filedAs,
                workloads);
    }
}
