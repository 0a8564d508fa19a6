package io.cpor.partnercenter;

import java.time.Duration;
import java.time.Instant;

/** There is no point in a call before a certain time: Partner Center wants none (field facts 5.5), or could not tell yet. */
public final class PartnerCenterBusy extends PartnerCenterUnavailable {
    private static final long serialVersionUID = 1L;

    private static final String NO_CALL = "Partner Center wants no call for another";

    private final Instant until;
    private final boolean asked;

    private PartnerCenterBusy(String what, Instant until, Instant now, boolean asked) {
        super(what + " " + Duration.between(now, until).plusMillis(999).toSeconds() + " s");
        this.until = until;
        this.asked = asked;
    }

    /** It was asked, and answered so. */
    public static PartnerCenterBusy ofAnswer(Instant until, Instant now) {
        return new PartnerCenterBusy(NO_CALL, until, now, true);
    }

    /** It was not asked at all, because this was known. */
    public static PartnerCenterBusy withoutCall(Instant until, Instant now) {
        return new PartnerCenterBusy(NO_CALL, until, now, false);
    }

    /** A claim that was sent may be there although it does not show yet. */
    static PartnerCenterBusy notShownYet(Instant until, Instant now) {
        return new PartnerCenterBusy(
                "The claim may be there unseen; Partner Center is asked again in", until, now, false);
    }

    /** The first moment at which it may be asked again. */
    public Instant until() {
        return until;
    }

    /** Whether a call was turned away; if not, nothing failed. */
    public boolean wasAsked() {
        return asked;
    }
}
