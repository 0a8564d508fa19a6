package io.cpor.finding;

import io.cpor.insight.LineClaim;
import io.cpor.insight.LineState;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * A line of an association, with what the rules ask of it.
 *
 * @param claimId of the newest attempt, or {@code null}
 * @param firstExpected the first whole month after the approval and the opt-out window, or {@code null} if it never was active
 * @param engagement what Microsoft calls it
 * @param usageReported whether the report of our claims' usage can hold it
 * @param moneyReported whether its engagement pays, and the reports of money can hold it
 * @param optedOut whether incentive payments are given up for the claim
 * @param subscriptionEnd stated by staff, or {@code null}
 * @param poeOn the day of the newest POE, or {@code null} if it is not known
 */
record WatchedLine(
        LineClaim claim,
        String claimId,
        String locationId,
        YearMonth firstExpected,
        String engagement,
        boolean usageReported,
        boolean moneyReported,
        boolean optedOut,
        LocalDate subscriptionEnd,
        LocalDate poeOn,
        ZoneId zone) {
    String associationId() {
        return claim.associationId();
    }

    String tenantId() {
        return claim.tenantId();
    }

    String code() {
        return claim.code();
    }

    boolean isActive() {
        return claim.state() == LineState.ACTIVE;
    }

    boolean isActiveIn(YearMonth month) {
        return claim.isActiveIn(month, zone);
    }

    /** What a finding about this line is known by. */
    String subject() {
        return associationId() + "|" + code();
    }
}
