package io.cpor.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cpor.association.claim.OpenClaim;
import io.cpor.process.inbox.importing.Drift.PortalClaim;
import io.cpor.process.inbox.importing.ImportEntry;
import io.cpor.process.inbox.importing.ImportOutcome;
import io.cpor.process.inbox.importing.ImportReport;
import java.util.List;

/**
 * What an import did, or would do if it is a preview.
 *
 * @param rows of the file; each is one of the six
 * @param applied news, which the process is told
 * @param unchanged known already, or newer is known
 * @param unknown claims that no association here has
 * @param contradicting what cannot be if what is recorded here is true; nothing of it is applied
 * @param question news that is applied only if its line is named
 * @param entries at most 1,000, those that need a person first
 * @param drift what one side has and the other has not, at most 1,000 of each
 */
record ImportView(
        int rows,
        int applied,
        int unchanged,
        int unknown,
        int contradicting,
        int unreadable,
        int question,
        List<Entry> entries,
        DriftView drift) {
    private static final int MOST = 1000;

    /** @param line of the file, counted from 1 */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(int line, String claimId, ImportOutcome outcome, String message, String associationId) {
        private static Entry of(ImportEntry entry) {
            String message = entry.message().isEmpty() ? null : entry.message();
            return new Entry(entry.line(), entry.claimId(), entry.outcome(), message, entry.associationId());
        }
    }

    /**
     * @param notHere claims of the portal that no association here has
     * @param notInPortal open ones of ours that the file does not contain
     */
    record DriftView(List<PortalClaim> notHere, List<OpenClaim> notInPortal) {}

    static ImportView of(ImportReport report) {
        return new ImportView(
                report.rows(),
                report.count(ImportOutcome.APPLIED),
                report.count(ImportOutcome.UNCHANGED),
                report.count(ImportOutcome.UNKNOWN),
                report.count(ImportOutcome.CONTRADICTING),
                report.count(ImportOutcome.UNREADABLE),
                report.count(ImportOutcome.QUESTION),
                first(report.entries()).stream().map(Entry::of).toList(),
                new DriftView(
                        first(report.drift().notHere()), first(report.drift().notInPortal())));
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(MOST, all.size()));
    }
}
