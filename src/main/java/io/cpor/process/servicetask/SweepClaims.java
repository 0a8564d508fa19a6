package io.cpor.process.servicetask;

import static io.cpor.process.CporVariables.SWEPT_UNTIL;

import io.cpor.partnercenter.ClaimChanges;
import io.cpor.partnercenter.PartnerCenter;
import io.cpor.process.inbox.ClaimStatusIntake;
import io.cpor.process.inbox.SweepCursor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A look at Partner Center for all claims: it sees what no event told us, and what happens to a claim that nobody polls
 * because its verification is done or its reviewer's question is being answered. It costs what changed, not what is
 * pending, and takes as much in one go as a transaction bears.
 */
@Component("sweepClaims")
public class SweepClaims implements JavaDelegate {
    private static final Duration UNHURRIED = Duration.ofMinutes(1);

    private final PartnerCenter partnerCenter;
    private final SweepCursor cursor;
    private final ClaimStatusIntake news;
    private final Duration pause;
    private final Clock clock;
    private final SweepOverlap overlap = new SweepOverlap();

    SweepClaims(
            PartnerCenter partnerCenter,
            SweepCursor cursor,
            ClaimStatusIntake news,
            Clock clock,
            @Value("${cpor.partner-center.sweep:15m}") Duration pause) {
        this.partnerCenter = partnerCenter;
        this.cursor = cursor;
        this.news = news;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * How often it runs, for the timer of its process, which asks each time. While no association is open, only the loss of an
     * active one can be news, so then it runs once a minute at most.
     */
    public String cycle() {
        boolean slow = pause.compareTo(UNHURRIED) < 0 && !cursor.isAnyOpen();
        return "R/" + (slow ? UNHURRIED : pause);
    }

    @Override
    public void execute(DelegateExecution execution) {
        Instant now = clock.instant();
        Instant since =
                SWEPT_UNTIL.find(execution).map(Instant::parse).orElseGet(() -> overlap.begin(cursor.begin(), now));
        ClaimChanges changes = partnerCenter.changedSince(since);
        news.applySwept(changes.claims());
        changes.latest().ifPresent(cursor::advance); // in the transaction that stores the news
        goOn(execution, changes);
        if (!changes.more()) {
            remember(since, now);
        }
    }

    /** Once what was seen is stored: a look whose transaction fails did not happen. */
    private void remember(Instant since, Instant begun) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                overlap.lookedSince(since, begun);
            }
        });
    }

    private static void goOn(DelegateExecution execution, ClaimChanges changes) {
        if (changes.more()) {
            SWEPT_UNTIL.set(execution, changes.latest().orElseThrow().toString());
        } else {
            execution.removeVariable(SWEPT_UNTIL.name());
        }
    }

    /** Whether the sweep is to go on where it stopped. */
    public boolean moreChanged(DelegateExecution execution) {
        return SWEPT_UNTIL.find(execution).isPresent();
    }
}
