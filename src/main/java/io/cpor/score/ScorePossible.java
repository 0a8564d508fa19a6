package io.cpor.score;

import io.cpor.association.programme.ScoreMetric;
import io.cpor.association.programme.ScoreRules;
import io.cpor.association.programme.ScoreTrack;
import java.math.BigDecimal;
import java.util.List;

/**
 * How many points a track can gain, each part no more than it has left.
 *
 * @param near by the customers just below a deployment
 * @param inWork by the claims in work
 * @param together by both, which may be less than their sum
 */
public record ScorePossible(BigDecimal near, BigDecimal inWork, BigDecimal together) {
    static ScorePossible of(TrackScore score, ScoreRules rules, NearDeployments near, List<ClaimInWork> claims) {
        ScoreTrack track = score.track();
        long adds = count(claims, track, ClaimInWork::customerAdd);
        long deployments = count(claims, track, ClaimInWork::deployment);
        long nearly = near.count(track);
        BigDecimal ofAdds = points(score, rules, ScoreMetric.CUSTOMER_ADDS, adds);
        return new ScorePossible(
                points(score, rules, ScoreMetric.DEPLOYMENTS, nearly),
                ofAdds.add(points(score, rules, ScoreMetric.DEPLOYMENTS, deployments)),
                ofAdds.add(points(score, rules, ScoreMetric.DEPLOYMENTS, nearly + deployments)));
    }

    private static long count(
            List<ClaimInWork> claims, ScoreTrack track, java.util.function.Function<ClaimInWork, BigDecimal> points) {
        return claims.stream()
                .filter(one -> one.track() == track && points.apply(one).signum() > 0)
                .count();
    }

    private static BigDecimal points(TrackScore score, ScoreRules rules, ScoreMetric metric, long count) {
        return rules.points(metric, score.track(), count)
                .min(score.metric(metric).left());
    }
}
