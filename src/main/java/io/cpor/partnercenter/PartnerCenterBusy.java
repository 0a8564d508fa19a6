package io.cpor.partnercenter;

import java.time.Duration;
import java.time.Instant;

/** Partner Center wants no call before a certain time (field facts 5.5, throttling). */
public final class PartnerCenterBusy extends PartnerCenterUnavailable {
    private static final long serialVersionUID = 1L;

    private final Instant until;
    private final boolean asked;

    private PartnerCenterBusy(Instant until, Instant now, boolean asked) {
        super("Partner Center wants no call for another "
                + Duration.between(now, until).plusMillis(999).toSeconds() + " s");
        this.until = until;
        this.asked = asked;
    }

    /** It was asked, and answered so. */
    public static PartnerCenterBusy answered(Instant until, Instant now) {
        return new PartnerCenterBusy(until, now, true);
    }

    /** It was not asked at all, because this was known. */
    public static PartnerCenterBusy known(Instant until, Instant now) {
        return new PartnerCenterBusy(until, now, false);
    }

    /** The first moment at which it may be asked again. */
    public Instant until() {
        return until;
    }

    /** Whether a call was made; if not, nothing failed. */
    public boolean asked() {
        return asked;
    }
}
