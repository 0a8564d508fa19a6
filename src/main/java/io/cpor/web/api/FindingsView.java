package io.cpor.web.api;

import io.cpor.finding.CannotTell;
import io.cpor.finding.Finding;
import io.cpor.finding.FindingEvidence;
import io.cpor.finding.FindingRule;
import io.cpor.finding.FindingSeverity;
import io.cpor.finding.FindingState;
import io.cpor.finding.Findings;
import io.cpor.finding.FoundFindings;
import io.cpor.report.intake.LedgerLine;
import io.cpor.report.layout.ReportKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** Findings as programs see them. */
record FindingsView(
        List<FindingView> content,

        @Schema(description = "What cannot be told, because a report is missing or none can hold it")
        List<UntoldView> cannotTell,

        @Schema(description = "When everything was judged last; null if it never was")
        Instant judgedAt,

        @Schema(
                description =
                        "Up to which month every report of a kind is there, by the kind's code; null if no month is complete")
        Map<String, String> completeTo,

        long totalElements,
        int page,
        int size) {
    static FindingsView of(FoundFindings found, Findings findings, List<LedgerLine> ledger, int page, int size) {
        return new FindingsView(
                found.content().stream().map(FindingView::of).toList(),
                findings.untold().stream().map(UntoldView::of).toList(),
                findings.open().judgedAt(),
                CompleteTo.of(ledger),
                found.total(),
                page,
                size);
    }

    record FindingView(
            long id,
            FindingRule rule,
            FindingSeverity severity,
            FindingState state,

            @Schema(description = "Null if it concerns a whole location, and no customer")
            String tenantId,

            String customer,

            @Schema(description = "The workload's code, or the subscription's ID; null if it concerns no single line")
            String code,

            String name,
            String claimId,

            @Schema(description = "Null if no association here fits, or more than one")
            String associationId,

            String locationId,

            @Schema(type = "string", example = "2026-05", description = "The newest month that shows it, or null")
            YearMonth month,

            @Schema(
                    description =
                            "What it earned in a month, the mean of the last three complete ones; null if that is not known, and for whoever is no manager")
            BigDecimal stakeUsd,

            @Schema(description = "The day by which to act, where one is published or stated, or null")
            LocalDate until,

            List<EvidenceView> evidence,

            @Schema(description = "What to do") String remedy,

            @Schema(description = "Which report is missing to say whether it still holds, or null")
            String cannotTell,

            Instant firstSeen,
            Instant lastSeen,

            @Schema(description = "Why it was set aside, or null")
            String reason,

            @Schema(description = "The day on which it opens again, or null")
            LocalDate asideUntil) {
        static FindingView of(Finding one) {
            return new FindingView(
                    one.id(),
                    one.rule(),
                    one.rule().severity(),
                    one.state(),
                    one.tenantId(),
                    one.customer(),
                    one.code(),
                    one.name(),
                    one.claimId(),
                    one.associationId(),
                    one.locationId(),
                    one.month(),
                    one.stakeUsd(),
                    one.until(),
                    one.evidence().stream().map(EvidenceView::of).toList(),
                    one.remedy(),
                    one.cannotTell(),
                    one.firstSeen(),
                    one.lastSeen(),
                    one.standing().reason(),
                    one.standing().asideUntil());
        }
    }

    @Schema(description = "What a finding rests on; its report is null if no report tells it")
    record EvidenceView(
            ReportKind report,

            @Schema(type = "string", example = "2026-05") YearMonth month,

            String figures,

            @Schema(description = "By what they are; empty for whoever is no manager")
            Map<String, BigDecimal> amountsUsd) {
        static EvidenceView of(FindingEvidence one) {
            return new EvidenceView(one.report(), one.month(), one.figures(), one.amountsUsd());
        }
    }

    @Schema(
            description =
                    "What cannot be told, because that report is missing; its rule is null if no rule can say anything,"
                            + " and its report if none can hold it")
    record UntoldView(
            FindingRule rule,
            ReportKind report,
            String locationId,

            @Schema(type = "string", example = "2026-05") YearMonth month,

            @Schema(description = "For how many lines") int lines,

            String words) {
        static UntoldView of(CannotTell one) {
            boolean missing = one.missing() != null;
            return new UntoldView(
                    one.rule(),
                    missing ? one.missing().kind() : null,
                    missing ? one.missing().locationId() : null,
                    missing ? one.missing().month() : null,
                    one.lines(),
                    one.words());
        }
    }
}
