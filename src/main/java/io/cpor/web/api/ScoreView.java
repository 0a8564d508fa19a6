package io.cpor.web.api;

import io.cpor.association.programme.ScoreMetric;
import io.cpor.association.programme.ScoreTrack;
import io.cpor.report.intake.LedgerLine;
import io.cpor.score.ClaimInWork;
import io.cpor.score.MetricScore;
import io.cpor.score.NearDeployment;
import io.cpor.score.NoPoints;
import io.cpor.score.ScorePossible;
import io.cpor.score.ScoreReport;
import io.cpor.score.TrackScore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The score as programs see it; points that nobody entered are null, and no zero. */
record ScoreView(
        LocalDate day,

        @Schema(description = "The better one counts; they do not add up")
        List<TrackView> tracks,

        @Schema(
                description =
                        "Customers just below a deployment, the nearest first; one line of each customer and track")
        List<NearView> near,

        @Schema(description = "The same of customers who bring none, because they were above it when they were claimed")
        List<NearView> leftOut,

        @Schema(description = "What the claims in work of each customer can bring, the most points first")
        List<InWorkView> inWork,

        @Schema(description = "Where the figures of the score are from")
        Set<String> sources,

        @Schema(
                description =
                        "Up to which month every report of a kind is there, by the kind's code; null if no month is complete")
        Map<String, String> completeTo) {
    static ScoreView of(ScoreReport report, List<LedgerLine> ledger) {
        return new ScoreView(
                report.day(),
                report.tracks().stream()
                        .map(one -> TrackView.of(one, report.possible().get(one.track())))
                        .toList(),
                report.near().found().stream().map(NearView::of).toList(),
                report.near().leftOut().stream().map(NearView::of).toList(),
                report.inWork().stream().map(InWorkView::of).toList(),
                report.sources(),
                CompleteTo.of(ledger));
    }

    record MetricView(
            ScoreMetric metric,

            @Schema(description = "As Partner Center showed them; null if nobody entered any")
            BigDecimal points,

            @Schema(description = "The day on which it showed them; null if nobody entered any")
            LocalDate shownOn,

            BigDecimal mostPoints,

            @Schema(description = "How many of what it counts bring the most points")
            BigDecimal needed) {
        static MetricView of(MetricScore one) {
            return new MetricView(
                    one.metric(),
                    one.points(),
                    one.entry() == null ? null : one.entry().shownOn(),
                    one.most(),
                    one.needed());
        }
    }

    record TrackView(
            ScoreTrack track,
            List<MetricView> metrics,

            @Schema(description = "The points of the parts that are known")
            BigDecimal total,

            BigDecimal missing,

            @Schema(description = "Whether every part is known and has points, and all together are enough")
            boolean passing,

            @Schema(description = "The newest day that still counts on which they were enough; null if there is none")
            LocalDate qualifiedOn,

            @Schema(description = "Points that the customers near a deployment can bring")
            BigDecimal upToNear,

            @Schema(description = "Points that the claims in work can bring")
            BigDecimal upToInWork,

            @Schema(description = "Points that both can bring, which may be less than their sum")
            BigDecimal upTo) {
        static TrackView of(TrackScore one, ScorePossible possible) {
            return new TrackView(
                    one.track(),
                    one.metrics().stream().map(MetricView::of).toList(),
                    one.total(),
                    one.missing(),
                    one.isPassing(),
                    one.qualifiedOn(),
                    possible.near(),
                    possible.inWork(),
                    possible.together());
        }
    }

    record NearView(
            String tenantId,
            String customer,
            String code,
            String workload,
            ScoreTrack track,

            @Schema(type = "string", example = "2026-05", description = "Of the figures")
            YearMonth month,

            long activeUsers,
            long paidSeats,
            BigDecimal percent,

            @Schema(description = "How many more must use it")
            long missingUsers,

            BigDecimal points,
            String associationId,
            LocalDate since,

            @Schema(description = "In the month of a claim of which it matters; null if it does not, or is not known")
            BigDecimal percentWhenClaimed,

            @Schema(description = "Whether the claim is so young that it matters, and no report tells that month")
            boolean doubtful) {
        static NearView of(NearDeployment one) {
            return new NearView(
                    one.tenantId(),
                    one.customer(),
                    one.code(),
                    one.workload(),
                    one.track(),
                    one.month(),
                    one.share().activeUsers(),
                    one.share().paidSeats(),
                    one.share().percent(),
                    one.missingUsers(),
                    one.points(),
                    one.associationId(),
                    one.since(),
                    one.whenClaimed() == null ? null : one.whenClaimed().percent(),
                    one.isDoubtful());
        }
    }

    @Schema(description = "Its track is null if the claims count in none, or nobody knows in which")
    record InWorkView(
            String tenantId,
            String customer,
            ScoreTrack track,
            List<String> associationIds,
            List<String> workloads,

            @Schema(description = "Points for a new customer, once a claim is approved")
            BigDecimal customerAdd,

            @Schema(description = "Points for a deployment, once enough of what is paid for is used")
            BigDecimal deployment,

            BigDecimal upTo,

            @Schema(description = "How many more must use it for the deployment; null if there is none to be had")
            Long missingUsers,

            @Schema(description = "Why there are not more") Set<NoPoints> why) {
        static InWorkView of(ClaimInWork one) {
            return new InWorkView(
                    one.tenantId(),
                    one.customer(),
                    one.track(),
                    one.associationIds(),
                    one.workloads(),
                    one.customerAdd(),
                    one.deployment(),
                    one.upTo(),
                    one.missingUsers(),
                    new TreeSet<>(one.why()));
        }
    }
}
