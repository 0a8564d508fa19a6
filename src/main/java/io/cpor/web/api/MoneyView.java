package io.cpor.web.api;

import io.cpor.money.Cap;
import io.cpor.money.ComparedPayment;
import io.cpor.money.Earnings;
import io.cpor.money.Estimate;
import io.cpor.money.MarkSource;
import io.cpor.money.MoneyBasis;
import io.cpor.money.MoneyBy;
import io.cpor.money.MoneyGroup;
import io.cpor.money.MoneyReport;
import io.cpor.money.MonthOfUnits;
import io.cpor.money.NotAssignable;
import io.cpor.money.NotEligible;
import io.cpor.money.Opportunity;
import io.cpor.money.Sum;
import io.cpor.report.intake.LedgerLine;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** The money as programs see it; an amount that no report tells is null, and no zero. */
record MoneyView(
        MoneyBy by,
        MoneyBasis basis,

        @Schema(type = "string", example = "2026-01", description = "The first month asked for, or null")
        YearMonth from,

        @Schema(type = "string", example = "2026-05", description = "The last month asked for, or null")
        YearMonth to,

        @Schema(description = "Months the newest first, others the largest first")
        List<GroupView> content,

        @Schema(description = "Every earning that is in a month asked for, assignable or not")
        Sum total,

        @Schema(description = "What of the total is not assigned, and why")
        List<ApartView> notAssignable,

        @Schema(description = "Earnings that do not say the month; they are not in the total")
        Sum withoutMonth,

        @Schema(description = "What earned nothing, by the month of transactionDate whatever the basis")
        List<NotEligible> notEligible,

        @Schema(description = "Payments beside the earnings that name them, by paymentID and participant")
        List<ComparedPayment> payments,

        @Schema(description = "Of each cap the newest snapshot")
        List<Cap> caps,

        OpportunitiesView opportunities,

        @Schema(description = "What the first month may bring of which earnings are not complete; a guess, in no sum")
        List<EstimateView> estimates,

        @Schema(description = "Why nothing is estimated at all; null if something is")
        String noEstimate,

        @Schema(
                description =
                        "Up to which month every report of a kind is there, by the kind's code; null if no month is complete")
        Map<String, String> completeTo) {
    static MoneyView of(MoneyReport report, List<LedgerLine> ledger) {
        Earnings earnings = report.earnings();
        return new MoneyView(
                report.search().by(),
                report.search().basis(),
                report.search().period().from(),
                report.search().period().to(),
                earnings.groups().stream().map(GroupView::of).toList(),
                earnings.total(),
                earnings.notAssignable().entrySet().stream()
                        .map(one -> new ApartView(one.getKey(), one.getValue()))
                        .toList(),
                earnings.withoutMonth(),
                report.notEligible(),
                report.payments(),
                report.caps(),
                new OpportunitiesView(
                        report.opportunities().lines().stream()
                                .map(OpportunityView::of)
                                .toList(),
                        report.opportunities().unknown()),
                report.estimates().stream().map(EstimateView::of).toList(),
                report.noEstimate(),
                CompleteTo.of(ledger));
    }

    record GroupView(
            @Schema(description = "The month, tenant ID, engagement or location; null if the rows do not say")
            String key,

            @Schema(description = "The customer's name; null if the key is all there is")
            String label,

            @Schema(description = "Whether it is a month that Microsoft may still change")
            boolean provisional,

            Sum assigned,
            Sum notAssignable,
            Sum total) {
        static GroupView of(MoneyGroup one) {
            return new GroupView(
                    one.key(), one.label(), one.provisional(), one.assigned(), one.notAssignable(), one.total());
        }
    }

    record ApartView(NotAssignable why, Sum sum) {}

    record OpportunityView(
            String tenantId,
            String customer,

            @Schema(description = "Null if nobody explained the workload's name yet")
            String code,

            String workload,

            @Schema(
                    type = "string",
                    example = "2026-05",
                    description = "Of the paid seats, and of a mark that was reported")
            YearMonth month,

            BigDecimal paidSeats,
            BigDecimal highWaterMark,
            MarkSource markSource,

            @Schema(description = "Paid seats less the mark")
            BigDecimal units) {
        static OpportunityView of(Opportunity one) {
            return new OpportunityView(
                    one.tenantId(),
                    one.customer(),
                    one.code(),
                    one.workload(),
                    one.month(),
                    one.paidSeats(),
                    one.highWaterMark(),
                    one.markSource(),
                    one.units());
        }
    }

    record TrialView(
            @Schema(type = "string", example = "2026-05") YearMonth month,

            @Schema(description = "The units that Microsoft counted")
            BigDecimal imported,

            @Schema(description = "The units that the formula makes of the same rows")
            BigDecimal computed) {
        static TrialView of(MonthOfUnits one) {
            return new TrialView(one.month(), one.imported(), one.computed());
        }
    }

    record EstimateView(
            String engagement,
            String lever,

            @Schema(type = "string", example = "2026-06", description = "That is estimated; null if nothing is")
            YearMonth month,

            BigDecimal unitsFrom,
            BigDecimal unitsTo,
            BigDecimal usdFrom,
            BigDecimal usdTo,

            @Schema(description = "How many lines of customers it is made of")
            long lines,

            @Schema(description = "How many more have no figures of that month")
            long linesWithout,

            @Schema(description = "How the formula did in the last three months")
            List<TrialView> trial,

            @Schema(description = "Why nothing is estimated, in words; null if something is")
            String why,

            @Schema(description = "Where the formula is from; null if there is none")
            String source) {
        static EstimateView of(Estimate one) {
            return new EstimateView(
                    one.engagement(),
                    one.lever(),
                    one.month(),
                    one.unitsFrom(),
                    one.unitsTo(),
                    one.usdFrom(),
                    one.usdTo(),
                    one.lines(),
                    one.linesWithout(),
                    one.trial().stream().map(TrialView::of).toList(),
                    one.why(),
                    one.source());
        }
    }

    record OpportunitiesView(
            List<OpportunityView> lines,

            @Schema(description = "How many lines of the newest month of usage have no mark that is known")
            long unknown) {}
}
