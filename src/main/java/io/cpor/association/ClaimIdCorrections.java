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
import java.util.Optional;
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
        refuseFaults(association, claimId, again, reason);
        correct(association, association.currentClaim().orElseThrow(), claimId, reason, by);
    }

    /**
     * Another association than the true owner has this claim ID: it gets back the one that it had before, or none that
     * Partner Center could know.
     *
     * @return the other one, if there was one
     */
    @Transactional
    public Optional<Association> takeBack(String claimId, String owner, String why) {
        Optional<Association> holder = associations
                .byClaimId(claimId)
                .filter(other -> !other.id().equals(owner))
                .map(other -> associations.lock(other.id()));
        holder.ifPresent(other -> other.claims().stream()
                .filter(claim -> claimId.equals(claim.claimId()))
                .forEach(claim -> correct(other, claim, before(other.id(), claimId), why, "Partner Center")));
        return holder;
    }

    private String before(String associationId, String claimId) {
        return of(associationId).stream()
                .filter(one -> one.corrected().equals(claimId))
                .map(ClaimIdCorrection::earlier)
                .filter(earlier -> associations.byClaimId(earlier).isEmpty())
                .reduce((first, last) -> last)
                .orElse("not " + Texts.cut(claimId, 60));
    }

    private void correct(Association association, Claim claim, String claimId, String reason, String by) {
        String earlier = claim.claimId();
        claim.correctClaimId(claimId);
        associations.save(association);
        jdbc.sql("insert into claim_id_correction (association_id, attempt, earlier, corrected, reason, corrected_by,"
                        + " corrected_at) values (:id, :attempt, :earlier, :corrected, :reason, :by, :at)")
                .param("id", association.id())
                .param("attempt", claim.attempt())
                .param("earlier", earlier)
                .param("corrected", claimId)
                .param("reason", reason)
                .param("by", by)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Whether the claim ID can be corrected so, as far as our own records say.
     *
     * @throws InvalidInput as {@link #correct} does
     */
    public void refuseFaults(Association association, String claimId, String again, String reason) {
        if (!association.canCorrectClaimId()) {
            throw new InvalidInput(
                    "claimId",
                    association.currentClaim().map(Claim::claimId).isEmpty()
                            ? "No claim is filed, so there is no claim ID to put right."
                            : "It has ended, so nobody looks at its claim any more, and its claim ID stays as it is.");
        }
        Claim claim = association.currentClaim().orElseThrow();
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
