package io.cpor.association.claim;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * One stay of a claim in Microsoft's review, begun by its submission or its dispute.
 *
 * @param beganAt by Partner Center's clock; what was decided before is not about this round
 * @param earlierDecisionAt when the round before was decided, or {@code null} in the first
 * @param decision Microsoft's, or {@code null} until it is made
 */
record ReviewRound(
        Instant beganAt,
        Instant earlierDecisionAt,
        @Embedded.Nullable(prefix = "decision_") DecisionMade decision) {

    ReviewRound withDecision(DecisionMade made) {
        return new ReviewRound(beganAt, earlierDecisionAt, made);
    }

    ReviewRound next(Instant at) {
        return new ReviewRound(at, decision == null ? earlierDecisionAt : decision.at(), null);
    }

    DecisionTiming receptionOf(Decision what, Instant at) {
        boolean before = at.isBefore(beganAt.truncatedTo(ChronoUnit.SECONDS)); // some send whole seconds only
        boolean repeated = earlierDecisionAt != null && !at.isAfter(earlierDecisionAt);
        if (before || repeated) {
            return DecisionTiming.LATE;
        }
        if (decision == null) {
            return DecisionTiming.NEW;
        }
        return decision.decision() == what ? DecisionTiming.ALREADY_RECORDED : DecisionTiming.CONTRADICTING;
    }
}
