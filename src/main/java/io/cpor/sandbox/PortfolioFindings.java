package io.cpor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The findings that were open before and after a month was played, so that the page can tell what changed. */
@InSandbox
@Component
class PortfolioFindings {
    private static final int PAGE = 100;

    /** A judgement that ended sooner may have begun before the change. */
    private static final Duration JUDGING = Duration.ofSeconds(3);

    /** After so much waiting a change is judged, whenever it came. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final PortfolioCalls calls;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** Since when this start of the application waits for a judgement, or {@code null}. */
    private Instant waitingSince;

    PortfolioFindings(PortfolioCalls calls, JdbcClient jdbc, Clock clock, SandboxDatabase tables) {
        this.calls = calls;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An open finding.
     *
     * @param line what Microsoft calls the workload or product; empty if it concerns none
     */
    record Seen(String rule, String tenantId, String customer, String line) {
        /** What was found, in words. */
        public String words() {
            return switch (rule) {
                case "usage-no-earnings" -> "used, but no earnings and no reason";
                case "ineligible-actionable" -> "not eligible, and you can act";
                case "cap-near" -> "a cap is nearly reached";
                default -> rule.replace('-', ' ');
            };
        }
    }

    /** What a month changed. */
    record Change(YearMonth month, List<Seen> appeared, List<Seen> gone) {
        public String words() {
            return appeared.size() + (appeared.size() == 1 ? " finding" : " findings") + " more, " + gone.size()
                    + " gone";
        }
    }

    /**
     * Looks which are open now.
     *
     * @param changed when a report was applied last
     * @return nothing as long as that is not judged
     */
    Optional<Set<Seen>> look(Instant changed) {
        Set<Seen> seen = new LinkedHashSet<>();
        int number = 0;
        JsonNode page;
        do {
            page = calls.get("/api/findings?state=open&size=" + PAGE + "&page=" + number++);
            if (!isJudged(page.get("judgedAt"), changed)) {
                return Optional.empty();
            }
            for (JsonNode one : page.get("content")) {
                seen.add(new Seen(
                        one.get("rule").asText(),
                        text(one, "tenantId"),
                        text(one, "customer"),
                        one.hasNonNull("name") ? text(one, "name") : text(one, "code")));
            }
        } while (page.get("content").size() == PAGE);
        return Optional.of(seen);
    }

    /** Nothing is judged again if that was done in the moment before the change was noticed here. */
    private boolean isJudged(JsonNode at, Instant changed) {
        boolean judged =
                at != null && !at.isNull() && Instant.parse(at.asText()).isAfter(changed.plus(JUDGING));
        if (waitingSince == null) {
            waitingSince = clock.instant();
        }
        if (judged || clock.instant().isAfter(waitingSince.plus(LONGEST))) {
            waitingSince = null;
            return true;
        }
        return false;
    }

    private static String text(JsonNode one, String field) {
        return one.hasNonNull(field) ? one.get(field).asText() : "";
    }

    /** @param when a step, before or after */
    @Transactional
    public void keep(YearMonth month, String when, Set<Seen> seen) {
        jdbc.sql("delete from sandbox_portfolio_finding where in_month = :month and seen = :seen")
                .param("month", month.atDay(1))
                .param("seen", when)
                .update();
        for (Seen one : seen) {
            jdbc.sql("insert into sandbox_portfolio_finding (in_month, seen, rule, tenant_id, customer, line)"
                            + " values (:month, :seen, :rule, :tenant, :customer, :line)")
                    .param("month", month.atDay(1))
                    .param("seen", when)
                    .param("rule", one.rule())
                    .param("tenant", one.tenantId())
                    .param("customer", one.customer())
                    .param("line", one.line())
                    .update();
        }
    }

    Change change(YearMonth month) {
        List<Seen> before = seen(month, PortfolioStep.LOOK_BEFORE);
        List<Seen> after = seen(month, PortfolioStep.LOOK_AFTER);
        List<Seen> appeared = new ArrayList<>(after);
        appeared.removeAll(before);
        List<Seen> gone = new ArrayList<>(before);
        gone.removeAll(after);
        return new Change(month, appeared, gone);
    }

    private List<Seen> seen(YearMonth month, String when) {
        return jdbc.sql("select rule, tenant_id, customer, line from sandbox_portfolio_finding"
                        + " where in_month = :month and seen = :seen order by customer, line, rule")
                .param("month", month.atDay(1))
                .param("seen", when)
                .query(Seen.class)
                .list();
    }
}
