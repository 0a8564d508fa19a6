package io.cpor.sandbox;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Does what is to be done for the portfolio, one step after the other. Each may be done twice, and changes nothing then. */
@InSandbox
@Component
class PortfolioSteps {
    private final Portfolio portfolio;
    private final PortfolioProgress progress;
    private final PortfolioClaims claims;
    private final PortfolioCalls calls;
    private final PortfolioFindings findings;

    PortfolioSteps(
            Portfolio portfolio,
            PortfolioProgress progress,
            PortfolioClaims claims,
            PortfolioCalls calls,
            PortfolioFindings findings) {
        this.portfolio = portfolio;
        this.progress = progress;
        this.claims = claims;
        this.calls = calls;
        this.findings = findings;
    }

    /** Begins the portfolio, if nobody has, and goes on with it. */
    void goOn() {
        portfolio.begin();
        PortfolioDays days = portfolio.days().orElseThrow();
        progress.left().stream().findFirst().ifPresent(step -> goOn(step, days));
    }

    boolean isAnyLeft() {
        return portfolio.days().isEmpty() || !progress.left().isEmpty();
    }

    private void goOn(PortfolioStep step, PortfolioDays days) {
        switch (step.name()) {
            case PortfolioStep.ADOPT -> adopt(step, days);
            case PortfolioStep.LOOK_BEFORE, PortfolioStep.LOOK_AFTER ->
                findings.look(progress.reportedAt()).ifPresent(seen -> {
                    findings.keep(step.month(), step.name(), seen);
                    progress.done(step);
                });
            default -> bringIn(step, days);
        }
    }

    private void adopt(PortfolioStep step, PortfolioDays days) {
        claims.make(days);
        Map<PortfolioStory, String> approved = claims.approved();
        String export = new PortfolioUsage(days, approved).claims();
        String listed = calls.handIn("/api/claims/import?preview=true", "portfolio-claims.csv", export);
        Map<String, String> adopted = calls.adopt(listed, approved.values());
        String old = approved.get(PortfolioStory.OLD_POE);
        if (old != null) {
            calls.notePoe(adopted.get(old), days.oldPoeOn());
        }
        progress.done(step);
    }

    /** Hands a report in, applies it once it is read, and waits for that: one stage each time. */
    private void bringIn(PortfolioStep step, PortfolioDays days) {
        String state = step.importId() == null ? null : calls.state(step.importId());
        if (state == null) {
            handIn(step, days);
            return;
        }
        switch (state) {
            case "preview" -> calls.apply(step.importId(), complete(step, days));
            case "applied" -> progress.done(step);
            case "refused" ->
                throw new IllegalStateException("a report of the portfolio was refused: " + step.importId());
            default -> {
                return; // it is being read or applied
            }
        }
    }

    /** A report without any row, because every claim is lost, is none. */
    private void handIn(PortfolioStep step, PortfolioDays days) {
        PortfolioReport report = report(step);
        String file = report.file(days, claims.approved(), months(step, days));
        if (file.lines().count() == 1) {
            progress.done(step);
        } else {
            progress.handedIn(step, calls.handIn("/api/reports/import", report.fileName(step.month()), file));
        }
    }

    private static PortfolioReport report(PortfolioStep step) {
        for (PortfolioReport one : PortfolioReport.values()) {
            if (one.code().equals(step.name())) {
                return one;
            }
        }
        throw new IllegalStateException("there is no step " + step.name());
    }

    /** The months that a file is of: all of the history, or one. */
    private static List<YearMonth> months(PortfolioStep step, PortfolioDays days) {
        return step.month().equals(days.base()) ? until(step.month(), days) : List.of(step.month());
    }

    /** The newcomer's own locations have no rows in any month, which is to be said of the earlier ones too. */
    private Map<String, List<YearMonth>> complete(PortfolioStep step, PortfolioDays days) {
        Map<String, List<YearMonth>> months = new TreeMap<>();
        calls.locations().forEach(location -> months.put(location, until(step.month(), days)));
        months.put(Portfolio.LOCATION, months(step, days));
        return months;
    }

    private static List<YearMonth> until(YearMonth last, PortfolioDays days) {
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = days.first(); !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(month);
        }
        return months;
    }
}
