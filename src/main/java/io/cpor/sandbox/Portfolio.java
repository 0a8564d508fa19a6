package io.cpor.sandbox;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Customers whose claims were approved long ago: when they began, and up to which month their reports are wanted. */
@InSandbox
@Component
class Portfolio {
    /** The location that claimed, which is also the one of our examples. */
    static final String LOCATION = "1234567";

    static final String PARTNER = "Northwind Cloud Partners";

    private final JdbcClient jdbc;
    private final Clock clock;

    Portfolio(JdbcClient jdbc, Clock clock, SandboxDatabase tables) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The days of its stories, or nothing before the first start has begun with it. */
    Optional<PortfolioDays> days() {
        return jdbc.sql("select began_on from sandbox_portfolio")
                .query((row, number) -> new PortfolioDays(row.getDate(1).toLocalDate()))
                .optional();
    }

    /** Begins it, once. */
    @Transactional
    public void begin() {
        if (days().isEmpty()) {
            PortfolioDays days = new PortfolioDays(LocalDate.now(clock));
            jdbc.sql("insert into sandbox_portfolio (id, began_on, reported_to) values (1, :on, :to)")
                    .param("on", days.beganOn())
                    .param("to", days.base().atDay(1))
                    .update();
        }
    }

    /** The newest month whose reports are in, or are coming in. */
    YearMonth reportedTo() {
        return jdbc.sql("select reported_to from sandbox_portfolio")
                .query((row, number) -> month(row.getDate(1)))
                .single();
    }

    /** The month that can be played next, or nothing if the present is reached. */
    Optional<YearMonth> next() {
        YearMonth next = reportedTo().plusMonths(1);
        return next.isAfter(PortfolioDays.newest(LocalDate.now(clock))) ? Optional.empty() : Optional.of(next);
    }

    /** Wants the next month, unless the present is reached. */
    @Transactional
    public void wantNext() {
        next().ifPresent(month -> jdbc.sql(
                        "update sandbox_portfolio set reported_to = :month where reported_to = :before")
                .param("month", month.atDay(1))
                .param("before", month.minusMonths(1).atDay(1))
                .update());
    }

    static YearMonth month(Date day) {
        return YearMonth.from(day.toLocalDate());
    }
}
