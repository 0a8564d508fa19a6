package io.cpor.web.staff;

import io.cpor.association.Outcome;
import io.cpor.association.agreement.EngagementPurpose;
import io.cpor.insight.CoveredLine;
import io.cpor.insight.Figure;
import io.cpor.insight.Growth;
import io.cpor.insight.LineState;
import io.cpor.process.CaseSummary;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A workload or subscription of a customer, in words.
 *
 * @param tone how its status is coloured: {@code approved}, {@code rejected}, {@code asked}, or empty
 * @param stands how it stands with us
 * @param figures how it is used, or {@code null} if that is nothing to say
 * @param unused how many paid seats nobody uses, or {@code null} if none are or it is not known
 * @param open which purposes are open though it is active, or {@code null}
 * @param claimable whether an association can be started for it
 */
public record CoverageCell(
        CoveredLine line, String tone, String stands, String figures, String unused, String open, boolean claimable) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final int SHOWN_ON = 16;
    private static final DateTimeFormatter SHOWN_BY = DateTimeFormatter.ofPattern("d'th of 'MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

    /**
     * @param waitingAt the boxes at which its association stands
     * @param usual the month of most figures, which need not be said
     */
    static CoverageCell of(CoveredLine line, Set<String> waitingAt, YearMonth usual) {
        return new CoverageCell(
                line,
                tone(line.state()),
                stands(line, waitingAt),
                figures(line, usual),
                unused(line.figure()),
                open(line),
                line.state().isClaimable());
    }

    static String month(YearMonth month) {
        return MONTH.format(month);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String tone(LineState state) {
        return switch (state) {
            case ACTIVE -> "approved";
            case LOST, DROPPED, REJECTED -> "rejected";
            case IN_WORK, NOT_RECORDED -> "asked";
            case FREE, FREE_UNKNOWN -> "";
        };
    }

    private static String stands(CoveredLine line, Set<String> waitingAt) {
        String on = line.since() == null ? "" : " on " + day(line.since());
        return switch (line.state()) {
            case ACTIVE -> line.since() == null ? "Active" : "Active since " + day(line.since());
            case IN_WORK -> "In work: " + CaseSummary.progress(waitingAt, false);
            case NOT_RECORDED -> "Reported as ours, not recorded here";
            case LOST -> "Lost" + on;
            case DROPPED -> "Dropped" + on;
            case REJECTED -> (line.outcome() == Outcome.DECLINED ? "Declined by the customer" : "Rejected") + on;
            case FREE -> "Free" + before(line, on);
            case FREE_UNKNOWN ->
                (line.reported() ? "Free, unknown" : "Free; no report tells of its use") + before(line, on);
        };
    }

    /** That it is free because we gave it up. */
    private static String before(CoveredLine line, String on) {
        if (line.outcome() == null) {
            return "";
        }
        return line.outcome() == Outcome.WITHDRAWN ? "; withdrawn" + on : "; the POE did not come" + on;
    }

    private static String figures(CoveredLine line, YearMonth usual) {
        Figure figure = line.figure();
        if (figure == null) {
            boolean silent = line.state() == LineState.ACTIVE;
            return !silent ? null : line.reported() ? noFigures(line) : "No report tells of its use";
        }
        String month = figure.month().equals(usual) ? "" : " in " + month(figure.month());
        if (figure.activeUsers() == null || figure.paidSeats() == null) {
            return figure.activeUsers() != null
                    ? figure.activeUsers() + " active" + month
                    : figure.paidSeats() != null ? figure.paidSeats() + " seats" + month : null;
        }
        String share = figure.percent() == null ? "" : ", " + figure.percent() + " %";
        return figure.activeUsers() + " of " + figure.paidSeats() + share + month;
    }

    /**
     * Only usage after the approval counts, and that of a month shows by the 16th of the next (field facts 9.2). Whoever waits
     * for the figures needs that day, and whoever misses them too.
     */
    private static String noFigures(CoveredLine line) {
        return line.since() == null
                ? "No figures reported"
                : "No figures yet; first figures expected by the "
                        + SHOWN_BY.format(Growth.firstWholeMonth(line.since())
                                .plusMonths(1)
                                .atDay(SHOWN_ON));
    }

    private static String unused(Figure figure) {
        Long unused = figure == null ? null : figure.unusedSeats();
        return unused == null || unused == 0 ? null : unused + " unused";
    }

    private static String open(CoveredLine line) {
        if (line.state() != LineState.ACTIVE || line.openPurposes().isEmpty()) {
            return null;
        }
        return new TreeSet<>(line.openPurposes())
                .stream().map(EngagementPurpose::code).collect(Collectors.joining(", ", "Open: ", ""));
    }
}
