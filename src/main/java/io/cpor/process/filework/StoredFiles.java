package io.cpor.process.filework;

import io.cpor.association.value.Coded;
import io.cpor.process.TooManyFiles;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The steps of one kind of files, and how long they are kept. Their table has the columns {@code id}, {@code state} and
 * {@code touched_at}; what else belongs to a file goes with it.
 */
public final class StoredFiles {
    private static final int MOST = 20;
    private static final Duration HELD = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final String table;
    private final List<String> resting;
    private final List<String> giveRoom;

    /**
     * @param resting the states in which a file may be forgotten
     * @param giveRoom those of them in which it is forgotten if there is no room for a new one, in this order
     */
    public StoredFiles(
            JdbcClient jdbc, String table, Collection<? extends Coded> resting, List<? extends Coded> giveRoom) {
        this.jdbc = jdbc;
        this.table = table;
        this.resting = resting.stream().map(Coded::code).toList();
        this.giveRoom = giveRoom.stream().map(Coded::code).toList();
    }

    /** @return whether it was in that state before, so that this step is the caller's */
    public boolean changeState(String id, Coded from, Coded to, Instant at) {
        return jdbc.sql("update " + table + " set state = :to, touched_at = :at where id = :id and state = :from")
                        .param("id", id)
                        .param("from", from.code())
                        .param("to", to.code())
                        .param("at", utc(at))
                        .update()
                > 0;
    }

    /** @return whether it was there and at rest */
    public boolean forget(String id) {
        return jdbc.sql("delete from " + table + " where id = :id and state in (:resting)")
                        .param("id", id)
                        .param("resting", resting)
                        .update()
                > 0;
    }

    /**
     * Forgets the oldest one that gives room, if there are many.
     *
     * @throws TooManyFiles with these words if none does
     */
    public void makeRoom(String refusal) {
        int here =
                jdbc.sql("select count(*) from " + table).query(Integer.class).single();
        if (here >= MOST && giveRoom.stream().noneMatch(this::forgetOldest)) {
            throw new TooManyFiles(refusal);
        }
    }

    private boolean forgetOldest(String state) {
        return jdbc.sql("delete from " + table + " where id = (select id from " + table
                                + " where state = :state order by touched_at, id limit 1)")
                        .param("state", state)
                        .update()
                > 0;
    }

    /** Forgets what was at rest for a day. */
    public void forgetOld(Instant now) {
        jdbc.sql("delete from " + table + " where touched_at < :then and state in (:resting)")
                .param("then", utc(now.minus(HELD)))
                .param("resting", resting)
                .update();
    }

    /** A moment as the tables hold it. */
    public static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
