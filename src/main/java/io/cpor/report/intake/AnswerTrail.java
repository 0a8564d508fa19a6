package io.cpor.report.intake;

import io.cpor.association.value.Coded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps each answer that another one replaced: who gave it, and who replaced it. */
@Component
public class AnswerTrail {
    private static final int SHOWN = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    AnswerTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was asked. */
    enum Asked implements Coded {
        NAME,
        ID
    }

    /**
     * An answer.
     *
     * @param value the name or ID
     * @param means a code, or {@code null} for nothing of ours
     * @param by {@code null} if the application knew it
     * @param at {@code null} as well
     */
    public record Answer(String value, String means, String by, Instant at) {}

    public record Replaced(Answer answer, String by, Instant at) {}

    /** Reads an answer from columns {@code asked}, {@code means}, {@code answered_by} and {@code answered_at}. */
    static Answer answer(ResultSet row, int number) throws SQLException {
        OffsetDateTime at = row.getObject("answered_at", OffsetDateTime.class);
        return new Answer(
                row.getString("asked"),
                row.getString("means"),
                row.getString("answered_by"),
                at == null ? null : at.toInstant());
    }

    void keep(Asked what, Answer earlier, String by) {
        jdbc.sql("insert into report_answer_replaced (what, asked, means, answered_by, answered_at, replaced_by,"
                        + " replaced_at) values (:what, :asked, :means, :answeredBy, :answeredAt, :by, :at)")
                .param("what", what.code())
                .param("asked", earlier.value())
                .param("means", earlier.means())
                .param("answeredBy", earlier.by())
                .param("answeredAt", earlier.at() == null ? null : StoredReports.utc(earlier.at()))
                .param("by", by)
                .param("at", StoredReports.utc(clock.instant()))
                .update();
    }

    /** What was replaced last comes first. */
    public List<Replaced> newest() {
        return jdbc.sql("select * from report_answer_replaced order by replaced_at desc limit " + SHOWN)
                .query((row, number) -> new Replaced(
                        answer(row, number),
                        row.getString("replaced_by"),
                        row.getObject("replaced_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
