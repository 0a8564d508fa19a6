package io.cpor.process.inbox;

import io.cpor.association.CaseReference;
import io.cpor.association.claim.ClaimIds;
import io.cpor.partnercenter.FiledClaim;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Claims at Partner Center that have a reference of ours and are recorded nowhere here: after a restore from a backup, those
 * that were filed after it was made. Each is put before people, once.
 */
@Component
class LostClaims {
    private final ClaimIds claimIds;
    private final InboxRun run;
    private final Clock clock;

    LostClaims(ClaimIds claimIds, InboxRun run, Clock clock) {
        this.claimIds = claimIds;
        this.run = run;
        this.clock = clock;
    }

    /** @param unknown claims whose references no attempt here has */
    void report(List<FiledClaim> unknown) {
        List<FiledClaim> lost =
                unknown.stream().filter(claim -> reference(claim).isPresent()).toList();
        Map<String, String> cases = claimIds.associationsReferredTo(lost.stream()
                .flatMap(claim -> reference(claim).stream())
                .distinct()
                .toList());
        for (FiledClaim claim : lost) {
            // the number in the reference may be another case's by now, so only the whole reference names one
            String association = cases.get(reference(claim).orElseThrow());
            run.unclear(InboxEvent.ofLostClaim(association, claim, clock.instant()), "", UnclearReason.LOST_CLAIM);
        }
    }

    private static Optional<String> reference(FiledClaim claim) {
        return CaseReference.ofAttempt(claim.externalReference());
    }
}
