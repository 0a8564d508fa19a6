package io.cpor.money;

import io.cpor.association.list.SearchGuard;
import io.cpor.report.intake.ReportLedger;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What came in, what did not and why, as the reports that are in force tell it. */
@Component
public class Money {
    private static final int LONGEST_SECONDS = 20;

    private final EarningSums earnings;
    private final IneligibleSums notEligible;
    private final PaymentComparison payments;
    private final Caps caps;
    private final Opportunities opportunities;
    private final Estimates estimates;
    private final ReportLedger ledger;
    private final SearchGuard guard;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Money(
            EarningSums earnings,
            IneligibleSums notEligible,
            PaymentComparison payments,
            Caps caps,
            Opportunities opportunities,
            Estimates estimates,
            ReportLedger ledger,
            SearchGuard guard,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.earnings = earnings;
        this.notEligible = notEligible;
        this.payments = payments;
        this.caps = caps;
        this.opportunities = opportunities;
        this.estimates = estimates;
        this.ledger = ledger;
        this.guard = guard;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
        transaction.setTimeout(LONGEST_SECONDS);
    }

    /**
     * What one customer's lines earned, month by month.
     *
     * @param tenantId in lower case
     */
    public CustomerEarnings customer(String tenantId) {
        guard.beforeSearch();
        return transaction.execute(status -> CustomerEarnings.of(basis -> {
            MoneySearch search = new MoneySearch(MoneyBy.MONTH, basis, MoneyPeriod.ALL);
            return Earnings.of(earnings.of(search, tenantId), search, ledger::isProvisional);
        }));
    }

    /** Everything that is told of the money. A search that is refused takes no connection. */
    public MoneyReport report(MoneySearch search) {
        guard.beforeSearch();
        LocalDate today = LocalDate.now(clock);
        YearMonth first = search.period().from();
        return transaction.execute(status -> new MoneyReport(
                search,
                Earnings.of(earnings.of(search), search, ledger::isProvisional),
                notEligible.of(search.period(), today),
                payments.of(search.period()),
                caps.since(first == null || first.atDay(1).isAfter(today) ? today : first.atDay(1)),
                opportunities.list(),
                estimates.list(caps.since(today))));
    }
}
