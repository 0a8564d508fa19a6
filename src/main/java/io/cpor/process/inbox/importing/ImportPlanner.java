package io.cpor.process.inbox.importing;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.agreement.OtherNames;
import io.cpor.association.claim.ClaimIds;
import io.cpor.partnercenter.export.ClaimsExport;
import io.cpor.partnercenter.export.ExportRow;
import io.cpor.partnercenter.export.UnreadableExportRow;
import io.cpor.process.inbox.importing.Drift.PortalClaim;
import io.cpor.process.inbox.importing.ImportPlan.Change;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;

/** Finds out what an import would do, without doing any of it. */
@Component
class ImportPlanner {
    private static final int BATCH = 500;

    private final Associations associations;
    private final ClaimIds claimIds;
    private final RowClassifier judge;
    private final OtherNames names;
    private final Clock clock;

    ImportPlanner(Associations associations, ClaimIds claimIds, RowClassifier judge, OtherNames names, Clock clock) {
        this.clock = clock;
        this.names = names;
        this.associations = associations;
        this.claimIds = claimIds;
        this.judge = judge;
    }

    /** @param done is told how many rows are judged */
    ImportPlan plan(ClaimsExport export, Instant handedIn, IntConsumer done) {
        Planning planning = new Planning(ClaimRowGrouping.of(export.rows(), names.workloads()), handedIn);
        export.unreadable().forEach(planning::unreadable);
        List<ExportRow> rows = export.rows();
        for (int from = 0; from < rows.size(); from += BATCH) {
            List<ExportRow> batch = rows.subList(from, Math.min(from + BATCH, rows.size()));
            Map<String, String> ours = claimIds.associationsOf(
                    batch.stream().map(ExportRow::claimId).distinct().toList());
            batch.forEach(row -> planning.row(row, ours.get(row.claimId())));
            done.accept(from + batch.size());
        }
        return planning.plan();
    }

    static ImportEntry entry(ExportRow row, String associationId, ImportOutcome outcome, String message) {
        return new ImportEntry(row.line(), row.claimId(), outcome, message, associationId, row.customerName());
    }

    /** One plan in the making. */
    private final class Planning {
        private final ClaimRowGrouping same;
        private final Instant handedIn;
        private final ImportStatistics tally = new ImportStatistics();
        private final List<Change> changes = new ArrayList<>();
        private final List<Change> questions = new ArrayList<>();
        private final List<Change> doubts = new ArrayList<>();
        private final List<ExportRow> unknown = new ArrayList<>();
        private final Map<String, List<ExportRow>> notHere = new LinkedHashMap<>();
        private final Set<String> inFile = new HashSet<>();

        Planning(ClaimRowGrouping same, Instant handedIn) {
            this.same = same;
            this.handedIn = handedIn;
        }

        void unreadable(UnreadableExportRow row) {
            inFile.add(row.claimId());
            tally.add(new ImportEntry(row.line(), row.claimId(), ImportOutcome.UNREADABLE, row.why(), null, null));
        }

        void row(ExportRow alone, String associationId) {
            ExportRow row = same.whole(alone);
            inFile.add(row.claimId());
            if (associationId == null) {
                unknown.add(alone);
                notHere.computeIfAbsent(row.claimId(), claim -> new ArrayList<>())
                        .add(alone);
                tally.add(entry(row, null, ImportOutcome.UNKNOWN, "No association here has this claim ID."));
                return;
            }
            Association association = associations.get(associationId);
            RowVerdict verdict = same.besides().containsKey(row.line())
                    ? same.besides().get(row.line())
                    : judge.judge(association, row, handedIn);
            ImportEntry entry = entry(row, associationId, verdict.outcome(), verdict.message());
            boolean asked = verdict.outcome() == ImportOutcome.QUESTION;
            tally.add(asked ? entry.ofCustomer(association.customer().name()) : entry);
            if (verdict.outcome() == ImportOutcome.APPLIED) {
                changes.add(new Change(row, associationId, handedIn));
            } else if (asked) {
                questions.add(new Change(row, associationId, handedIn));
            } else if (verdict.doubt() != null) {
                doubts.add(new Change(row, associationId, handedIn));
            }
        }

        ImportPlan plan() {
            Drift drift = new Drift(
                    notHere.values().stream().map(PortalClaim::of).toList(),
                    claimIds.open().stream()
                            .filter(claim -> !inFile.contains(claim.claimId()))
                            .toList());
            return new ImportPlan(
                    tally.report(drift),
                    List.copyOf(changes),
                    List.copyOf(questions),
                    List.copyOf(doubts),
                    new ApprovedRows(same, handedIn, clock.getZone()).claims(unknown));
        }
    }
}
