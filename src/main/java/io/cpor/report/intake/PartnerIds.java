package io.cpor.report.intake;

import io.cpor.association.value.Coded;
import io.cpor.report.intake.ReportPreview.UnknownId;
import java.time.Clock;
import java.util.List;
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

    private final JdbcClient jdbc;
    private final Clock clock;

    PartnerIds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
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

    boolean isKnown(String id) {
        return jdbc.sql("select count(*) from " + KNOWN + " known where id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void answer(String id, Level level, String by) {
        jdbc.sql("delete from partner_id where id = :id and valid_from = date '2000-01-01'")
                .param("id", id)
                .update();
        jdbc.sql("insert into partner_id (id, level, answered_by, answered_at) values (:id, :level, :by, :at)")
                .param("id", id)
                .param("level", level.code())
                .param("by", by)
                .param("at", StoredReports.utc(clock.instant()))
                .update();
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
