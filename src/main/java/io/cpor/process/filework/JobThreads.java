package io.cpor.process.filework;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Lets the engine's jobs take fewer threads while a file is worked. Each row of a file makes jobs of its own, and on a small
 * machine those would take the processors from the file and from the people who look at pages. Jobs still run meanwhile: the
 * mail of somebody else's case does not wait until a long file is through.
 */
@Component
public class JobThreads {
    private final ThreadPoolTaskExecutor pool;
    private final int ordinary;
    private final int ordinaryMost;
    private final int fewer;
    private int working;

    /** @param pools that of the engine's jobs; none where jobs are switched off */
    @Autowired
    JobThreads(@Qualifier("camundaTaskExecutor") ObjectProvider<ThreadPoolTaskExecutor> pools) {
        this(pools.getIfAvailable(), Runtime.getRuntime().availableProcessors());
    }

    /** @param pool null for none */
    JobThreads(ThreadPoolTaskExecutor pool, int processors) {
        this.pool = pool;
        this.ordinary = pool == null ? 0 : pool.getCorePoolSize();
        this.ordinaryMost = pool == null ? 0 : pool.getMaxPoolSize();
        this.fewer = Math.min(ordinary, Math.max(1, processors - 1));
    }

    /** Works at a file; several files may be worked at once. */
    void workWithFewer(Runnable work) {
        change(1);
        try {
            work.run();
        } finally {
            change(-1);
        }
    }

    private synchronized void change(int by) {
        working += by;
        if (pool != null && working == 0) {
            pool.setMaxPoolSize(ordinaryMost); // first, for the pool's smallest size is never above its largest
            pool.setCorePoolSize(ordinary);
        } else if (pool != null) {
            pool.setCorePoolSize(fewer);
            pool.setMaxPoolSize(fewer);
        }
    }
}
