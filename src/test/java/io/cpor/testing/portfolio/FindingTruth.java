package io.cpor.testing.portfolio;

import io.cpor.finding.Finding;
import io.cpor.finding.FindingRule;
import io.cpor.testing.portfolio.Deals.Seed;
import io.cpor.testing.portfolio.Rows.Earning;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The twelve discrepancies that are to be found, with the customer, the line, the month and the stake of each. */
final class FindingTruth {
    private static final Map<Story, FindingRule> RULES = Map.of(
            Story.NO_USAGE, FindingRule.APPROVED_NO_USAGE,
            Story.NO_EARNINGS, FindingRule.USAGE_NO_EARNINGS,
            Story.EARNING_GONE, FindingRule.USAGE_NO_EARNINGS,
            Story.INELIGIBLE, FindingRule.INELIGIBLE_ACTIONABLE,
            Story.STOPPED, FindingRule.ROWS_STOPPED,
            Story.DROPPED_WITH_ROWS, FindingRule.ROWS_FOR_DROPPED_LINE,
            Story.FALLING, FindingRule.USAGE_FALLING,
            Story.UNUSED, FindingRule.UNUSED_SEATS,
            Story.OLD_POE, FindingRule.POE_AGE,
            Story.UNKNOWN_CLAIM, FindingRule.UNKNOWN_CLAIM);

    private final PortfolioApplication application;
    private final Portfolio portfolio;
    private final Map<Integer, Long> earnedLately = new HashMap<>();

    FindingTruth(PortfolioApplication application) {
        this.application = application;
        this.portfolio = application.portfolio;
        application.rows.earnings((Earning row) -> {
            if (row.month() > portfolio.last() - 3 && row.workload() >= 0 && !row.isReversed() && row.amount() > 0) {
                earnedLately.merge(row.customer() * portfolio.workloads() + row.workload(), row.usd(), Long::sum);
            }
        });
    }

    /** What is found, with its stake in dollars. */
    Map<String, BigDecimal> findings() {
        Map<String, BigDecimal> expected = new TreeMap<>();
        RULES.forEach((story, rule) -> {
            Seed seed = application.deals.seeded(story);
            boolean ofLine = rule != FindingRule.POE_AGE && rule != FindingRule.UNKNOWN_CLAIM;
            expected.put(
                    told(rule, seed.customer(), ofLine ? portfolio.codes().get(seed.workload()) : null),
                    stake(rule, seed));
        });
        Deal ending = application.deals.all().stream()
                .filter(deal -> deal.kind() == Deal.Kind.SUBSCRIPTION && deal.customer() == 0)
                .findFirst()
                .orElseThrow();
        expected.put(told(FindingRule.SUBSCRIPTION_ENDS, 0, ending.subscription()), null);
        expected.put(told(FindingRule.CAP_NEAR, application.rows.nearlyCapped(), null), null);
        return expected;
    }

    /** Of an old POE the stake is that of all lines of the association. */
    private BigDecimal stake(FindingRule rule, Seed seed) {
        if (rule == FindingRule.UNKNOWN_CLAIM || rule == FindingRule.ROWS_FOR_DROPPED_LINE) {
            return null;
        }
        int group = seed.workload() / Portfolio.GROUP * Portfolio.GROUP;
        BigDecimal stake = BigDecimal.ZERO;
        for (int workload = group; workload < group + Portfolio.GROUP; workload++) {
            if (workload == seed.workload() || rule == FindingRule.POE_AGE) {
                Long earned = earnedLately.get(seed.customer() * portfolio.workloads() + workload);
                if (earned == null) {
                    return null;
                }
                stake = stake.add(BigDecimal.valueOf(earned, 2).divide(BigDecimal.valueOf(3), 2, RoundingMode.HALF_UP));
            }
        }
        return stake;
    }

    private String told(FindingRule rule, int customer, String code) {
        return rule + " " + portfolio.tenant(customer) + " " + code;
    }

    /** The same as findings show it; each must be told once. */
    static Map<String, BigDecimal> shown(Collection<Finding> findings) {
        Map<String, BigDecimal> shown = new TreeMap<>();
        findings.forEach(one -> {
            String told = one.rule() + " " + one.tenantId() + " " + one.code();
            if (shown.containsKey(told)) {
                throw new AssertionError("found twice: " + told);
            }
            shown.put(told, one.stakeUsd() == null ? null : one.stakeUsd().setScale(2));
        });
        return shown;
    }
}
