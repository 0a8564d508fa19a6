package io.cpor.association.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** When work is looked for. */
class WorkBellTest {
    private final WorkBell bell = new WorkBell();
    private int looks;

    private void look() {
        looks++;
    }

    private void lookAndLeaveNothing() {
        bell.answer(this::look, () -> false);
    }

    @Test
    void it_is_looked_for_at_the_start_and_then_only_for_who_rings() {
        lookAndLeaveNothing();
        lookAndLeaveNothing();
        assertThat(looks).isOne();

        bell.ring();
        lookAndLeaveNothing();
        lookAndLeaveNothing();
        assertThat(looks).isEqualTo(2);
    }

    @Test
    void what_is_left_is_tried_again() {
        bell.answer(this::look, () -> true);
        bell.answer(this::look, () -> true);

        assertThat(looks).isEqualTo(2);
    }

    @Test
    void a_look_that_failed_is_tried_again() {
        assertThatThrownBy(() -> bell.answer(
                        () -> {
                            throw new IllegalStateException("the database is away");
                        },
                        () -> false))
                .isInstanceOf(IllegalStateException.class);
        lookAndLeaveNothing();

        assertThat(looks).isOne();
    }

    @Test
    void who_rings_while_it_is_looked_is_heard() {
        bell.answer(bell::ring, () -> false);
        lookAndLeaveNothing();

        assertThat(looks).isOne();
    }

    @Test
    void who_rings_in_a_transaction_is_heard_once_it_has_ended() {
        lookAndLeaveNothing();
        TransactionSynchronizationManager.initSynchronization();
        try {
            bell.ring();
            lookAndLeaveNothing();
            assertThat(looks).isOne();

            TransactionSynchronizationManager.getSynchronizations()
                    .forEach(one -> one.afterCompletion(TransactionSynchronization.STATUS_COMMITTED));
            lookAndLeaveNothing();
            assertThat(looks).isEqualTo(2);
        } finally {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }
}
