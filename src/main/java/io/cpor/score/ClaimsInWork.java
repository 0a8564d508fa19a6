package io.cpor.score;

import io.cpor.association.programme.ScoreMetric;
import io.cpor.association.programme.ScoreRules;
import io.cpor.association.programme.ScoreTrack;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Says what claims in work can bring at most. Growth of use is none of it: what is used before the claim does not count, and
 * how much more will be used nobody knows.
 */
final class ClaimsInWork {
    private static final Comparator<ClaimInWork> ORDER = Comparator.comparing(ClaimInWork::upTo)
            .reversed()
            .thenComparing(ClaimInWork::customer)
            .thenComparing(ClaimInWork::tenantId);

    private final ScoreRules rules;
    private final Map<ScoreTrack, TrackScore> scores;
    private final LocalDate today;

    ClaimsInWork(ScoreRules rules, Map<ScoreTrack, TrackScore> scores, LocalDate today) {
        this.rules = rules;
        this.scores = scores;
        this.today = today;
    }

    /** The most points first. */
    List<ClaimInWork> of(Collection<ScoredCustomer> customers) {
        List<ClaimInWork> rows = new ArrayList<>();
        for (ScoredCustomer customer : customers) {
            for (ScoreTrack track : ScoreTrack.values()) {
                List<ScoredLine> lines = inWork(customer, one -> one.track() == track);
                if (!lines.isEmpty()) {
                    rows.add(counted(customer, track, lines));
                }
            }
            none(customer, inWork(customer, one -> !one.hasSeats()), NoPoints.NO_ROWS, rows);
            none(
                    customer,
                    inWork(customer, one -> one.hasSeats() && one.track() == null),
                    NoPoints.TOO_FEW_SEATS,
                    rows);
            none(customer, customer.uncounted(), NoPoints.NOT_COUNTED, rows);
        }
        rows.sort(ORDER);
        return List.copyOf(rows);
    }

    private static List<ScoredLine> inWork(ScoredCustomer customer, Predicate<ScoredLine> which) {
        return customer.lines().stream()
                .filter(ScoredLine::isInWork)
                .filter(which)
                .toList();
    }

    private static void none(ScoredCustomer customer, List<ScoredLine> lines, NoPoints why, List<ClaimInWork> rows) {
        if (!lines.isEmpty()) {
            rows.add(row(customer, null, lines, BigDecimal.ZERO, BigDecimal.ZERO, null, EnumSet.of(why)));
        }
    }

    private ClaimInWork counted(ScoredCustomer customer, ScoreTrack track, List<ScoredLine> lines) {
        Set<NoPoints> why = EnumSet.noneOf(NoPoints.class);
        BigDecimal add = BigDecimal.ZERO;
        if (customer.isCounted(track)) {
            why.add(NoPoints.CUSTOMER_COUNTS);
        } else if (customer.isDoubtful()) {
            why.add(NoPoints.OTHER_SEATS_UNKNOWN);
        } else {
            add = one(ScoreMetric.CUSTOMER_ADDS, track, why);
        }
        List<ScoredLine> possible = lines.stream()
                .filter(one -> one.share() != null && !one.share().isAbove(rules.deployedPercent()))
                .toList();
        BigDecimal deployment = BigDecimal.ZERO;
        if (customer.isDeployed(track, rules, today)) {
            why.add(NoPoints.DEPLOYED);
        } else if (possible.isEmpty()) {
            why.add(lines.stream().anyMatch(one -> one.share() == null) ? NoPoints.USE_UNKNOWN : NoPoints.USED_BEFORE);
        } else {
            deployment = one(ScoreMetric.DEPLOYMENTS, track, why);
        }
        Long missing = deployment.signum() == 0
                ? null
                : possible.stream()
                        .map(one -> one.share().missingTo(rules.deployedPercent()))
                        .min(Comparator.naturalOrder())
                        .orElse(null);
        return row(customer, track, lines, add, deployment, missing, why);
    }

    /** The points for one more, as far as that part is not full. */
    private BigDecimal one(ScoreMetric metric, ScoreTrack track, Set<NoPoints> why) {
        BigDecimal left = scores.get(track).metric(metric).left();
        if (left.signum() == 0) {
            why.add(NoPoints.FULL);
        }
        return rules.points(metric, track, 1).min(left);
    }

    private static ClaimInWork row(
            ScoredCustomer customer,
            ScoreTrack track,
            List<ScoredLine> lines,
            BigDecimal add,
            BigDecimal deployment,
            Long missing,
            Set<NoPoints> why) {
        return new ClaimInWork(
                customer.tenantId(),
                customer.customer(),
                track,
                lines.stream().map(one -> one.line().associationId()).distinct().toList(),
                lines.stream().map(one -> one.line().name()).toList(),
                add,
                deployment,
                missing,
                Set.copyOf(why));
    }
}
