package io.cpor.process.deputy;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The trail of tasks that deputies took over. */
@Component
public class Takeovers {
    private final JdbcClient jdbc;
    private final Clock clock;

    Takeovers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A deputy took over a task.
     *
     * @param by the user id of the deputy
     * @param absent the user id of who had it
     */
    public record Takeover(String task, String by, String absent, Instant at) {}

    /** @param caseKey the id of the association, or of the event that belongs to none; {@code null} if it has neither */
    public void record(String taskId, String taskName, String caseKey, String by, String absent) {
        jdbc.sql("insert into task_taken_over (task_id, case_key, task_name, taken_by, taken_for, taken_at)"
                        + " values (:task, :case, :name, :by, :absent, :at)")
                .param("task", taskId)
                .param("case", caseKey)
                .param("name", taskName)
                .param("by", by)
                .param("absent", absent)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those of a case, in their order. */
    public List<Takeover> of(String caseKey) {
        return jdbc.sql("select task_name, taken_by, taken_for, taken_at from task_taken_over"
                        + " where case_key = :case order by taken_at")
                .param("case", caseKey)
                .query((row, number) -> new Takeover(
                        row.getString("task_name"),
                        row.getString("taken_by"),
                        row.getString("taken_for"),
                        row.getObject("taken_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
