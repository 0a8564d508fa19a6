package io.cpor.report.intake;

import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs a change in a transaction, and once more if somebody else stored the same at that very moment. */
@Component
class ReportTransaction {
    /** Each time another one is through; so many do not come at once. */
    private static final int MOST_TRIES = 10;

    private final TransactionTemplate transaction;

    ReportTransaction(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /** Answers what the change answers, which looks anew at what is stored each time that it runs. */
    <T> T call(Supplier<T> change) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> change.get());
            } catch (DuplicateKeyException | ConcurrencyFailureException meanwhile) {
                if (attempt == MOST_TRIES) {
                    throw meanwhile;
                }
            }
        }
    }

    void run(Runnable change) {
        call(() -> {
            change.run();
            return null;
        });
    }
}
