package io.cpor.process.inbox;

import java.util.Optional;

/**
 * What an event is to us.
 *
 * @param doubt why a person must look at it, if one must
 */
record EventVerdict(EventState state, Optional<UnclearReason> doubt) {
    static EventVerdict of(EventState state) {
        return new EventVerdict(
                state, state == EventState.CONTRADICTING ? Optional.of(UnclearReason.CONTRADICTING) : Optional.empty());
    }

    static EventVerdict unclear(UnclearReason doubt) {
        return new EventVerdict(doubt.state(), Optional.of(doubt));
    }
}
