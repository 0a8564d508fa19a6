package io.cpor.money;

import io.cpor.association.programme.EstimateRow;
import io.cpor.association.programme.ProgrammeTables;
import io.cpor.money.UnitRows.Counted;
import io.cpor.report.intake.ReportLedger;
import io.cpor.report.layout.ReportKind;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Estimates what engagements may earn in the month after the last complete one: only by a formula of the process owner's table
 * that made of the last three months what Microsoft counted.
 */
@Component
class Estimates {
    private final ProgrammeTables tables;
    private final UnitRows rows;
    private final ReportLedger ledger;

    Estimates(ProgrammeTables tables, UnitRows rows, ReportLedger ledger) {
        this.tables = tables;
        this.rows = rows;
        this.ledger = ledger;
    }

    /**
     * One for each engagement and lever of which Microsoft counted units, or why there is none.
     *
     * @param caps the newest snapshots
     */
    List<Estimate> list(List<Cap> caps) {
        YearMonth completeTo = ledger.line(ReportKind.EARNINGS).completeTo();
        if (completeTo == null) {
            return List.of();
        }
        List<YearMonth> months = EstimateTrial.months(completeTo);
        return rows.engagements(months.get(0), completeTo).stream()
                .map(one -> estimate(one, months, caps))
                .toList();
    }

    private Estimate estimate(Counted one, List<YearMonth> months, List<Cap> caps) {
        YearMonth last = months.get(months.size() - 1);
        YearMonth next = last.plusMonths(1);
        Optional<EstimateRow> found = formula(one, months.get(0), next);
        if (found.isEmpty()) {
            return Estimate.none(
                    one.engagement(),
                    one.lever(),
                    List.of(),
                    "no formula is known for the months from " + EstimateTrial.name(months.get(0)) + " to "
                            + EstimateTrial.name(next),
                    null);
        }
        EstimateRow formula = found.get();
        List<MonthOfUnits> trial = rows.months(formula, months.get(0), last);
        Optional<String> failure = EstimateTrial.failure(months, trial);
        BigDecimal usdOfUnit = rows.usdOfUnit(formula, months.get(0), last);
        List<EstimateLine> all = failure.isPresent() ? List.of() : rows.lines(formula, last, next);
        List<EstimateLine> known =
                all.stream().filter(line -> line.isKnown(formula)).toList();
        String why = failure.orElseGet(() -> known.isEmpty()
                ? "no report of usage tells the figures of " + EstimateTrial.name(next)
                : usdOfUnit == null ? "no row tells what a unit brought in US dollars" : null);
        if (why != null) {
            return Estimate.none(one.engagement(), one.lever(), trial, why, formula.source());
        }
        EstimateCaps left = new EstimateCaps(caps, one.engagement(), one.lever(), next);
        Map<String, BigDecimal> fewest = units(known, line -> line.fewest(formula));
        Map<String, BigDecimal> most = units(known, line -> line.most(formula));
        return new Estimate(
                one.engagement(),
                one.lever(),
                next,
                known.size(),
                all.size() - known.size(),
                sum(fewest),
                sum(most),
                left.usd(fewest, usdOfUnit),
                left.usd(most, usdOfUnit),
                trial,
                null,
                formula.source());
    }

    /** The one that holds in all these months; a formula that changed among them has not been tried. */
    private Optional<EstimateRow> formula(Counted one, YearMonth first, YearMonth next) {
        return tables.estimates().stream()
                .filter(row -> row.engagement().equalsIgnoreCase(one.engagement()))
                .filter(row ->
                        row.lever() == null ? one.lever() == null : row.lever().equalsIgnoreCase(one.lever()))
                .filter(row -> row.validity().contains(first.atDay(1))
                        && row.validity().contains(next.atEndOfMonth()))
                .findFirst();
    }

    private static Map<String, BigDecimal> units(List<EstimateLine> lines, Function<EstimateLine, BigDecimal> units) {
        Map<String, BigDecimal> byTenant = new HashMap<>();
        lines.forEach(line ->
                byTenant.merge(line.tenantId() == null ? "" : line.tenantId(), units.apply(line), BigDecimal::add));
        return byTenant;
    }

    private static BigDecimal sum(Map<String, BigDecimal> units) {
        BigDecimal sum = units.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(sum.stripTrailingZeros().toPlainString());
    }
}
