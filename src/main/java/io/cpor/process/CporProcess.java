package io.cpor.process;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.Decision;
import io.cpor.association.NewAssociation;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What the application tells the process, in the words of the business. Each fact is recorded and told in one transaction:
 * either both hold or neither. If the case changes at that very moment, it is tried again.
 */
@Component
public class CporProcess {
    /** What the review waits for beside the verification. */
    private static final Set<String> AWAITED_TO_THE_END =
            Set.of(AskedBox.CONSENT.id(), AskedBox.DECISION_RECEIVED.id());

    /** Where a case may stand while the claim is looked at. */
    private static final Set<String> VERIFICATION = Set.of(
            AskedBox.POLL_VERIFICATION.id(),
            AskedBox.NEXT_POLL.id(),
            AskedBox.POLL_DUE.id(),
            AskedBox.CLAIM_CHANGED.id(),
            AskedBox.CLARIFY_STATUS.id(),
            AskedBox.ANSWER_REVIEWER.id(),
            AskedBox.ACTION_SETTLED.id(),
            AskedBox.STATUS_SETTLED.id(),
            AskedBox.RESUBMIT_CLAIM.id());

    private final Associations associations;
    private final Engine engine;
    private final ActiveBoxes boxes;
    private final OptimisticLockRetry retry;
    private final Clock clock;

    CporProcess(Associations associations, Engine engine, ActiveBoxes boxes, OptimisticLockRetry retry, Clock clock) {
        this.associations = associations;
        this.engine = engine;
        this.boxes = boxes;
        this.retry = retry;
        this.clock = clock;
    }

    /**
     * An agreement is signed: its association begins.
     *
     * @param by the id of who starts it
     * @throws io.cpor.association.AssociationOverlaps if one of ours claims a line of it already
     */
    public Association agreementSigned(NewAssociation facts, String by) {
        return retry.call(() -> {
            Association association = associations.open(facts, by);
            engine.start(association.id(), by);
            return associations.get(association.id());
        });
    }

    /** @return whether the process waited for it */
    public boolean consentReceived(String associationId) {
        return told(associationId, CporMessage.CONSENT_RECEIVED, Map.of());
    }

    /** @return whether the process waited for it */
    public boolean consentDeclined(String associationId) {
        return told(associationId, CporMessage.CONSENT_DECLINED, Map.of());
    }

    /** @return whether the process waited for it */
    public boolean decisionReceived(String associationId, Decision decision) {
        return told(
                associationId, CporMessage.DECISION_RECEIVED, Map.of(CporVariables.DECISION.name(), decision.code()));
    }

    /** The claim changed at Partner Center; it is looked at now rather than at the next poll. */
    public boolean claimChanged(String associationId) {
        return told(associationId, CporMessage.CLAIM_CHANGED, Map.of());
    }

    /** The claim moved on without our answer to the reviewer. */
    public boolean actionSettled(String associationId) {
        return told(associationId, CporMessage.ACTION_SETTLED, Map.of());
    }

    /** The claim has another status than the one staff are to find out about. */
    public boolean statusSettled(String associationId) {
        return told(associationId, CporMessage.STATUS_SETTLED, Map.of());
    }

    /**
     * Staff no longer want the association, wherever it stands.
     *
     * @throws io.cpor.association.AssociationAlreadyEnded if it has ended
     */
    public void withdrawn(String associationId, String reason, String by) {
        retry.run(() -> {
            Association association = associations.lock(associationId);
            association.withdrawn(reason, by, clock.instant());
            associations.save(association);
            engine.told(associationId, CporMessage.ASSOCIATION_WITHDRAWN);
        });
    }

    /**
     * Somebody ended the claim in Partner Center itself; the caller saves the association, in a transaction of its own.
     *
     * @return whether the process waited for it
     */
    public boolean disassociated(Association association, String reason) {
        association.withdrawn(reason, "Partner Center", clock.instant());
        return engine.told(association.id(), CporMessage.ASSOCIATION_WITHDRAWN);
    }

    private boolean told(String associationId, CporMessage message, Map<String, Object> variables) {
        return retry.call(() -> engine.told(associationId, message, variables));
    }

    /** Whether Microsoft's review goes on, but nobody looks at the claim's status any more because it was verified. */
    public boolean verificationOver(String associationId) {
        Set<String> boxes = engine.activeBoxes(associationId);
        return boxes.stream().anyMatch(AWAITED_TO_THE_END::contains)
                && boxes.stream().noneMatch(VERIFICATION::contains);
    }

    /** The ids of the boxes the association stands at; none once it ended. */
    public Set<String> waitingAt(String associationId) {
        return engine.activeBoxes(associationId);
    }

    /** As {@link #waitingAt(String)}, of many at once. */
    public Map<String, Set<String>> waitingAt(Collection<String> associationIds) {
        return boxes.of(associationIds);
    }
}
