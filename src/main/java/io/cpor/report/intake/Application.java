package io.cpor.report.intake;

import java.time.YearMonth;
import java.util.List;

/**
 * What a person says when an import is to be applied.
 *
 * @param completeFor the months and locations of which the file holds every row
 * @param names what reports call workloads and products
 * @param ids our own IDs
 * @param newer whether the file is newer than what it corrects, or {@code null} if nothing is said
 */
public record Application(List<CompleteMonth> completeFor, List<NameAnswer> names, List<IdAnswer> ids, Boolean newer) {
    /** So many months and locations may be named at once; a preview shows no more. */
    public static final int MOST_MONTHS = 2_000;

    /** What is said twice counts once. */
    public Application {
        completeFor = completeFor.stream().distinct().toList();
        names = names.stream().distinct().toList();
        ids = ids.stream().distinct().toList();
    }

    public record CompleteMonth(YearMonth month, String locationId) {}

    /** @param code {@code null} if it is no workload of ours */
    public record NameAnswer(String name, String code) {}

    public record IdAnswer(String id, PartnerIds.Level level) {}
}
