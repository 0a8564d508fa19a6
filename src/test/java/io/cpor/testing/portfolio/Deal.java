package io.cpor.testing.portfolio;

import java.time.LocalDate;
import java.util.List;

/**
 * An association of the generated partner.
 *
 * @param workloads the numbers of those that it claims; empty if it is by subscription
 * @param subscription or {@code null}
 * @param approvedOn {@code null} while it is in work
 * @param lostOn or {@code null}
 * @param poeOn the day of its POE, as staff typed it in, or {@code null} if nobody did
 */
record Deal(
        String id,
        String claimId,
        int customer,
        List<Integer> workloads,
        String subscription,
        Kind kind,
        LocalDate approvedOn,
        LocalDate lostOn,
        LocalDate poeOn) {
    /** What became of an association, or of a part of a customer's workloads without one. */
    enum Kind {
        ADOPTED,
        /** Began with an agreement here. */
        AGREED,
        /** Approved so lately that no report is expected yet. */
        YOUNG,
        LOST,
        /** The association that follows a lost one. */
        REGAINED,
        IN_WORK,
        /** Incentive payments are given up. */
        OPTED_OUT,
        /** Some of its rows name the customer by its TPID. */
        BY_TPID,
        SUBSCRIPTION,
        /** No association. */
        FREE
    }

    boolean isActive() {
        return approvedOn != null && lostOn == null;
    }
}
