package io.cpor.association.agreement;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The workloads Microsoft lets a partner claim, by solution area and date. They change every year, so they are data: the
 * table {@code workload}, each row with its source (field facts 1.4).
 */
@Component
public final class Workloads {
    private final JdbcClient jdbc;

    Workloads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The names claimable on that day, in Microsoft's writing, sorted. */
    public List<String> names(SolutionArea area, LocalDate on) {
        return jdbc.sql("""
                        select name from workload
                        where solution_area = :area and valid_from <= :day and (valid_until is null or valid_until >= :day)
                        order by name""")
                .param("area", area.code())
                .param("day", on)
                .query(String.class)
                .list();
    }
}
