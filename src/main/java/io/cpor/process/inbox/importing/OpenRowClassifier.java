package io.cpor.process.inbox.importing;

import io.cpor.association.Association;
import io.cpor.association.claim.Claim;
import io.cpor.association.claim.StatusSeen;
import io.cpor.association.claim.Verification;
import io.cpor.association.status.StatusMeaning;
import io.cpor.association.status.StatusReading;
import io.cpor.partnercenter.export.ExportRow;
import io.cpor.process.inbox.ClaimStatusIntake;
import io.cpor.process.inbox.UnclearReason;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Judges a row of a claim that is on its way: whether it is news. */
@Component
class OpenRowClassifier {
    private final ClaimStatusIntake inbox;
    private final RowTime time;

    OpenRowClassifier(ClaimStatusIntake inbox, RowTime time) {
        this.inbox = inbox;
        this.time = time;
    }

    /**
     * @param claim the current one, which has no end yet
     * @param news what the row shows
     * @param reading what that means
     */
    RowVerdict judge(
            Association association,
            Claim claim,
            ExportRow row,
            StatusSeen news,
            Instant handedIn,
            StatusReading reading) {
        StatusSeen known = claim.lastSeen().orElseThrow();
        String without = dropping(association, news);
        boolean same = known.status().equals(row.status());
        boolean otherwise = same && !Objects.equals(known.subStatus(), news.subStatus());
        if (same && !otherwise && !isAskedAgain(known, row, news) && without.isEmpty()) {
            return RowVerdict.asUnchanged("");
        }
        if (time.isOlder(claim, known, row, news)) {
            return RowVerdict.asUnchanged("The portal shows " + RowClassifier.shownStatus(row)
                    + ", but newer is known here: " + time.since(known) + ".");
        }
        if (inbox.hasCome(row.claimId(), news, RowTime.reportedAt(row, handedIn))) {
            return RowVerdict.asUnchanged("The portal's " + RowClassifier.shownStatus(row)
                    + " was taken over before; known now: " + time.since(known) + ".");
        }
        if (row.changedAt() == null && !otherwise && inbox.wasStatus(association, row.status(), row.reason())) {
            return again(claim, known, row, news);
        }
        return switch (reading.timing()) {
            case CONTRADICTING ->
                RowVerdict.contradicting(
                        "Here Microsoft's decision is recorded as "
                                + claim.decision()
                                        .map(made -> made.decision().code())
                                        .orElse("made")
                                + "; the portal shows " + RowClassifier.shownStatus(row) + ".",
                        UnclearReason.CONTRADICTING);
            case LATE ->
                RowVerdict.asUnchanged("The portal's " + RowClassifier.shownStatus(row)
                        + " is of an earlier review; known here: " + time.since(known) + ".");
            case NEW, ALREADY_RECORDED ->
                RowVerdict.asApplied(
                        known.status() + " → " + RowClassifier.shownStatus(row) + without
                                + opening(claim, reading.meaning()),
                        news);
        };
    }

    /** It was so before, and does not say whether it is so again or the file is an old one. */
    private RowVerdict again(Claim claim, StatusSeen known, ExportRow row, StatusSeen news) {
        String message = "The file does not say since when it is " + RowClassifier.shownStatus(row)
                + ". It was so before; known now: " + time.since(known) + ".";
        boolean nothingToDo =
                claim.verification().filter(Verification.PENDING::equals).isPresent()
                        && news.meaning().filter(Verification.PENDING::equals).isPresent();
        return nothingToDo
                ? RowVerdict.asUnchanged(message)
                : RowVerdict.contradicting(message
                        + " If it is so again, import it with a column \"Last modified\" that says since when.");
    }

    /** In words, what a status opens that nobody knows; empty if it is known, or nobody looks for it any more. */
    private static String opening(Claim claim, StatusMeaning meaning) {
        boolean verified =
                claim.verification().filter(Verification.VERIFIED::equals).isPresent();
        return meaning == StatusMeaning.UNKNOWN && !verified
                ? "; this status is not known here, so it opens the task \"Clarify claim status\", which asks what it means"
                : "";
    }

    /** In words, what the reviewer dropped that still stands here; empty if there is nothing. */
    static String dropping(Association association, StatusSeen news) {
        String names = association.claimedLines().newlyDropped(news).stream().collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : ", without " + names;
    }

    /** A reviewer who asks for something else does so under the same status. */
    private static boolean isAskedAgain(StatusSeen known, ExportRow row, StatusSeen news) {
        return row.changedAt() != null
                && row.reason() != null
                && !row.reason().equals(known.reason())
                && known.changedAt() != null
                && news.changedAt().isAfter(known.changedAt());
    }
}
