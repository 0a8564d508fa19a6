package io.cpor.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.GetTaskVariableCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.junit.jupiter.api.Test;

class SecondTryTest {
    private static final Command<?> COMPLETES = new SubmitTaskFormCmd("task", Map.of(), false, false);

    private final Deque<RuntimeException> failures = new ArrayDeque<>();
    private final SecondTry secondTry = new SecondTry();
    private int runs;

    {
        secondTry.setNext(new CommandInterceptor() {
            @Override
            public <T> T execute(Command<T> command) {
                runs++;
                if (!failures.isEmpty()) {
                    throw failures.pop();
                }
                return null;
            }
        });
    }

    @Test
    void a_task_whose_case_moved_at_that_moment_is_completed_all_the_same() {
        failures.addAll(List.of(moved(), new ProcessEngineException("from a listener", moved())));

        secondTry.execute(COMPLETES);

        assertThat(runs).isEqualTo(3);
    }

    @Test
    void whoever_completes_it_hears_of_it_if_it_keeps_moving() {
        failures.addAll(List.of(moved(), moved(), moved(), moved()));

        assertThatThrownBy(() -> secondTry.execute(COMPLETES)).isInstanceOf(OptimisticLockingException.class);
        assertThat(runs).isEqualTo(3);
    }

    @Test
    void what_failed_otherwise_and_what_completes_no_task_runs_once() {
        failures.add(new IllegalStateException("no"));
        assertThatThrownBy(() -> secondTry.execute(COMPLETES)).isInstanceOf(IllegalStateException.class);

        failures.add(moved());
        assertThatThrownBy(() -> secondTry.execute(new GetTaskVariableCmd("task", "name", true)))
                .isInstanceOf(OptimisticLockingException.class);

        assertThat(runs).isEqualTo(2);
    }

    private static OptimisticLockingException moved() {
        return new OptimisticLockingException("updated by another transaction concurrently");
    }
}
