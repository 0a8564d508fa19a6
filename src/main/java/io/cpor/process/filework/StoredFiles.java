package io.cpor.process.filework;

import io.cpor.association.value.Coded;
import io.cpor.association.value.WorkBell;
import io.cpor.process.filework.FileState.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The files of one kind as they are stored, their steps, and how long they are kept. What else belongs to a file goes with
 * it.
 */
public class StoredFiles<S extends Enum<S> & FileState> {
    private static final Duration HELD = Duration.ofDays(1);
    private static final List<Step> RESTING = List.of(Step.CHECKED, Step.DONE, Step.FAILED);

    private final JdbcClient jdbc;
    private final String table;
    private final Class<S> states;
    private final FilePlaces<S> places;
    private final WorkBell bell = new WorkBell();

    /** @param giveRoom in which steps a file is forgotten if there is no room for a new one, in this order */
    protected StoredFiles(JdbcClient jdbc, String table, Class<S> states, Step... giveRoom) {
        this.jdbc = jdbc;
        this.table = table;
        this.states = states;
        this.places = new FilePlaces<>(this, List.of(giveRoom));
    }

    private S state(Step step) {
        return Arrays.stream(states.getEnumConstants())
                .filter(state -> state.step() == step)
                .findFirst()
                .orElseThrow();
    }

    /** Where a new one finds its place. */
    public FilePlaces<S> places() {
        return places;
    }

    /** Rings when a file changes its step. */
    WorkBell bell() {
        return bell;
    }

    /**
     * Takes a file in, to be checked next.
     *
     * @param by the id of who hands it in
     * @param confirmed whether it is done without anybody looking at it first
     */
    public StoredFile<S> add(String fileName, String by, Instant at, boolean confirmed) {
        StoredFile<S> file = new StoredFile<>(
                UUID.randomUUID().toString(),
                fileName,
                by,
                at.truncatedTo(ChronoUnit.MILLIS),
                state(Step.CHECKING),
                null);
        jdbc.sql("insert into " + table + " (id, file_name, handed_in_by, handed_in_at, touched_at, state,"
                        + " start_when_checked) values (:id, :file, :by, :at, :at, :state, :confirmed)")
                .param("id", file.id())
                .param("file", fileName)
                .param("by", by)
                .param("at", utc(file.handedInAt()))
                .param("state", file.state().code())
                .param("confirmed", confirmed)
                .update();
        bell.ring();
        return file;
    }

    public Optional<StoredFile<S>> find(String id) {
        return jdbc.sql(select() + " where id = :id")
                .param("id", id)
                .query(this::file)
                .optional();
    }

    /** The newest first. */
    public List<StoredFile<S>> all() {
        return jdbc.sql(select() + " order by handed_in_at desc, id")
                .query(this::file)
                .list();
    }

    /** Without what may be large. */
    private String select() {
        return "select id, file_name, handed_in_by, handed_in_at, state, confirmed_by from " + table;
    }

    private StoredFile<S> file(ResultSet row, int number) throws SQLException {
        return new StoredFile<>(
                row.getString("id"),
                row.getString("file_name"),
                row.getString("handed_in_by"),
                row.getObject("handed_in_at", OffsetDateTime.class).toInstant(),
                Coded.of(states, row.getString("state")),
                row.getString("confirmed_by"));
    }

    Optional<Step> step(String id) {
        return find(id).map(file -> file.state().step());
    }

    /** @return whether it was in that step before, so that the change is the caller's */
    public boolean changeStep(String id, Step from, Step to, Instant at) {
        return wasChanged(change("state = :to", id, from, to, at));
    }

    /**
     * The check is over; it goes on at once if whoever handed it in wanted that.
     *
     * @return whether this is the caller's change
     */
    public boolean markChecked(String id, Instant at) {
        return wasChanged(change(
                        "state = case when start_when_checked then cast(:working as varchar(20))"
                                + " else cast(:to as varchar(20)) end",
                        id,
                        Step.CHECKING,
                        Step.CHECKED,
                        at)
                .param("working", state(Step.WORKING).code()));
    }

    /**
     * Goes on with one that is checked; asked for twice, it happens once.
     *
     * @param by the id of who wants it done
     * @return whether it is being done, or was: not while it is still being checked
     */
    public boolean confirm(String id, String by, Instant at) {
        boolean first = wasChanged(change("state = :to, confirmed_by = :by", id, Step.CHECKED, Step.WORKING, at)
                .param("by", by));
        return first || isConfirmed(id);
    }

    /** Keeps who wanted it done, in the transaction that changes its step. */
    public void recordConfirmed(String id, String by) {
        jdbc.sql("update " + table + " set confirmed_by = :by where id = :id")
                .param("id", id)
                .param("by", by)
                .update();
    }

    /** Whether somebody wanted it done, and it is being done or was. */
    public boolean isConfirmed(String id) {
        return find(id).filter(file -> file.state().isConfirmed()).isPresent();
    }

    private JdbcClient.StatementSpec change(String what, String id, Step from, Step to, Instant at) {
        return jdbc.sql("update " + table + " set " + what + ", touched_at = :at where id = :id and state = :from")
                .param("id", id)
                .param("from", state(from).code())
                .param("to", state(to).code())
                .param("at", utc(at));
    }

    private boolean wasChanged(JdbcClient.StatementSpec change) {
        boolean changed = change.update() > 0;
        if (changed) {
            bell.ring();
        }
        return changed;
    }

    /** @return whether it was there and at rest */
    public boolean forget(String id) {
        return jdbc.sql("delete from " + table + " where id = :id and state in (:resting)")
                        .param("id", id)
                        .param("resting", codes())
                        .update()
                > 0;
    }

    /** @return whether one of them was in that step */
    boolean forgetOldest(Step step, List<StoredFile<S>> among) {
        return jdbc.sql("delete from " + table + " where id = (select id from " + table
                                + " where state = :state and id in (:among) order by touched_at, id limit 1)")
                        .param("state", state(step).code())
                        .param("among", among.stream().map(StoredFile::id).toList())
                        .update()
                > 0;
    }

    /** Forgets what was at rest for a day. */
    void forgetOld(Instant now) {
        jdbc.sql("delete from " + table + " where touched_at < :then and state in (:resting)")
                .param("then", utc(now.minus(HELD)))
                .param("resting", codes())
                .update();
    }

    private List<String> codes() {
        return RESTING.stream().map(step -> state(step).code()).toList();
    }

    /** A moment as the tables hold it. */
    public static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
