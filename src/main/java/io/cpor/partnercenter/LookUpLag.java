package io.cpor.partnercenter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How long a look by the reference may show nothing although the claim is there. */
record LookUpLag(Duration lag, Clock clock) {
    /**
     * @param sent when the claim can have been sent last
     * @throws PartnerCenterBusy while it may be there unseen
     */
    void await(Instant sent) {
        Instant shown = sent.plus(lag);
        Instant now = clock.instant();
        if (now.isBefore(shown)) {
            throw PartnerCenterBusy.notShownYet(shown, now);
        }
    }
}
