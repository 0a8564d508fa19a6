package io.cpor.process.inbox;

import java.util.Optional;

/**
 * What an event is to us.
 *
 * @param doubt why a person must look at it, if one must
 */
record Judgement(EventState state, Optional<Doubt> doubt) {
    static Judgement of(EventState state) {
        return new Judgement(
                state, state == EventState.CONTRADICTING ? Optional.of(Doubt.CONTRADICTING) : Optional.empty());
    }

    static Judgement unclear(Doubt doubt) {
        return new Judgement(doubt.state(), Optional.of(doubt));
    }
}
