package io.cpor.finding;

import static io.cpor.finding.FindingRule.CAP_NEAR;

import io.cpor.association.limit.FindingLimit;
import io.cpor.money.Cap;
import io.cpor.report.layout.ReportKind;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells that little of a cap is left, as Microsoft said it last. */
final class CapRule {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private CapRule() {}

    static void judge(Cap cap, Judged judged) {
        BigDecimal most = cap.maxUsd();
        BigDecimal left = cap.balanceUsd();
        int perCent = judged.limit(FindingLimit.CAP_PER_CENT);
        if (most == null
                || left == null
                || most.signum() <= 0
                || left.multiply(HUNDRED).compareTo(most.multiply(BigDecimal.valueOf(perCent))) >= 0) {
            return;
        }
        String engagement = Objects.toString(cap.engagement(), "an engagement");
        judged.add(new Draft(
                CAP_NEAR,
                Stream.of(
                                cap.locationId(),
                                cap.program(),
                                cap.engagement(),
                                cap.lever(),
                                cap.tenantId(),
                                cap.tpid(),
                                cap.startsOn())
                        .map(part -> Objects.toString(part, ""))
                        .collect(Collectors.joining("|")),
                cap.tenantId(),
                cap.customer(),
                null,
                cap.lever() == null ? engagement : engagement + ", " + cap.lever(),
                null,
                null,
                cap.locationId(),
                YearMonth.from(cap.refreshedOn()),
                null,
                null,
                List.of(new FindingEvidence(
                        ReportKind.CAPS,
                        YearMonth.from(cap.refreshedOn()),
                        "less than " + perCent + " % of the cap is left on " + Words.day(cap.refreshedOn())
                                + (cap.endsOn() == null ? "" : "; it holds until " + Words.day(cap.endsOn())),
                        Map.of("cap", most, "left", left))),
                "Expect no more earnings of this engagement once it is reached; plan with the next period.",
                most.doubleValue() / Math.max(left.doubleValue(), most.doubleValue() / HUNDRED.doubleValue())));
    }
}
