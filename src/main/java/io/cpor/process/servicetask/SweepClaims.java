package io.cpor.process.servicetask;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.Claim;
import io.cpor.partnercenter.FiledClaim;
import io.cpor.partnercenter.PartnerCenter;
import io.cpor.process.inbox.ClaimNews;
import io.cpor.process.inbox.SweepCursor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * One look at Partner Center for all claims: it sees what no event told us, and what happens to a claim that nobody polls
 * because its verification is done or its reviewer's question is being answered.
 */
@Component("sweepClaims")
public class SweepClaims implements JavaDelegate {
    /** Looked at twice rather than never: Partner Center may show a change a little after its own time of it. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private final Associations associations;
    private final PartnerCenter partnerCenter;
    private final SweepCursor cursor;
    private final ClaimNews news;
    private final Duration pause;

    SweepClaims(
            Associations associations,
            PartnerCenter partnerCenter,
            SweepCursor cursor,
            ClaimNews news,
            @Value("${cpor.partner-center.sweep:15m}") Duration pause) {
        this.associations = associations;
        this.partnerCenter = partnerCenter;
        this.cursor = cursor;
        this.news = news;
        this.pause = pause;
    }

    /** How often it runs, for the timer of its process. */
    public String cycle() {
        return "R/" + pause;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<FiledClaim> changed =
                partnerCenter.changedSince(cursor.sweptUntil().minus(OVERLAP));
        for (FiledClaim claim : changed) {
            open(claim).ifPresent(association -> news.changed(association, claim));
        }
        changed.stream()
                .map(claim -> claim.seen().changedAt())
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .ifPresent(cursor::sweptUntil);
    }

    private Optional<Association> open(FiledClaim claim) {
        return associations
                .byClaimId(claim.claimId())
                .filter(association -> association.ending().isEmpty())
                .filter(association -> association
                        .currentClaim()
                        .map(Claim::claimId)
                        .filter(claim.claimId()::equals)
                        .isPresent());
    }
}
