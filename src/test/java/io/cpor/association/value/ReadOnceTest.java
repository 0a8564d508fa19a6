package io.cpor.association.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** What is looked at again in a transaction is not read again; nothing of it is known outside. */
class ReadOnceTest {
    private final ReadOnce<Integer> looks = new ReadOnce<>();
    private final Transactions transactions = new Transactions();
    private final TransactionTemplate transaction = new TransactionTemplate(transactions);
    private final TransactionTemplate ownTransaction = new TransactionTemplate(transactions);
    private int reads;

    private int look() {
        return looks.get("one", () -> ++reads);
    }

    private <T> T in(TransactionTemplate template, Supplier<T> work) {
        return template.execute(status -> work.get());
    }

    @Test
    void it_is_read_once_in_a_transaction_and_each_time_without() {
        assertThat(in(transaction, () -> look() + look())).isEqualTo(2);
        assertThat(in(transaction, () -> look() + look())).isEqualTo(4);
        assertThat(look()).isEqualTo(3);
        assertThat(look()).isEqualTo(4);
    }

    @Test
    void what_is_forgotten_is_read_anew() {
        in(transaction, () -> {
            look();
            looks.forget("two");
            assertThat(look()).isEqualTo(1);
            looks.forget("one");
            assertThat(look()).isEqualTo(2);
            return null;
        });
        looks.forget("one");
    }

    @Test
    void a_transaction_within_another_knows_nothing_of_it_and_leaves_nothing_to_it() {
        ownTransaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        in(transaction, () -> {
            assertThat(look()).isEqualTo(1);
            assertThat(in(ownTransaction, this::look)).isEqualTo(2);
            assertThat(look()).isEqualTo(1);
            return null;
        });
        assertThat(in(transaction, this::look)).isEqualTo(3);
    }

    /** Those of no database. */
    private static final class Transactions extends AbstractPlatformTransactionManager {
        private static final long serialVersionUID = 1L;

        private boolean active;

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected boolean isExistingTransaction(Object one) {
            return active;
        }

        @Override
        protected Object doSuspend(Object one) {
            active = false;
            return this;
        }

        @Override
        protected void doResume(Object one, Object suspended) {
            active = true;
        }

        @Override
        protected void doBegin(Object one, org.springframework.transaction.TransactionDefinition definition) {
            active = true;
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            active = false;
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            active = false;
        }
    }
}
