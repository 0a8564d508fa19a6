package io.cpor.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.util.EnsureUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.test.util.ReflectionTestUtils;

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

    /** As when an execution is read whose instance ended between two queries. */
    @Test
    void what_the_engine_read_half_is_read_again() {
        failures.addAll(List.of(
                failing(() -> orphan().getRootProcessInstanceId()),
                failing(() -> EnsureUtil.ensureNotNull("execution", (Object) null))));

        assertThat(OptimisticLockRetry.attempt(this::change)).isEqualTo("done");
        assertThat(runs).isEqualTo(3);
    }

    @Test
    void what_the_engine_misses_for_good_is_told_as_it_is() {
        RuntimeException missing = failing(() -> EnsureUtil.ensureNotNull("task", (Object) null));
        failures.addAll(List.of(missing, missing, missing));

        assertThatThrownBy(() -> OptimisticLockRetry.attempt(this::change)).isSameAs(missing);
        assertThat(runs).isEqualTo(3);
    }

    @Test
    void a_mistake_of_ours_runs_once() {
        failures.add(failing(() -> Objects.requireNonNull(null)));

        assertThatThrownBy(() -> OptimisticLockRetry.attempt(this::change)).isInstanceOf(NullPointerException.class);
        assertThat(runs).isEqualTo(1);
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

    private static ExecutionEntity orphan() {
        ExecutionEntity execution = new ExecutionEntity();
        ReflectionTestUtils.setField(execution, "parentId", "gone");
        return execution;
    }

    private static RuntimeException failing(Runnable mistake) {
        return catchThrowableOfType(RuntimeException.class, mistake::run);
    }

    private static OptimisticLockingException moved() {
        return new OptimisticLockingException("updated by another transaction concurrently");
    }
}
