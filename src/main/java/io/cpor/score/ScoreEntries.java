package io.cpor.score;

import io.cpor.association.programme.ProgrammeTables;
import io.cpor.association.programme.ScoreMetric;
import io.cpor.association.programme.ScoreTrack;
import io.cpor.association.value.Coded;
import io.cpor.association.value.InvalidInput;
import io.cpor.association.value.OfficeTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the points that people read in Partner Center. The newest day counts; what was entered before stays readable. */
@Component
public class ScoreEntries {
    private final JdbcClient jdbc;
    private final ProgrammeTables tables;
    private final OfficeTime office;
    private final Clock clock;

    ScoreEntries(JdbcClient jdbc, ProgrammeTables tables, OfficeTime office, Clock clock) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.office = office;
        this.clock = clock;
    }

    /**
     * Points as they were typed in.
     *
     * @param typed empty if nothing was
     */
    public record Typed(ScoreTrack track, ScoreMetric metric, String typed) {
        /** The name of its field, for what is wrong with it. */
        public String field() {
            return track.code() + "-" + metric.code();
        }
    }

    /**
     * Keeps what was typed in and is not known already.
     *
     * @param by a user id
     * @return how many of the points were new
     * @throws InvalidInput with every fault; nothing is kept then
     */
    @Transactional
    public int enter(String day, List<Typed> typed, String by) {
        Instant now = clock.instant();
        List<ScoreEntry> read = new TypedScore(tables.score(), office.date(now)).read(day, typed, by, now);
        List<ScoreEntry> known = all();
        List<ScoreEntry> news = read.stream()
                .filter(entry -> known.stream().noneMatch(one -> isSame(one, entry)))
                .toList();
        news.forEach(this::keep);
        return news.size();
    }

    /** Whether the newest that was said of that day is the same. */
    private boolean isSame(ScoreEntry known, ScoreEntry entry) {
        return known.track() == entry.track()
                && known.metric() == entry.metric()
                && known.shownOn().equals(entry.shownOn())
                && known.points().compareTo(entry.points()) == 0;
    }

    private void keep(ScoreEntry entry) {
        jdbc.sql("insert into score_entry (track, metric, points, shown_on, entered_by, entered_at)"
                        + " values (:track, :metric, :points, :day, :by, :at)")
                .param("track", entry.track().code())
                .param("metric", entry.metric().code())
                .param("points", entry.points())
                .param("day", entry.shownOn())
                .param("by", entry.enteredBy())
                .param("at", entry.enteredAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Every entry, the newest day first, and of one day the one that was entered last. */
    public List<ScoreEntry> all() {
        return jdbc.sql("select track, metric, points, shown_on, entered_by, entered_at from score_entry"
                        + " order by shown_on desc, id desc")
                .query(ScoreEntries::read)
                .list();
    }

    private static ScoreEntry read(ResultSet row, int number) throws SQLException {
        return new ScoreEntry(
                Coded.of(ScoreTrack.class, row.getString("track")),
                Coded.of(ScoreMetric.class, row.getString("metric")),
                row.getBigDecimal("points"),
                row.getObject("shown_on", LocalDate.class),
                row.getString("entered_by"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant());
    }
}
