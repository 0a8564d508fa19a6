package io.cpor.partnercenter;

import java.time.Duration;
import java.time.Instant;

/** Partner Center wants no call before a certain time (field facts 5.5, throttling). */
public final class PartnerCenterBusy extends PartnerCenterUnavailable {
    private static final long serialVersionUID = 1L;

    private final Instant until;

    public PartnerCenterBusy(Instant until, Instant now) {
        super("Partner Center wants no call for another "
                + Duration.between(now, until).plusMillis(999).toSeconds() + " s");
        this.until = until;
    }

    /** The first moment at which it may be asked again. */
    public Instant until() {
        return until;
    }
}
