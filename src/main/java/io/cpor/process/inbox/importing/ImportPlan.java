package io.cpor.process.inbox.importing;

import io.cpor.partnercenter.export.ExportRow;
import java.time.Instant;
import java.util.List;

/**
 * What an import would do.
 *
 * @param preview shows it
 * @param changes the rows that are news; these and no others are applied
 * @param doubts the rows that people are to clarify; nothing of them is applied
 */
record ImportPlan(ImportReport preview, List<Change> changes, List<Change> doubts) {
    /** @param handedIn when the file came */
    record Change(ExportRow row, String associationId, Instant handedIn) {}
}
