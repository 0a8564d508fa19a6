package io.cpor.process.servicetask;

import static io.cpor.process.CporVariables.SWEPT_UNTIL;

import io.cpor.partnercenter.ClaimChanges;
import io.cpor.partnercenter.PartnerCenter;
import io.cpor.process.inbox.ClaimStatusIntake;
import io.cpor.process.inbox.SweepCursor;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A look at Partner Center for all claims: it sees what no event told us, and what happens to a claim that nobody polls
 * because its verification is done or its reviewer's question is being answered. It costs what changed, not what is
 * pending, and takes as much in one go as a transaction bears.
 */
@Component("sweepClaims")
public class SweepClaims implements JavaDelegate {
    /** Looked at twice rather than never: Partner Center may show a change a little after its own time of it. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private final PartnerCenter partnerCenter;
    private final SweepCursor cursor;
    private final ClaimStatusIntake news;
    private final Duration pause;

    SweepClaims(
            PartnerCenter partnerCenter,
            SweepCursor cursor,
            ClaimStatusIntake news,
            @Value("${cpor.partner-center.sweep:15m}") Duration pause) {
        this.partnerCenter = partnerCenter;
        this.cursor = cursor;
        this.news = news;
        this.pause = pause;
    }

    /** How often it runs, for the timer of its process. */
    public String cycle() {
        return "R/" + pause;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Instant since = SWEPT_UNTIL
                .find(execution)
                .map(Instant::parse)
                .orElseGet(() -> cursor.begin().minus(OVERLAP));
        ClaimChanges changes = partnerCenter.changedSince(since);
        news.applySwept(changes.claims());
        changes.latest().ifPresent(cursor::advance); // in the transaction that stores the news
        goOn(execution, changes);
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
