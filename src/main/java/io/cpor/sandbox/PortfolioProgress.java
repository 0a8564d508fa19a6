package io.cpor.sandbox;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done of the portfolio's months, and what is left; a stop loses nothing of it. */
@InSandbox
@Component
class PortfolioProgress {
    private final Portfolio portfolio;
    private final JdbcClient jdbc;
    private final Clock clock;

    PortfolioProgress(Portfolio portfolio, JdbcClient jdbc, Clock clock) {
        this.portfolio = portfolio;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Known(YearMonth month, String name, String importId, boolean done) {}

    /** What is to be done, in its order. */
    List<PortfolioStep> left() {
        List<PortfolioStep> left = new ArrayList<>();
        PortfolioDays days = portfolio.days().orElse(null);
        if (days == null) {
            return left;
        }
        List<Known> known = known();
        YearMonth to = portfolio.reportedTo();
        for (YearMonth month = days.base(); !month.isAfter(to); month = month.plusMonths(1)) {
            for (String name : PortfolioStep.names(month.equals(days.base()))) {
                PortfolioStep step = new PortfolioStep(month, name, null);
                Optional<Known> begun = known.stream()
                        .filter(one ->
                                one.month().equals(step.month()) && one.name().equals(name))
                        .findFirst();
                if (begun.filter(Known::done).isEmpty()) {
                    left.add(new PortfolioStep(
                            month, name, begun.map(Known::importId).orElse(null)));
                }
            }
        }
        return left;
    }

    /** How many steps a month takes. */
    int size(YearMonth month) {
        return PortfolioStep.names(portfolio
                        .days()
                        .map(PortfolioDays::base)
                        .filter(month::equals)
                        .isPresent())
                .size();
    }

    private List<Known> known() {
        return jdbc.sql("select in_month, name, import_id, done from sandbox_portfolio_step")
                .query((row, number) -> new Known(
                        Portfolio.month(row.getDate(1)), row.getString(2), row.getString(3), row.getBoolean(4)))
                .list();
    }

    /** Notes which report was handed in for a step. */
    @Transactional
    public void handedIn(PortfolioStep step, String importId) {
        keep(step, importId, false);
    }

    @Transactional
    public void done(PortfolioStep step) {
        keep(step, step.importId(), true);
    }

    private void keep(PortfolioStep step, String importId, boolean done) {
        jdbc.sql("delete from sandbox_portfolio_step where in_month = :month and name = :name")
                .param("month", step.month().atDay(1))
                .param("name", step.name())
                .update();
        jdbc.sql("insert into sandbox_portfolio_step (in_month, name, import_id, done, touched_at)"
                        + " values (:month, :name, :import, :done, :at)")
                .param("month", step.month().atDay(1))
                .param("name", step.name())
                .param("import", importId)
                .param("done", done)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** When a report was handed in or applied last. */
    Instant reportedAt() {
        return jdbc.sql("select max(touched_at) from sandbox_portfolio_step where import_id is not null")
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }
}
