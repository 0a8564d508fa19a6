package io.cpor.sandbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;
import org.springframework.scheduling.TriggerContext;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * Keeps the file of the sandbox's database small while it is written to, and makes one small that grew before. Each commit
 * goes to the file at once, as a piece of its own that later ones make useless bit by bit. H2 would tidy up behind them, but
 * only for who lets it write commits later than they were made.
 */
@InSandbox
@Component
class DatabaseHousekeeping implements SchedulingConfigurer {
    /**
     * Pieces are written anew, and moved together, while less than this is of use in all of them together, in per cent. While
     * others write, a lower share does: the last per cents cost most, would take the processor from them, and are of no use
     * a moment later. Once nobody writes, the file is made as small as it can be.
     */
    private static final int WORTH_KEEPING = 85;

    private static final int WORTH_KEEPING_MEANWHILE = 60;

    /** What may be written anew at once, in bytes: commits wait meanwhile. */
    private static final int PORTION = 4 * 1024 * 1024;

    private static final Duration LONGEST = Duration.ofMillis(300);

    private static final Duration PAUSE = Duration.ofMillis(500);

    /** While nobody writes: what is written meanwhile is soon tidied up. */
    private static final Duration LONG_PAUSE = Duration.ofSeconds(2);

    private final DataSource database;
    private volatile boolean busy = true;
    private MVStore store;
    private long tidyAt = -1;
    private long leftAt = -1;
    private long portion = PORTION;
    private long hopelessBelow;

    DatabaseHousekeeping(DataSource database) {
        this.database = database;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addTriggerTask(this::tick, this::next);
    }

    private Instant next(TriggerContext before) {
        Instant last = before.lastCompletion();
        return (last == null ? before.getClock().instant() : last).plus(busy ? PAUSE : LONG_PAUSE);
    }

    void tick() {
        if (store == null) {
            store = find();
        }
        busy = false;
        if (store != null
                && !store.isClosed()
                && store.getFileStore() instanceof RandomAccessStore file
                && store.getCurrentVersion() != tidyAt) {
            busy = true;
            tidy(file);
        }
    }

    /** @return null if it is not H2 within this process */
    private MVStore find() {
        try (Connection connection = database.getConnection()) {
            return connection.isWrapperFor(JdbcConnection.class)
                            && connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session
                    ? session.getDatabase().getStore().getMvStore()
                    : null;
        } catch (SQLException e) {
            throw new IllegalStateException("the sandbox's database cannot be looked at, which is tried again", e);
        }
    }

    /**
     * What is still of use is written anew, which empties pieces, and those at the end of the file move into the gaps. A gap
     * is written to at once: whoever kills the application leaves the operating system behind, which keeps what was written.
     */
    private void tidy(RandomAccessStore file) {
        store.setRetentionTime(0);
        boolean quiet = store.getCurrentVersion() == leftAt;
        int worth = quiet ? WORTH_KEEPING : WORTH_KEEPING_MEANWHILE;
        long stop = System.nanoTime() + LONGEST.toNanos();
        boolean tidied = false;
        while (System.nanoTime() < stop && store.compact(worth, PORTION)) {
            store.commit();
            tidied = true;
        }
        boolean goesOn = file.size() > hopelessBelow;
        while (goesOn && System.nanoTime() < stop && file.getFillRate() < worth) {
            goesOn = wasMoved(file, worth, quiet);
            tidied |= goesOn;
        }
        leftAt = store.getCurrentVersion();
        if (quiet && !tidied) {
            tidyAt = leftAt;
        }
    }

    /**
     * Moves pieces from the end of the file into the gaps. A piece is moved as a whole or not at all, and H2 makes large ones
     * when it is closed. So while nobody writes, more is moved at once until the file becomes smaller; if all of it together does
     * not help, nothing does before the file grows by a tenth.
     *
     * @return whether it goes on
     */
    private boolean wasMoved(RandomAccessStore file, int worth, boolean quiet) {
        int rate = file.getFillRate();
        long size = file.size();
        file.compactMoveChunks(worth, quiet ? portion : PORTION, store);
        if (file.getFillRate() > rate || file.size() < size) {
            portion = PORTION;
            return true;
        }
        if (quiet && portion < size) {
            portion *= 2;
            return true;
        }
        if (quiet) {
            hopelessBelow = size + size / 10;
            portion = PORTION;
        }
        return false;
    }
}
