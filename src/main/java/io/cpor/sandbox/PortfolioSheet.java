package io.cpor.sandbox;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Puts together what the sandbox's page shows of the portfolio. */
@InSandbox
@Component
@ConditionalOnProperty(name = "cpor.sandbox.portfolio", matchIfMissing = true)
class PortfolioSheet {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Portfolio portfolio;
    private final PortfolioProgress progress;
    private final PortfolioFindings findings;
    private final PortfolioWork work;

    PortfolioSheet(Portfolio portfolio, PortfolioProgress progress, PortfolioFindings findings, PortfolioWork work) {
        this.portfolio = portfolio;
        this.progress = progress;
        this.findings = findings;
        this.work = work;
    }

    /**
     * The portfolio as people see it.
     *
     * @param approvedOn in words, or {@code null} before it is begun
     * @param reportedTo up to which month its reports are in, in words
     * @param comingIn what is coming in at the moment, or {@code null}
     * @param done how many of {@code total} steps are done of that
     * @param next the month that can be played, in words, or {@code null}
     * @param played what the months changed, the newest first
     * @param trouble why it does not go on, or {@code null}
     */
    record View(
            String approvedOn,
            String reportedTo,
            String comingIn,
            int done,
            int total,
            String next,
            List<Played> played,
            String trouble) {}

    /** A month that was played. */
    record Played(String month, PortfolioFindings.Change change) {}

    View view() {
        Optional<PortfolioDays> days = portfolio.days();
        if (days.isEmpty()) {
            return new View(null, null, "The history is coming in", 0, 1, null, List.of(), work.trouble());
        }
        List<PortfolioStep> left = progress.left();
        YearMonth base = days.get().base();
        YearMonth to = portfolio.reportedTo();
        YearMonth coming = left.isEmpty() ? null : left.get(0).month();
        YearMonth last = coming == null ? to : coming.minusMonths(1);
        int size = coming == null ? 1 : progress.size(coming);
        return new View(
                DAY.format(days.get().approvedOn()),
                last.isBefore(base) ? null : MONTH.format(last),
                coming == null
                        ? null
                        : coming.equals(base) ? "The history is coming in" : MONTH.format(coming) + " is coming in",
                Math.max(0, size - left.size()),
                size,
                coming == null ? portfolio.next().map(MONTH::format).orElse(null) : null,
                played(base, last),
                work.trouble());
    }

    private List<Played> played(YearMonth base, YearMonth last) {
        List<Played> played = new ArrayList<>();
        for (YearMonth month = base.plusMonths(1); !month.isAfter(last); month = month.plusMonths(1)) {
            played.add(new Played(MONTH.format(month), findings.change(month)));
        }
        Collections.reverse(played);
        return played;
    }
}
