package io.cpor.process.inbox.importing;

import io.cpor.association.Association;
import io.cpor.association.claim.Claim;
import io.cpor.association.claim.StatusSeen;
import io.cpor.association.status.StatusMeaning;
import io.cpor.association.status.StatusReading;
import io.cpor.association.status.StatusRules;
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
        return RowQuestions.asked(judgeAlone(association, row, handedIn), association, row);
    }

    private RowVerdict judgeAlone(Association association, ExportRow row, Instant handedIn) {
        String tenant = association.customer().tenantId();
        if (row.tenantId() != null && !row.tenantId().equalsIgnoreCase(tenant)) {
            return RowVerdict.contradicting(
                    "The portal has it for tenant " + row.tenantId() + "; here it is of tenant " + tenant
                            + ". Is the claim ID that of another association?",
                    UnclearReason.OTHER_TENANT);
        }
        return association.claims().stream()
                .filter(one -> row.claimId().equals(one.claimId()))
                .findFirst()
                .map(claim -> judge(association, claim, row, handedIn))
                .orElseGet(() -> RowVerdict.contradicting(
                        "Claim ID " + row.claimId() + " is no longer that of " + association.id()
                                + ": somebody put it right meanwhile. Import the file again to see whose it is."));
    }

    private RowVerdict judge(Association association, Claim claim, ExportRow row, Instant handedIn) {
        StatusSeen known = claim.lastSeen().orElseThrow();
        StatusSeen news = statusSeen(row, known, time.of(claim, known, row, handedIn));
        StatusReading reading = StatusRules.ofStatus(association, row.claimId(), news, news.changedAt());
        boolean current = association.currentClaim().orElseThrow() == claim;
        return current && association.ending().isEmpty()
                ? open.judge(association, claim, row, news, handedIn, reading)
                : judgeEnded(association, claim, row, news, reading);
    }

    private RowVerdict judgeEnded(
            Association association, Claim claim, ExportRow row, StatusSeen news, StatusReading reading) {
        String here = here(association, claim);
        return switch (reading.timing()) {
            case CONTRADICTING ->
                RowVerdict.contradicting(
                        here + "; the portal shows " + shownStatus(row) + ".", UnclearReason.CONTRADICTING);
            case ALREADY_RECORDED -> RowVerdict.asUnchanged("");
            case LATE ->
                RowVerdict.asUnchanged(
                        reading.meaning().isRejection()
                                ? ""
                                : here + "; the portal's " + shownStatus(row) + " is of before that.");
            case NEW -> afterApproval(association, claim, row, news, reading);
        };
    }

    /** How it ended, in words. */
    private static String here(Association association, Claim claim) {
        if (association.currentClaim().orElseThrow() != claim) {
            return "Here it is an earlier attempt of " + association.id() + ", which was rejected";
        }
        return association.loss().isPresent()
                ? association.id() + " was active and is lost"
                : association.id() + " ended as "
                        + association.ending().orElseThrow().outcome().code();
    }

    /** What was active is lost, is asked about, or loses a line. */
    private RowVerdict afterApproval(
            Association association, Claim claim, ExportRow row, StatusSeen news, StatusReading reading) {
        if (reading.meaning() == StatusMeaning.LINES_DROPPED) {
            return RowVerdict.asApplied(shownStatus(row) + OpenRowClassifier.dropping(association, news), news);
        }
        StatusSeen known = claim.lastSeen().orElseThrow();
        return time.isOlder(claim, known, row, news)
                ? RowVerdict.asUnchanged("The portal shows " + shownStatus(row) + ", but newer is known here: "
                        + time.since(known) + ".")
                : RowVerdict.asApplied(known.status() + " → " + shownStatus(row) + consequence(reading), news);
    }

    private static String consequence(StatusReading reading) {
        if (reading.meaning().cause().isPresent()) {
            return ": the association is lost";
        }
        return reading.meaning() == StatusMeaning.ACTION_REQUIRED ? ": staff are to answer Microsoft's reviewer" : "";
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
