package io.cpor.report.intake;

import java.time.YearMonth;
import java.util.List;

/**
 * What applying an import would do. Amounts are never in it.
 *
 * @param months what the file holds of each month and location
 * @param unchanged how many rows are known already as they are
 * @param corrections how many say something else than what is known
 * @param older how many of those are older than what is known, as their dates say; they change nothing
 * @param undecided how many of them do not say whether they are newer
 * @param examples the first of the corrections
 * @param names workloads and products that are not known yet, or an answer is wanted for
 * @param ids our own IDs that are not known yet
 * @param claims claims that are not known here
 * @param withoutRows our own active claims of which the file holds nothing
 */
public record ReportPreview(
        List<MonthCount> months,
        long rows,
        long unchanged,
        long corrections,
        long older,
        long undecided,
        List<Correction> examples,
        List<UnknownName> names,
        List<UnknownId> ids,
        List<UnknownClaim> claims,
        List<SilentClaim> withoutRows) {

    /**
     * @param month {@code null} for rows without a date
     * @param locationId {@code null} for rows without one
     * @param lacking how many rows are known of that month and location that the file does not hold
     */
    public record MonthCount(YearMonth month, String locationId, long rows, long lacking) {}

    /** A row that says something else than what is known. */
    public record Correction(long line, YearMonth month, String customer, String workload, List<Change> changes) {}

    /**
     * @param before {@code null} for nothing, and for an amount
     * @param after {@code null} for nothing, and for an amount
     */
    public record Change(String field, String before, String after) {}

    /** @param suggestions codes that may be meant */
    public record UnknownName(String name, long rows, List<String> suggestions) {}

    public record UnknownId(String id, long rows) {}

    public record UnknownClaim(String claimId, String tenantId, String customer, long rows) {}

    public record SilentClaim(String claimId, String associationId, String customer) {}
}
