package io.cpor.insight;

import io.cpor.association.Outcome;
import io.cpor.association.agreement.EngagementLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * A workload or subscription as one association claims it.
 *
 * @param code the workload's code, or the subscription's ID
 * @param name what Microsoft called the workload or product when the association began
 * @param area the code of the solution area
 * @param role the code of the partner role
 * @param outcome how the association ended, or {@code null} while it is under way
 * @param activeSince when it became active, or {@code null} if it never did
 * @param lostAt when it was lost after that, or {@code null}
 * @param droppedAt when Microsoft's reviewer dropped this line from the claim, or {@code null}
 */
public record LineClaim(
        String associationId,
        String tenantId,
        String customer,
        String code,
        String name,
        EngagementLevel level,
        String area,
        String role,
        Outcome outcome,
        Instant openedAt,
        Instant activeSince,
        Instant endedAt,
        Instant lostAt,
        Instant droppedAt) {

    /** How it stands by this claim alone. */
    public LineState state() {
        if (droppedAt != null) {
            return LineState.DROPPED;
        }
        if (lostAt != null) {
            return LineState.LOST;
        }
        if (outcome == null) {
            return LineState.IN_WORK;
        }
        return switch (outcome) {
            case ACTIVE -> LineState.ACTIVE;
            case REJECTED, DECLINED -> LineState.REJECTED;
            case WITHDRAWN, POE_NOT_RETURNED, POE_DECLINED -> LineState.FREE_UNKNOWN;
        };
    }

    /** Since when it stands so. */
    public Instant since() {
        return switch (state()) {
            case ACTIVE -> activeSince;
            case IN_WORK -> openedAt;
            case LOST -> lostAt;
            case DROPPED -> droppedAt;
            default -> endedAt;
        };
    }

    /** Whether it was active on any day of that month. */
    public boolean isActiveIn(YearMonth month, ZoneId zone) {
        return activeSince != null
                && !day(activeSince, zone).isAfter(month.atEndOfMonth())
                && (lostAt == null || !day(lostAt, zone).isBefore(month.atDay(1)))
                && (droppedAt == null || !day(droppedAt, zone).isBefore(month.atDay(1)));
    }

    /** Whether Microsoft's reviewer had dropped it before the month was over. */
    public boolean isDroppedIn(YearMonth month, ZoneId zone) {
        return droppedAt != null && !day(droppedAt, zone).isAfter(month.atEndOfMonth());
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }
}
