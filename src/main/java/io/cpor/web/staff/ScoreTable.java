package io.cpor.web.staff;

import io.cpor.association.value.Coded;
import io.cpor.score.ClaimInWork;
import io.cpor.score.NearDeployment;
import io.cpor.score.ScoreEntry;
import io.cpor.score.ScoreReport;
import io.cpor.score.TrackScore;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table of the score with its columns, as the CSV has it. */
enum ScoreTable implements Coded {
    POINTS(
            "Track,Part,Points,Most points,Shown on",
            report -> report.tracks().stream().flatMap(ScoreTable::points)),
    NEAR(
            "Tenant ID,Customer,Code,Workload,Track,Month,Active users,Paid seats,Per cent,Users missing,Points,Association,Since,"
                    + "Per cent when claimed,Left out",
            report -> Stream.concat(
                    report.near().found().stream().map(one -> near(one, "no")),
                    report.near().leftOut().stream().map(one -> near(one, "yes")))),
    IN_WORK(
            "Tenant ID,Customer,Track,Associations,Workloads,Customer add,Deployment,Up to,Users missing,Why not more",
            report -> report.inWork().stream().map(ScoreTable::inWork)),
    ENTRIES(
            "Shown on,Track,Part,Points,Entered by,Entered at",
            report -> report.entries().stream().map(ScoreTable::entry));

    private final List<String> columns;
    private final Function<ScoreReport, Stream<List<Object>>> rows;

    ScoreTable(String columns, Function<ScoreReport, Stream<List<Object>>> rows) {
        this.columns = List.of(columns.split(","));
        this.rows = rows;
    }

    static ScoreTable of(String code) {
        return Coded.find(ScoreTable.class, code).orElse(NEAR);
    }

    List<String> columns() {
        return columns;
    }

    /** Each with a value, or {@code null}, for every column. */
    Stream<List<Object>> rows(ScoreReport report) {
        return rows.apply(report);
    }

    private static Stream<List<Object>> points(TrackScore score) {
        return score.metrics().stream()
                .map(one -> Arrays.asList(
                        score.track().code(),
                        one.metric().code(),
                        one.points(),
                        one.most(),
                        one.entry() == null ? null : one.entry().shownOn()));
    }

    private static List<Object> near(NearDeployment one, String leftOut) {
        return Arrays.asList(
                one.tenantId(),
                one.customer(),
                one.code(),
                one.workload(),
                one.track().code(),
                one.month(),
                one.share().activeUsers(),
                one.share().paidSeats(),
                one.share().percent(),
                one.missingUsers(),
                one.points(),
                one.associationId(),
                one.since(),
                one.whenClaimed() == null ? null : one.whenClaimed().percent(),
                leftOut);
    }

    private static List<Object> inWork(ClaimInWork one) {
        return Arrays.asList(
                one.tenantId(),
                one.customer(),
                one.track() == null ? null : one.track().code(),
                String.join("; ", one.associationIds()),
                String.join("; ", one.workloads()),
                one.customerAdd(),
                one.deployment(),
                one.upTo(),
                one.missingUsers(),
                one.why().stream().sorted().map(Coded::code).collect(Collectors.joining("; ")));
    }

    private static List<Object> entry(ScoreEntry one) {
        return Arrays.asList(
                one.shownOn(), one.track().code(), one.metric().code(), one.points(), one.enteredBy(), one.enteredAt());
    }
}
