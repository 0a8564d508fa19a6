package io.cpor.money;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The caps: of each the newest snapshot, for earlier ones say less each time. */
@Component
public class Caps {
    /** What one cap is known by, but for the day of the snapshot. */
    private static final String KEY = "location_id, program_name, engagement_name, lever, tenant_id, tpid, starts_on";

    private final JdbcClient jdbc;

    Caps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that hold on that day or later. */
    public List<Cap> since(LocalDate day) {
        return jdbc.sql("select * from (select c.*, row_number() over (partition by " + KEY
                        + " order by refreshed_on desc, id desc) as place from cap_row c where in_force) newest"
                        + " where place = 1 and (ends_on is null or ends_on >= :day)"
                        + " order by location_id nulls last, engagement_name, customer_name nulls first, program_name nulls first,"
                        + " lever nulls first, starts_on nulls first, id")
                .param("day", day)
                .query(Caps::cap)
                .list();
    }

    private static Cap cap(ResultSet row, int number) throws SQLException {
        return new Cap(
                row.getString("location_id"),
                row.getString("program_name"),
                row.getString("engagement_name"),
                row.getString("lever"),
                row.getString("tenant_id"),
                row.getString("tpid"),
                row.getString("customer_name"),
                row.getBigDecimal("max_usd"),
                row.getBigDecimal("earned_usd"),
                row.getBigDecimal("balance_usd"),
                row.getBigDecimal("target_usd"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("refreshed_on", LocalDate.class));
    }
}
