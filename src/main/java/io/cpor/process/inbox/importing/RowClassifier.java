package io.cpor.process.inbox.importing;

import io.cpor.association.Association;
import io.cpor.association.LossCause;
import io.cpor.association.Outcome;
import io.cpor.association.claim.Claim;
import io.cpor.association.claim.ClaimStatus;
import io.cpor.association.claim.StatusSeen;
import io.cpor.partnercenter.export.ExportRow;
import io.cpor.process.inbox.UnclearReason;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Judges a row of the portal's export by what is known of its claim here. It changes nothing. */
@Component
class RowClassifier {
    private final OpenRowClassifier open;
    private final RowTime time;

    RowClassifier(OpenRowClassifier open, RowTime time) {
        this.open = open;
        this.time = time;
    }

    /**
     * @param association the one that has the row's claim
     * @param handedIn when the file came, which is the time of a row that names none
     */
    RowVerdict judge(Association association, ExportRow row, Instant handedIn) {
        String tenant = association.customer().tenantId();
        if (row.tenantId() != null && !row.tenantId().equalsIgnoreCase(tenant)) {
            return RowVerdict.contradicting(
                    "The portal has it for tenant " + row.tenantId() + "; here it is of tenant " + tenant
                            + ". Is the claim ID that of another association?",
                    UnclearReason.OTHER_TENANT);
        }
        Claim claim = association.claims().stream()
                .filter(one -> row.claimId().equals(one.claimId()))
                .findFirst()
                .orElseThrow();
        boolean current = association.currentClaim().orElseThrow() == claim;
        if (!current) {
            return judgeEnded(
                    row, false, "Here it is an earlier attempt of " + association.id() + ", which was rejected");
        }
        return association
                .ending()
                .map(end -> end.outcome() == Outcome.ACTIVE
                        ? active(association, claim, row, handedIn)
                        : judgeEnded(
                                row,
                                false,
                                association.id() + " ended as " + end.outcome().code()))
                .orElseGet(() -> open.judge(association, claim, row, handedIn));
    }

    /** What was active may be lost. */
    private RowVerdict active(Association association, Claim claim, ExportRow row, Instant handedIn) {
        StatusSeen known = claim.lastSeen().orElseThrow();
        StatusSeen news = statusSeen(row, known, time.of(claim, known, row, handedIn));
        if (association.loss().isPresent()) {
            return judgeEnded(row, false, association.id() + " was active and is lost");
        }
        String without = OpenRowClassifier.dropping(association, news);
        if (!without.isEmpty() && hasStatus(row, ClaimStatus.APPROVED)) {
            return RowVerdict.asApplied(shownStatus(row) + without, news);
        }
        if (LossCause.ofStatus(news).isEmpty()) {
            return judgeEnded(row, true, association.id() + " ended as active");
        }
        return time.isOlder(claim, known, row, news)
                ? RowVerdict.asUnchanged("The portal shows " + shownStatus(row) + ", but newer is known here: "
                        + time.since(known) + ".")
                : RowVerdict.asApplied(known.status() + " → " + shownStatus(row) + ": the association is lost", news);
    }

    private static RowVerdict judgeEnded(ExportRow row, boolean active, String here) {
        boolean rejected = hasStatus(row, ClaimStatus.REJECTED) || hasStatus(row, ClaimStatus.REJECTED_FINAL);
        boolean fits = active ? hasStatus(row, ClaimStatus.APPROVED) : rejected;
        return fits
                ? RowVerdict.asUnchanged("")
                : RowVerdict.contradicting(
                        here + "; the portal shows " + shownStatus(row) + ".", UnclearReason.CONTRADICTING);
    }

    static boolean hasStatus(ExportRow row, ClaimStatus status) {
        return status.code().equals(row.status());
    }

    /** What the row shows; what other rows of its claim show as dropped is dropped. */
    static StatusSeen statusSeen(ExportRow row, StatusSeen known, Instant at) {
        String untold = known.status().equals(row.status()) ? known.subStatus() : null;
        String within = row.subStatus() == null ? untold : row.subStatus().isEmpty() ? null : row.subStatus();
        return new StatusSeen(row.status(), row.reason(), null, at, within, row.dropped());
    }

    /** In words. */
    static String shownStatus(ExportRow row) {
        String within = row.subStatus() == null || row.subStatus().isEmpty() ? "" : ", " + row.subStatus();
        return row.status() + within + (row.reason() == null ? "" : " (" + row.reason() + ")");
    }
}
