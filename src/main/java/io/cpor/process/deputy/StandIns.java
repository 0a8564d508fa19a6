package io.cpor.process.deputy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who stands in for whom, as it is stored. What was ended stays in the table. */
@Component
class StandIns {
    private final JdbcClient jdbc;

    StandIns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(StandIn one, Instant at) {
        jdbc.sql("insert into stand_in (id, absent, deputy, first_day, last_day, named_at)"
                        + " values (:id, :absent, :deputy, :from, :until, :at)")
                .param("id", one.id())
                .param("absent", one.absent())
                .param("deputy", one.deputy())
                .param("from", one.from())
                .param("until", one.until())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those that hold on that day or later, the earliest first. */
    List<StandIn> since(LocalDate day) {
        return jdbc.sql("select id, absent, deputy, first_day, last_day from stand_in"
                        + " where ended_at is null and last_day >= :day order by first_day, absent, id")
                .param("day", day)
                .query((row, number) -> new StandIn(
                        row.getString("id"),
                        row.getString("absent"),
                        row.getString("deputy"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)))
                .list();
    }

    /** @return how many are ended: none if it is not that person's, or was ended before */
    int end(String id, String absent, Instant at) {
        return jdbc.sql("update stand_in set ended_at = :at where id = :id and absent = :absent and ended_at is null")
                .param("id", id)
                .param("absent", absent)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
