package io.cpor.finding;

import static io.cpor.finding.FindingRule.INELIGIBLE_ACTIONABLE;

import io.cpor.association.limit.FindingLimit;
import io.cpor.money.IneligibleReason;
import io.cpor.report.layout.ReportKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells what earned nothing for a reason that one can act on. A row of which two claims may be meant is given to neither. */
final class IneligibleRule {
    private final String tenantId;
    private final List<WatchedLine> lines;
    private final TenantRows rows;
    private final Judged judged;

    /** @param lines all of the customer */
    IneligibleRule(String tenantId, List<WatchedLine> lines, TenantRows rows, Judged judged) {
        this.tenantId = tenantId;
        this.lines = lines;
        this.rows = rows;
        this.judged = judged;
    }

    private record Meant(IneligibleReason reason, String code, List<WatchedLine> candidates, String locationId) {
        WatchedLine only() {
            return candidates.size() == 1 ? candidates.get(0) : null;
        }

        String place() {
            return candidates.isEmpty() ? locationId : candidates.get(0).locationId();
        }
    }

    void judge() {
        Map<Meant, List<RefusedEarning>> meant = new LinkedHashMap<>();
        rows.refused().stream()
                .filter(RefusedEarning::isActionable)
                .filter(one -> one.month() != null)
                .forEach(one -> meant(one)
                        .ifPresent(what -> meant.computeIfAbsent(what, any -> new ArrayList<>())
                                .add(one)));
        meant.forEach((what, all) -> {
            List<RefusedEarning> standing =
                    all.stream().filter(one -> isStanding(one, what.place())).toList();
            if (!standing.isEmpty()) {
                judged.add(found(what, standing));
            }
        });
    }

    /** Whose the row may be; nothing if incentive payments are given up for every claim that it may be of. */
    private Optional<Meant> meant(RefusedEarning one) {
        boolean unnamed = one.code() == null && one.subscriptionId() == null;
        List<WatchedLine> candidates = unnamed
                ? List.of()
                : lines.stream()
                        .filter(line -> one.isOf(line) && line.isActiveIn(one.month()))
                        .toList();
        List<WatchedLine> there = candidates.stream()
                .filter(line -> line.locationId().equals(one.locationId()))
                .toList();
        List<WatchedLine> fitting = there.isEmpty() ? candidates : there;
        List<WatchedLine> paid =
                fitting.stream().filter(line -> !line.optedOut()).toList();
        return !fitting.isEmpty() && paid.isEmpty()
                ? Optional.empty()
                : Optional.of(new Meant(
                        one.reason(),
                        one.code() != null ? one.code() : one.subscriptionId(),
                        paid,
                        paid.isEmpty() ? one.locationId() : null));
    }

    /** Whether one can still act on it: until a published day, else as long as newer complete months have it too. */
    private boolean isStanding(RefusedEarning one, String locationId) {
        if (one.reason().days() > 0) {
            return one.until().filter(day -> !day.isBefore(judged.today())).isPresent();
        }
        return locationId == null
                || judged.months()
                        .newestComplete(ReportKind.INELIGIBLE, locationId)
                        .map(newest -> newest.minusMonths(judged.limit(FindingLimit.INELIGIBLE_MONTHS) - 1L))
                        .map(first -> !one.month().isBefore(first))
                        .orElse(true);
    }

    private Draft found(Meant what, List<RefusedEarning> standing) {
        WatchedLine line = what.only();
        RefusedEarning newest = standing.stream()
                .max(Comparator.comparing(RefusedEarning::month))
                .orElseThrow();
        LocalDate until = standing.stream()
                .flatMap(one -> one.until().stream())
                .min(Comparator.naturalOrder())
                .orElse(null);
        String whose = what.candidates().stream()
                .map(WatchedLine::associationId)
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
        WatchedLine any = what.candidates().isEmpty() ? null : what.candidates().get(0);
        return new Draft(
                INELIGIBLE_ACTIONABLE,
                String.join(
                        "|",
                        tenantId,
                        Objects.toString(what.code(), ""),
                        what.reason().name(),
                        whose),
                tenantId,
                any == null ? newest.customer() : any.claim().customer(),
                what.code(),
                any == null ? newest.workload() : any.claim().name(),
                line == null ? null : line.claimId(),
                line == null ? null : line.associationId(),
                what.place(),
                newest.month(),
                line == null ? null : judged.stake(line, rows),
                until,
                evidence(what, standing),
                what.reason().words() + ". " + what.reason().remedy() + ".",
                standing.stream().map(RefusedEarning::month).distinct().count());
    }

    private static List<FindingEvidence> evidence(Meant what, List<RefusedEarning> standing) {
        Map<YearMonth, List<RefusedEarning>> months = standing.stream()
                .collect(Collectors.groupingBy(RefusedEarning::month, java.util.TreeMap::new, Collectors.toList()));
        String shared = what.candidates().size() < 2
                ? ""
                : "; it may be of "
                        + what.candidates().stream()
                                .map(WatchedLine::associationId)
                                .distinct()
                                .collect(Collectors.joining(" or "));
        return months.entrySet().stream()
                .map(one -> new FindingEvidence(
                        ReportKind.INELIGIBLE,
                        one.getKey(),
                        Words.count(
                                        one.getValue().stream()
                                                .mapToLong(RefusedEarning::rows)
                                                .sum(),
                                        "row") + " of " + what.reason().name() + shared,
                        amounts(one.getValue())))
                .toList();
    }

    private static Map<String, BigDecimal> amounts(List<RefusedEarning> all) {
        return all.stream().anyMatch(one -> one.usd() == null)
                ? Map.of()
                : Map.of(
                        "transactions", all.stream().map(RefusedEarning::usd).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
