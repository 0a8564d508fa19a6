package io.cpor.process.inbox;

import io.cpor.association.claim.Decision;
import io.cpor.association.claim.StatusSeen;
import io.cpor.association.value.Texts;
import io.cpor.partnercenter.FiledClaim;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened to a claim, by Microsoft's clock.
 *
 * @param id the same for the same event, however often it comes
 * @param type one of {@link EventType}, or a type we do not understand
 * @param associationId as sent, or as staff put it right
 * @param claimId Microsoft's number of the claim, or {@code null} if the sender does not know it
 * @param tenantId the customer's, or {@code null} if the sender is ourselves
 * @param decision for decisions
 * @param reason in the sender's words, or {@code null}
 * @param seen for {@link EventType#STATUS_SEEN}
 */
public record InboxEvent(
        String id,
        String type,
        Instant time,
        String associationId,
        String claimId,
        String tenantId,
        Decision decision,
        String reason,
        StatusSeen seen) {
    private static final int LONGEST_REASON = 2000;

    /** @param now for a status that does not say since when it is so */
    static InboxEvent statusSeen(String associationId, String claimId, StatusSeen seen, Instant now) {
        return statusSeen(associationId, claimId, seen, now, seen.changedAt());
    }

    /** @param told when it came about as its source says, which makes it the same however often it is told */
    static InboxEvent statusSeen(String associationId, String claimId, StatusSeen seen, Instant now, Instant told) {
        return new InboxEvent(
                statusId(claimId, seen, told),
                EventType.STATUS_SEEN.code(),
                Optional.ofNullable(seen.changedAt()).orElse(now),
                associationId,
                claimId,
                null,
                null,
                seen.reason(),
                seen);
    }

    /**
     * A status that cannot be if what is recorded here is true: the same however often it is told, also by a source that
     * gives no time.
     *
     * @param told when it came about as its source says, or {@code null}
     * @param tenantId as its source says, or {@code null}
     */
    static InboxEvent contradicting(
            String associationId, String claimId, StatusSeen seen, Instant told, String tenantId) {
        return new InboxEvent(
                "contradicting " + statusId(claimId, seen, told),
                EventType.STATUS_SEEN.code(),
                seen.changedAt(),
                associationId,
                claimId,
                tenantId,
                null,
                seen.reason(),
                seen);
    }

    /**
     * A claim that is recorded nowhere here: the same however often it is seen, whatever its status.
     *
     * @param associationId the one it belongs to by its reference, or {@code null}
     */
    static InboxEvent ofLostClaim(String associationId, FiledClaim claim, Instant now) {
        String said = claim.seen().reason();
        String reason = "Reference " + claim.externalReference() + (said == null ? "" : ". " + said);
        return ofClaim("lost claim " + claim.claimId(), associationId, claim, reason, now);
    }

    /**
     * A claim under the reference of a withdrawn association that was left alone.
     *
     * @param why it may be somebody else's
     */
    static InboxEvent claimLeft(String associationId, FiledClaim claim, String why, Instant now) {
        return ofClaim("claim left " + claim.claimId() + " " + associationId, associationId, claim, why, now);
    }

    /**
     * What stands under the claim ID of an association is not its claim.
     *
     * @param why it is somebody else's
     */
    static InboxEvent notOurs(String associationId, FiledClaim claim, String why, Instant now) {
        return ofClaim("not ours " + claim.claimId() + " " + associationId, associationId, claim, why, now);
    }

    /**
     * What Partner Center answered to a call that changed something for an association is another one's claim.
     *
     * @param why it is somebody else's
     */
    static InboxEvent answeredOther(String associationId, FiledClaim claim, String why, Instant now) {
        return ofClaim("answered other " + claim.claimId() + " " + associationId, associationId, claim, why, now);
    }

    private static InboxEvent ofClaim(String id, String associationId, FiledClaim claim, String reason, Instant now) {
        StatusSeen seen = claim.seen();
        return new InboxEvent(
                id,
                EventType.STATUS_SEEN.code(),
                Optional.ofNullable(seen.changedAt()).orElse(now),
                associationId,
                claim.claimId(),
                claim.tenantId(),
                null,
                Texts.cut(reason, LONGEST_REASON),
                seen);
    }

    /** The same, of that tenant. */
    InboxEvent ofTenant(String tenant) {
        return new InboxEvent(id, type, time, associationId, claimId, tenant, decision, reason, seen);
    }

    static String statusId(String claimId, StatusSeen seen, Instant told) {
        String without = seen.dropped() == null
                ? ""
                : " without " + Integer.toHexString(seen.dropped().hashCode());
        String within = seen.subStatus() == null
                ? ""
                : " within " + Integer.toHexString(seen.subStatus().hashCode());
        return "status " + claimId + " " + seen.status() + " " + told + without + within;
    }
}
