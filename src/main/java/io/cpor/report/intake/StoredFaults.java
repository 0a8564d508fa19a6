package io.cpor.report.intake;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of reports that could not be read, as they are stored: the first thousand of each file. */
@Component
class StoredFaults {
    static final int MOST = 1_000;
    private static final int SHOWN = 200;

    private final JdbcClient jdbc;

    StoredFaults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param before how many there are already */
    void add(String id, List<RowFault> faults, long before) {
        faults.stream()
                .limit(Math.max(0, MOST - before))
                .forEach(fault -> jdbc.sql(
                                "insert into report_fault (import_id, line, part, words) values (:id, :line, :part, :words)")
                        .param("id", id)
                        .param("line", fault.line())
                        .param("part", fault.part())
                        .param("words", fault.words())
                        .update());
    }

    List<RowFault> first(String id) {
        return jdbc.sql("select line, part, words from report_fault where import_id = :id order by part, line limit "
                        + SHOWN)
                .param("id", id)
                .query(RowFault.class)
                .list();
    }

    void forget(String id) {
        jdbc.sql("delete from report_fault where import_id = :id")
                .param("id", id)
                .update();
    }
}
