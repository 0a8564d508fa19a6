package io.cpor.process.inbox.importing;

import io.cpor.association.claim.Claim;
import io.cpor.association.claim.ClaimStatus;
import io.cpor.association.claim.StatusSeen;
import io.cpor.association.status.StatusRules;
import io.cpor.partnercenter.export.ExportRow;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** When what a row says came about, and whether that is before what is known here. */
@Component
final class RowTime {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ZoneId office;

    RowTime(Clock clock) {
        this.office = clock.getZone();
    }

    /**
     * The time of the row; of one that names none, when the file came. Two kinds of rows count as later than their own time
     * says: one that gives only the day, if what is known is of that day; and whatever follows a submission that was
     * recorded here only when somebody typed in its claim ID.
     */
    Instant of(Claim claim, StatusSeen known, ExportRow row, Instant handedIn) {
        if (row.changedAt() == null) {
            return handedIn;
        }
        Instant at = row.changedAt().at();
        if (at.isAfter(handedIn)) {
            return handedIn; // its clock, or its time zone, is another one
        }
        boolean moved = known.changedAt() != null
                && at.isBefore(known.changedAt())
                && (isSameDay(known, row) || isAfterSubmission(claim, known, row));
        return moved ? known.changedAt() : at;
    }

    /** What the row itself says, which stays the same in every import of the file; else when it came. */
    static Instant reportedAt(ExportRow row, Instant handedIn) {
        return row.changedAt() == null ? handedIn : row.changedAt().at();
    }

    private static boolean isAfterSubmission(Claim claim, StatusSeen known, ExportRow row) {
        return known.is(ClaimStatus.SUBMITTED)
                && known.changedAt().equals(claim.submittedAt())
                && !isShown(row, ClaimStatus.SUBMITTED)
                && !isShown(row, ClaimStatus.DRAFT);
    }

    private static boolean isShown(ExportRow row, ClaimStatus status) {
        return status.code().equals(row.status());
    }

    private boolean isSameDay(StatusSeen known, ExportRow row) {
        return row.changedAt().wholeDay() && day(row.changedAt().at()).equals(day(known.changedAt()));
    }

    private LocalDate day(Instant at) {
        return at.atZone(office).toLocalDate();
    }

    /** Whether it is over: by its time, or because Microsoft's decision was made after it, on a day that says no time. */
    boolean isOlder(Claim claim, StatusSeen known, ExportRow row, StatusSeen news) {
        if (known.changedAt() == null) {
            return false;
        }
        if (news.changedAt().isBefore(known.changedAt())) {
            return true;
        }
        boolean sameDay = row.changedAt() != null && isSameDay(known, row);
        if (sameDay && claim.decision().isPresent() && !StatusRules.isDecision(news)) {
            return true;
        }
        boolean vague = row.changedAt() == null || sameDay;
        return vague && news.is(ClaimStatus.REJECTED) && isDisputePending(claim);
    }

    /** Then Rejected is what was disputed: what is rejected again is Rejected final (field facts 2.1). */
    private static boolean isDisputePending(Claim claim) {
        return claim.isDisputed() && claim.decision().isEmpty();
    }

    /** What is known, for people. */
    String since(StatusSeen known) {
        return known.changedAt() == null
                ? known.status()
                : known.status() + " since " + known.changedAt().atZone(office).format(MINUTE);
    }
}
