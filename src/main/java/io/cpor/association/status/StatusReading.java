package io.cpor.association.status;

import io.cpor.association.claim.DecisionTiming;

/**
 * What a status means for an association.
 *
 * @param meaning what it says
 * @param timing what that is to what is recorded; {@link DecisionTiming#CONTRADICTING} also for a claim that is undecided
 *     again, or that goes on although its association has ended
 */
public record StatusReading(StatusMeaning meaning, DecisionTiming timing) {
    public boolean isNews() {
        return timing == DecisionTiming.NEW;
    }
}
