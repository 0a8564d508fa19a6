package io.cpor.finding;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Judges, one node after the other, and keeps what came of it. */
@Component
class StoredRun implements FindingRun {
    private final Judgement judgement;
    private final FindingKeeper keeper;
    private final JudgedState state;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;

    StoredRun(
            Judgement judgement,
            FindingKeeper keeper,
            JudgedState state,
            JdbcClient jdbc,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.judgement = judgement;
        this.keeper = keeper;
        this.state = state;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public JudgedFindings judge() {
        return transaction.execute(status -> {
            jdbc.sql("select judged_on from finding_judgement where id = 1 for update")
                    .query((row, number) -> row.getString(1))
                    .list();
            return judge(state.now());
        });
    }

    /** Judges if anything has changed since; another node that does so meanwhile is enough. */
    Optional<JudgedFindings> judgeChanges() {
        String now = state.now();
        if (now.equals(judgedOn("").get(0))) {
            return Optional.empty();
        }
        return transaction.execute(status -> {
            List<String> before = judgedOn(" for update skip locked");
            return before.isEmpty() || now.equals(before.get(0)) ? Optional.empty() : Optional.of(judge(now));
        });
    }

    private List<String> judgedOn(String locked) {
        return jdbc.sql("select coalesce(judged_on, '') from finding_judgement where id = 1" + locked)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** @param now from before the judgement, so that what changes meanwhile is judged next */
    private JudgedFindings judge(String now) {
        JudgedFindings found = keeper.keep(judgement.judge());
        jdbc.sql("update finding_judgement set judged_on = :now, judged_at = :at where id = 1")
                .param("now", now)
                .param("at", FindingRows.utc(clock.instant()))
                .update();
        return found;
    }
}
