package io.cpor.process.inbox.importing;

import io.cpor.association.adoption.ApprovedClaim;
import io.cpor.partnercenter.export.ExportRow;
import java.time.Instant;
import java.util.List;

/**
 * What an import would do.
 *
 * @param preview shows it
 * @param changes the rows that are news; these are applied
 * @param questions the rows that are news and must be looked at; each is applied only if somebody says so
 * @param doubts the rows that people are to clarify; nothing of them is applied
 * @param approved the claims that Microsoft approved and that no association here has
 */
record ImportPlan(
        ImportReport preview,
        List<Change> changes,
        List<Change> questions,
        List<Change> doubts,
        List<ApprovedClaim> approved) {
    /**
     * @param handedIn when the file came
     * @param ticked whether somebody looked at it and wants it applied, whatever is asked about it
     */
    record Change(ExportRow row, String associationId, Instant handedIn, boolean ticked) {
        Change(ExportRow row, String associationId, Instant handedIn) {
            this(row, associationId, handedIn, false);
        }
    }
}
