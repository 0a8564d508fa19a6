package io.cpor.process.history;

import java.time.LocalDate;
import java.util.List;

/**
 * How all associations do, in figures.
 *
 * @param since the first day of the period that {@code outcomes}, {@code boxes} and {@code rejections} tell of, or {@code null}
 *     for all there is
 * @param definition the version of the process whose diagram {@code stages} and {@code boxes} are of, or {@code null} if
 *     none is deployed
 * @param open how many have not ended
 * @param incidents how many of them have a step that failed for good
 * @param betweenStages how many of them are on the way from one stage to the next
 * @param decisions what Microsoft decided in each month of the period in which it decided anything
 * @param rejected how many claims Microsoft rejected, {@code rejections} telling the most frequent reasons
 */
public record Dashboard(
        LocalDate since,
        String definition,
        long open,
        long incidents,
        List<OutcomeCount> outcomes,
        List<StageCount> stages,
        long betweenStages,
        List<BoxTimes> boxes,
        List<HistoricInstance> oldest,
        long rejected,
        List<ReasonCount> rejections,
        List<MonthDecisions> decisions) {

    public record OutcomeCount(EndedAs outcome, long associations) {}

    /**
     * How many open associations are in a stage; one that is in two at once counts in both.
     *
     * @param box the id of the diagram's element
     */
    public record StageCount(String box, String name, long associations) {}

    /**
     * How long associations stayed in a box, of the stays that ended in the period. Times are in milliseconds.
     *
     * @param stage whether the box is a stage of the way, or lies inside of one
     * @param container whether there are boxes inside of it
     * @param automatic whether the application does it by itself, so that its time is not people's
     * @param median half of the stays were shorter
     * @param ninetieth nine in ten were
     * @param total all stays together
     */
    public record BoxTimes(
            String box,
            String name,
            boolean stage,
            boolean container,
            boolean automatic,
            long stays,
            long median,
            long ninetieth,
            long total) {}

    /** @param reason in Microsoft's words; empty if it gave none */
    public record ReasonCount(String reason, long claims) {}

    /**
     * What Microsoft decided in a month of the office's calendar; of a disputed claim the last decision counts.
     *
     * @param month such as {@code 2026-11}
     */
    public record MonthDecisions(String month, long accepted, long rejected) {}
}
