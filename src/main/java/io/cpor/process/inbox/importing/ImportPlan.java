package io.cpor.process.inbox.importing;

import io.cpor.partnercenter.export.ExportRow;
import java.time.Instant;
import java.util.List;

/**
 * What an import would do.
 *
 * @param preview shows it
 * @param changes the rows that are news; these and no others are applied
 */
record ImportPlan(ImportReport preview, List<Change> changes) {
    /** @param handedIn when the file came */
    record Change(ExportRow row, String associationId, Instant handedIn) {}
}
