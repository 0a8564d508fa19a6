package io.cpor.association;

import io.cpor.association.claim.Claim;
import io.cpor.association.claim.TypedClaimId;
import io.cpor.association.value.InvalidInput;
import io.cpor.association.value.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a claim ID right that was typed wrong, and keeps the trail of it. */
@Component
public class ClaimIdCorrections {
    private final Associations associations;
    private final JdbcClient jdbc;
    private final Clock clock;

    ClaimIdCorrections(Associations associations, JdbcClient jdbc, Clock clock) {
        this.associations = associations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One correction.
     *
     * @param by the user id of who made it
     */
    public record ClaimIdCorrection(String earlier, String corrected, String reason, String by, Instant at) {}

    /**
     * From now on the association's newest claim has this ID; what was seen of it under the other one stays recorded until
     * Partner Center shows the next status.
     *
     * @param again the same ID once more, or empty
     * @throws InvalidInput of {@code claimId} or {@code correctionReason} if it cannot be taken; nothing was changed
     */
    @Transactional
    public void correct(String associationId, String claimId, String again, String reason, String by) {
        Association association = associations.lock(associationId);
        Claim claim = association
                .currentClaim()
                .filter(one -> one.claimId() != null)
                .orElseThrow(
                        () -> new InvalidInput("claimId", "No claim is filed, so there is no claim ID to put right."));
        refuse(claim, claimId, again, reason);
        String earlier = claim.claimId();
        claim.correctClaimId(claimId);
        associations.save(association);
        jdbc.sql("insert into claim_id_correction (association_id, attempt, earlier, corrected, reason, corrected_by,"
                        + " corrected_at) values (:id, :attempt, :earlier, :corrected, :reason, :by, :at)")
                .param("id", associationId)
                .param("attempt", claim.attempt())
                .param("earlier", earlier)
                .param("corrected", claimId)
                .param("reason", reason)
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void refuse(Claim claim, String claimId, String again, String reason) {
        String complaint = TypedClaimId.complaint(claimId, again);
        if (complaint != null) {
            throw new InvalidInput("claimId", complaint);
        }
        if (claimId.equals(claim.claimId())) {
            throw new InvalidInput("claimId", "the claim has this ID already.");
        }
        associations.byClaimId(claimId).ifPresent(other -> {
            throw new InvalidInput("claimId", claimId + " belongs to association " + other.id() + ".");
        });
        String unclear = reason.isEmpty() ? "say why the claim ID is put right." : Texts.complaintOfLines(reason, 2000);
        if (unclear != null) {
            throw new InvalidInput("correctionReason", unclear);
        }
    }

    /** In the order they were made. */
    public List<ClaimIdCorrection> of(String associationId) {
        return jdbc.sql("select * from claim_id_correction where association_id = :id order by corrected_at")
                .param("id", associationId)
                .query((row, number) -> new ClaimIdCorrection(
                        row.getString("earlier"),
                        row.getString("corrected"),
                        row.getString("reason"),
                        row.getString("corrected_by"),
                        row.getObject("corrected_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
