package io.cpor.process.filework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

class JobThreadsTest {
    private final ThreadPoolTaskExecutor pool = new ThreadPoolTaskExecutor();

    @BeforeEach
    void begin() {
        pool.setCorePoolSize(3);
        pool.setMaxPoolSize(4);
        pool.initialize();
    }

    @AfterEach
    void end() {
        pool.shutdown();
    }

    @Test
    void jobs_have_one_thread_on_two_processors_while_a_file_is_worked() {
        JobThreads jobs = new JobThreads(pool, 2);
        jobs.workWithFewer(() -> isPool(1, 1));
        isPool(3, 4);
    }

    @Test
    void jobs_have_one_thread_on_one_processor() {
        new JobThreads(pool, 1).workWithFewer(() -> isPool(1, 1));
    }

    @Test
    void many_processors_leave_the_jobs_their_threads() {
        new JobThreads(pool, 16).workWithFewer(() -> isPool(3, 3));
        isPool(3, 4);
    }

    @Test
    void the_last_of_two_files_gives_the_threads_back() {
        JobThreads jobs = new JobThreads(pool, 2);
        jobs.workWithFewer(() -> {
            jobs.workWithFewer(() -> isPool(1, 1));
            isPool(1, 1);
        });
        isPool(3, 4);
    }

    @Test
    void a_file_that_fails_gives_the_threads_back() {
        JobThreads jobs = new JobThreads(pool, 2);
        assertThatThrownBy(() -> jobs.workWithFewer(() -> {
                    throw new IllegalStateException("broke off");
                }))
                .hasMessage("broke off");
        isPool(3, 4);
    }

    @Test
    void a_node_without_jobs_works_files_too() {
        boolean[] worked = new boolean[1];
        new JobThreads(null, 2).workWithFewer(() -> worked[0] = true);
        assertThat(worked[0]).isTrue();
    }

    private void isPool(int smallest, int largest) {
        assertThat(pool.getThreadPoolExecutor().getCorePoolSize()).isEqualTo(smallest);
        assertThat(pool.getThreadPoolExecutor().getMaximumPoolSize()).isEqualTo(largest);
    }
}
