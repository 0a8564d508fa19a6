package io.cpor.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.OptimisticLockingFailureException;

class OptimisticLockRetryTest {
    private final Deque<RuntimeException> failures = new ArrayDeque<>();
    private int runs;

    static List<RuntimeException> conflicts() {
        return List.of(
                moved(),
                new ProcessEngineException("from a listener", moved()),
                new OptimisticLockingFailureException("of a table of ours"),
                new ProcessEngineException("deadlock", new SQLException("two waited", "40P01")));
    }

    @ParameterizedTest
    @MethodSource("conflicts")
    void what_crossed_another_is_done_all_the_same(RuntimeException conflict) {
        failures.addAll(List.of(conflict, conflict));

        assertThat(OptimisticLockRetry.attempt(this::change)).isEqualTo("done");
        assertThat(runs).isEqualTo(3);
    }

    @Test
    void after_three_times_it_says_so() {
        failures.addAll(List.of(moved(), moved(), moved(), moved()));

        assertThatThrownBy(() -> OptimisticLockRetry.attempt(this::change)).isInstanceOf(CaseChangedMeanwhile.class);
        assertThat(runs).isEqualTo(3);
    }

    @Test
    void what_failed_otherwise_runs_once() {
        failures.add(new IllegalStateException("no", new SQLException("unique", "23505")));

        assertThatThrownBy(() -> OptimisticLockRetry.attempt(this::change)).isInstanceOf(IllegalStateException.class);
        assertThat(runs).isEqualTo(1);
    }

    private String change() {
        runs++;
        if (!failures.isEmpty()) {
            throw failures.pop();
        }
        return "done";
    }

    private static OptimisticLockingException moved() {
        return new OptimisticLockingException("updated by another transaction concurrently");
    }
}
