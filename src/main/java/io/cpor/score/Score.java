package io.cpor.score;

import io.cpor.association.programme.ProgrammeTables;
import io.cpor.association.programme.ScoreMetric;
import io.cpor.association.programme.ScoreRules;
import io.cpor.association.programme.ScoreTrack;
import io.cpor.association.value.OfficeTime;
import io.cpor.insight.Coverage;
import io.cpor.insight.CoverageOrder;
import io.cpor.insight.CoverageSearch;
import io.cpor.insight.CoveredLine;
import io.cpor.insight.CustomerCoverage;
import io.cpor.insight.LineState;
import io.cpor.score.SharesWhenClaimed.Claimed;
import io.cpor.score.SharesWhenClaimed.Key;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the score, which customers stand just below a deployment, and what claims in work can bring. */
@Component
public class Score {
    private static final CoverageSearch EVERYTHING =
            new CoverageSearch("", "", null, CoverageOrder.CUSTOMER, 0, Integer.MAX_VALUE);

    private final ProgrammeTables tables;
    private final ScoreEntries entries;
    private final Coverage coverage;
    private final SharesWhenClaimed shares;
    private final OfficeTime office;
    private final Clock clock;

    Score(
            ProgrammeTables tables,
            ScoreEntries entries,
            Coverage coverage,
            SharesWhenClaimed shares,
            OfficeTime office,
            Clock clock) {
        this.tables = tables;
        this.entries = entries;
        this.coverage = coverage;
        this.shares = shares;
        this.office = office;
        this.clock = clock;
    }

    /** All of it. One that is refused because too much is searched for takes no connection. */
    public ScoreReport report() {
        List<CustomerCoverage> customers = coverage.search(EVERYTHING).content();
        LocalDate today = office.date(clock.instant());
        ScoreRules rules = ScoreRules.on(today, tables.score());
        List<ScoreEntry> known = entries.all();
        Map<ScoreTrack, TrackScore> scores = new EnumMap<>(ScoreTrack.class);
        Map<ScoreTrack, BigDecimal> deployment = new EnumMap<>(ScoreTrack.class);
        for (ScoreTrack track : ScoreTrack.values()) {
            TrackScore score = TrackScore.of(track, known, rules, today);
            scores.put(track, score);
            deployment.put(
                    track,
                    rules.points(ScoreMetric.DEPLOYMENTS, track, 1)
                            .min(score.metric(ScoreMetric.DEPLOYMENTS).left()));
        }
        List<ScoredCustomer> scored = scored(customers, rules, today);
        NearDeployments near = NearDeployments.of(scored, rules, deployment, today);
        List<ClaimInWork> inWork = new ClaimsInWork(rules, scores, today).of(scored);
        Map<ScoreTrack, ScorePossible> possible = new EnumMap<>(ScoreTrack.class);
        scores.forEach((track, score) -> possible.put(track, ScorePossible.of(score, rules, near, inWork)));
        return new ScoreReport(
                today,
                List.copyOf(scores.values()),
                possible,
                near,
                inWork,
                known,
                rules.nearPercent(),
                rules.deployedPercent(),
                rules.claimedMonths(),
                rules.sources());
    }

    private List<ScoredCustomer> scored(List<CustomerCoverage> customers, ScoreRules rules, LocalDate today) {
        Map<Key, UsedShare> whenClaimed = shares.of(customers.stream()
                .flatMap(one -> one.lines().stream()
                        .filter(line -> line.state() == LineState.ACTIVE
                                && rules.workloads().contains(line.code()))
                        .filter(line -> ScoredLine.of(line, rules, null).isYoung(rules, today))
                        .map(line -> new Claimed(one.tenantId(), line)))
                .toList());
        return customers.stream().map(one -> scored(one, rules, whenClaimed)).toList();
    }

    private static ScoredCustomer scored(CustomerCoverage customer, ScoreRules rules, Map<Key, UsedShare> whenClaimed) {
        return new ScoredCustomer(
                customer.tenantId(),
                customer.customer(),
                customer.lines().stream()
                        .filter(line -> rules.workloads().contains(line.code()))
                        .map(line ->
                                ScoredLine.of(line, rules, whenClaimed.get(new Key(customer.tenantId(), line.code()))))
                        .toList(),
                customer.lines().stream()
                        .filter(CoveredLine::isWorkload)
                        .filter(line -> line.state() == LineState.IN_WORK
                                && !rules.workloads().contains(line.code()))
                        .map(line -> ScoredLine.of(line, rules, null))
                        .toList());
    }
}
