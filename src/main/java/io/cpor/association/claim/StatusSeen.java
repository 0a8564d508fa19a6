package io.cpor.association.claim;

import io.cpor.association.value.Coded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What Partner Center showed of a claim when we last looked.
 *
 * @param status in Microsoft's words; not always one of {@link ClaimStatus}
 * @param reason why, for a rejection or a question, or {@code null}
 * @param verifiedAt when Microsoft verified the claim, or {@code null} until then
 * @param changedAt when the claim last changed, by Partner Center's clock
 * @param subStatus what is going on within the status, such as {@link #COMPETING_CLAIM}, or {@code null}
 * @param dropped the lines that the reviewer dropped, by workload or subscription ID, one a line, or {@code null}
 */
public record StatusSeen(
        String status, String reason, Instant verifiedAt, Instant changedAt, String subStatus, String dropped) {
    /** Another partner claims the same: the status stays Under review for longer (field facts 2.6). */
    public static final String COMPETING_CLAIM = "Competing claim";

    public StatusSeen(String status, String reason, Instant verifiedAt, Instant changedAt) {
        this(status, reason, verifiedAt, changedAt, null, null);
    }

    /** A status nobody told us anything more about. */
    public static StatusSeen of(ClaimStatus status, Instant at) {
        return new StatusSeen(status.code(), null, null, at);
    }

    /** This, or what was seen before if that is newer: looks may arrive out of order. */
    StatusSeen after(StatusSeen before) {
        if (before == null) {
            return this;
        }
        boolean older = changedAt != null && before.changedAt != null && changedAt.isBefore(before.changedAt);
        return older
                ? before
                : new StatusSeen(
                        status,
                        reason,
                        verifiedAt == null ? before.verifiedAt : verifiedAt,
                        changedAt,
                        subStatus,
                        dropped);
    }

    StatusSeen unverified() {
        return new StatusSeen(status, reason, null, changedAt, subStatus, dropped);
    }

    public boolean competing() {
        return COMPETING_CLAIM.equalsIgnoreCase(subStatus);
    }

    /** The lines that the reviewer dropped, by workload or subscription ID. */
    public List<String> droppedLines() {
        return dropped == null ? List.of() : dropped.lines().toList();
    }

    /** Whether it says anything that was not known before. */
    public boolean isNewsTo(StatusSeen before) {
        return !after(before).equals(before);
    }

    /** What it means for our process, or nothing if Microsoft's word is not one we know. */
    public Optional<Verification> meaning() {
        return Coded.find(ClaimStatus.class, status)
                .map(ClaimStatus::meaning)
                .map(meaning ->
                        meaning == Verification.PENDING && verifiedAt != null ? Verification.VERIFIED : meaning);
    }

    public boolean is(ClaimStatus what) {
        return what.code().equals(status);
    }
}
