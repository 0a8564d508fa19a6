package io.cpor.score;

import io.cpor.association.programme.ScoreRules;
import io.cpor.association.programme.ScoreTrack;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the customers who stand just below a deployment, the nearest first: one line of each customer and track, because a
 * customer is one deployment, however many lines are used.
 *
 * @param found those that bring points
 * @param leftOut those that stand there too, and were above it when they were claimed, not long ago: they bring none
 */
public record NearDeployments(List<NearDeployment> found, List<NearDeployment> leftOut) {
    private static final Comparator<NearDeployment> ORDER = Comparator.comparingLong(NearDeployment::missingUsers)
            .thenComparing(NearDeployment::customer)
            .thenComparing(NearDeployment::tenantId)
            .thenComparing(NearDeployment::track);

    /** @param points how many a deployment can bring in each track */
    static NearDeployments of(
            Collection<ScoredCustomer> customers,
            ScoreRules rules,
            Map<ScoreTrack, BigDecimal> points,
            LocalDate today) {
        List<NearDeployment> found = new ArrayList<>();
        List<NearDeployment> leftOut = new ArrayList<>();
        for (ScoredCustomer customer : customers) {
            for (ScoreTrack track : ScoreTrack.values()) {
                if (customer.isDeployed(track, rules, today)) {
                    continue;
                }
                List<ScoredLine> near = customer.lines().stream()
                        .filter(one -> one.track() == track && one.isNear(rules))
                        .toList();
                Optional<ScoredLine> best = nearest(
                        near.stream()
                                .filter(one -> !one.isLeftOut(rules, today))
                                .toList(),
                        rules);
                best.ifPresentOrElse(
                        line -> found.add(row(customer, line, rules, points.get(track), today)),
                        () -> nearest(near, rules)
                                .ifPresent(line -> leftOut.add(row(customer, line, rules, BigDecimal.ZERO, today))));
            }
        }
        found.sort(ORDER);
        leftOut.sort(ORDER);
        return new NearDeployments(List.copyOf(found), List.copyOf(leftOut));
    }

    private static Optional<ScoredLine> nearest(List<ScoredLine> lines, ScoreRules rules) {
        return lines.stream()
                .min(Comparator.<ScoredLine>comparingLong(one -> one.share().missingTo(rules.deployedPercent()))
                        .thenComparing(one -> one.line().code()));
    }

    private static NearDeployment row(
            ScoredCustomer customer, ScoredLine one, ScoreRules rules, BigDecimal points, LocalDate today) {
        boolean young = one.isYoung(rules, today);
        return new NearDeployment(
                customer.tenantId(),
                customer.customer(),
                one.line().code(),
                one.line().name(),
                one.track(),
                one.line().figure().month(),
                one.share(),
                one.share().missingTo(rules.deployedPercent()),
                one.line().associationId(),
                one.line().since(),
                young ? one.whenClaimed() : null,
                young,
                points);
    }

    long count(ScoreTrack track) {
        return found.stream().filter(one -> one.track() == track).count();
    }
}
