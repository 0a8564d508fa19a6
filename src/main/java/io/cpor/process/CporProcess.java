package io.cpor.process;

import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.agreement.NewAssociation;
import io.cpor.association.claim.Decision;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * What the application tells the process, in the words of the business. Each fact is recorded and told in one transaction:
 * either both hold or neither. If the case changes at that very moment, it is tried again.
 */
@Component
public class CporProcess {
    private final Associations associations;
    private final Engine engine;
    private final ActiveBoxes boxes;
    private final ReviewScope review;
    private final OptimisticLockRetry retry;
    private final Clock clock;

    CporProcess(
            Associations associations,
            Engine engine,
            ActiveBoxes boxes,
            ReviewScope review,
            OptimisticLockRetry retry,
            Clock clock) {
        this.associations = associations;
        this.engine = engine;
        this.boxes = boxes;
        this.review = review;
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
        return start(() -> associations.open(facts, by), by);
    }

    /**
     * An association begins with the customer's contact of an earlier one.
     *
     * @param by the id of who starts it
     * @throws io.cpor.association.AssociationOverlaps if one of ours claims a line of it already
     */
    public Association startedAgain(Association predecessor, NewAssociation facts, String by) {
        return start(() -> associations.openAgain(predecessor, facts, by), by);
    }

    private Association start(Supplier<Association> opened, String by) {
        return retry.call(() -> {
            String id = opened.get().id();
            engine.start(id, by);
            return associations.look(id);
        });
    }

    /** @return whether the process waited for it */
    public boolean consentReceived(String associationId) {
        return correlateNews(associationId, CporMessage.CONSENT_RECEIVED, Map.of());
    }

    /** @return whether the process waited for it */
    public boolean consentDeclined(String associationId) {
        return correlateNews(associationId, CporMessage.CONSENT_DECLINED, Map.of());
    }

    /** @return whether the process waited for it */
    public boolean decisionReceived(String associationId, Decision decision) {
        return correlateNews(
                associationId, CporMessage.DECISION_RECEIVED, Map.of(CporVariables.DECISION.name(), decision.code()));
    }

    /** The claim changed at Partner Center; it is looked at now rather than at the next poll. */
    public boolean claimChanged(String associationId) {
        return correlateNews(associationId, CporMessage.CLAIM_CHANGED, Map.of());
    }

    /** The claim moved on without our answer to the reviewer. */
    public boolean actionSettled(String associationId) {
        return correlateNews(associationId, CporMessage.ACTION_SETTLED, Map.of());
    }

    /** The claim has another status than the one staff are to find out about. */
    public boolean statusSettled(String associationId) {
        return correlateNews(associationId, CporMessage.STATUS_SETTLED, Map.of());
    }

    /**
     * A look at Partner Center brought a status, and it is recorded: whatever waits for the claim to change goes on by it.
     *
     * @param status names it for the poll that this wakes
     * @param answerAwaited whether the reviewer still asks what staff are answering
     * @param another whether it is another status than the one before
     */
    public void statusRecorded(String associationId, String status, boolean answerAwaited, boolean another) {
        Map<String, Object> recorded = Map.of(CporVariables.RECORDED_STATUS.name(), status);
        if (!answerAwaited) {
            correlateNews(associationId, CporMessage.ACTION_SETTLED, recorded);
        }
        if (another) {
            correlateNews(associationId, CporMessage.STATUS_SETTLED, recorded);
        }
        correlateNews(associationId, CporMessage.CLAIM_CHANGED, recorded);
    }

    /**
     * Staff no longer want the association, wherever it stands.
     *
     * @throws io.cpor.association.AssociationAlreadyEnded if it has ended
     */
    public void withdrawn(String associationId, String reason, String by) {
        retry.run(() -> {
            Association association = associations.lock(associationId);
            association.withdraw(reason, by, clock.instant());
            associations.save(association);
            engine.correlate(associationId, CporMessage.ASSOCIATION_WITHDRAWN);
        });
    }

    /**
     * Somebody ended the claim in Partner Center itself; the caller saves the association, in a transaction of its own.
     *
     * @return whether the process waited for it
     */
    public boolean disassociated(Association association, String reason) {
        association.withdraw(reason, "Partner Center", clock.instant());
        return engine.correlate(association.id(), CporMessage.ASSOCIATION_WITHDRAWN);
    }

    private boolean correlateNews(String associationId, CporMessage message, Map<String, Object> variables) {
        return retry.call(() -> engine.correlate(associationId, message, variables));
    }

    /** Whether Microsoft's review goes on, but nobody looks at the claim's status any more because it was verified. */
    public boolean verificationOver(String associationId) {
        return engine.definitionId(associationId)
                .filter(definition -> review.isVerificationOver(definition, waitingAt(associationId)))
                .isPresent();
    }

    /** The ids of the boxes the association stands at; none once it ended. */
    public Set<String> waitingAt(String associationId) {
        return boxes.of(List.of(associationId)).get(associationId);
    }

    /** As {@link #waitingAt(String)}, of many at once. */
    public Map<String, Set<String>> waitingAt(Collection<String> associationIds) {
        return boxes.of(associationIds);
    }
}
