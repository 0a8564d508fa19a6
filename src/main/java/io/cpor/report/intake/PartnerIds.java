package io.cpor.report.intake;

import io.cpor.association.value.Coded;
import io.cpor.association.value.InvalidInput;
import io.cpor.report.intake.AnswerTrail.Answer;
import io.cpor.report.intake.AnswerTrail.Asked;
import io.cpor.report.intake.ReportPreview.UnknownId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Our own IDs at Microsoft: locations, and the global accounts above them. Those that agreements name are locations. */
@Component
public class PartnerIds {
    /** What an ID stands for. */
    public enum Level implements Coded {
        LOCATION,
        GLOBAL,
        /** It is not ours. */
        OTHER
    }

    private static final String KNOWN = "(select id from partner_id union select partner_location_id from association)";
    private static final String ANSWERS =
            "select id as asked, level as means, answered_by, answered_at from partner_id where valid_from ="
                    + " date '2000-01-01' and ";
    private static final int SHOWN = 500;

    private final JdbcClient jdbc;
    private final AnswerTrail trail;
    private final ReportTransaction transaction;
    private final Clock clock;

    PartnerIds(JdbcClient jdbc, AnswerTrail trail, ReportTransaction transaction, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    List<UnknownId> unknown(String importId, RowSql sql) {
        return jdbc.sql("select location_id as id, count(*) as \"rows\" from " + sql.table()
                        + " where import_id = :id and location_id is not null and location_id not in " + KNOWN
                        + " group by location_id order by 2 desc, 1 limit 300")
                .param("id", importId)
                .query(UnknownId.class)
                .list();
    }

    Set<String> known() {
        return jdbc.sql("select id from " + KNOWN + " known")
                .query(String.class)
                .set();
    }

    boolean isNamedByAgreement(String id) {
        return jdbc.sql("select count(*) from association where partner_location_id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Keeps an answer; an earlier one that differs stays readable. */
    void answer(String id, Level level, String by) {
        Optional<Answer> earlier = find(id);
        if (earlier.isPresent() && earlier.get().means().equals(level.code())) {
            return;
        }
        earlier.ifPresent(one -> trail.keep(Asked.ID, one, by));
        jdbc.sql(
                        earlier.isPresent()
                                ? "update partner_id set level = :level, answered_by = :by, answered_at = :at"
                                        + " where id = :id and valid_from = date '2000-01-01'"
                                : "insert into partner_id (id, level, answered_by, answered_at)"
                                        + " values (:id, :level, :by, :at)")
                .param("id", id)
                .param("level", level.code())
                .param("by", by)
                .param("at", StoredReports.utc(clock.instant()))
                .update();
    }

    private Optional<Answer> find(String id) {
        return jdbc.sql(ANSWERS + "id = :id for update")
                .param("id", id)
                .query(AnswerTrail::answer)
                .optional();
    }

    /** What people answered, sorted by ID; not what agreements tell. */
    public List<Answer> answers() {
        return jdbc.sql(ANSWERS + "(level <> 'location' or id not in (select partner_location_id from association))"
                        + " order by id limit " + SHOWN)
                .query(AnswerTrail::answer)
                .list();
    }

    /**
     * Corrects what somebody answered.
     *
     * @throws InvalidInput if nobody did, or an agreement tells something else
     */
    public void correct(String id, Level level, String by) {
        transaction.run(() -> {
            if (find(id).isEmpty()) {
                throw new InvalidInput("id", "Nobody answered what this ID is; choose one of the list.");
            }
            if (level != Level.LOCATION && isNamedByAgreement(id)) {
                throw new InvalidInput("level", id + " is the location of an agreement, so it is a location of ours.");
            }
            answer(id, level, by);
        });
    }

    /** Keeps the locations that agreements name. */
    void keepKnown() {
        jdbc.sql("insert into partner_id (id, level, answered_at) select distinct partner_location_id, 'location',"
                        + " cast(:at as timestamp with time zone) from association where partner_location_id not in"
                        + " (select id from partner_id)")
                .param("at", StoredReports.utc(clock.instant()))
                .update();
    }
}
