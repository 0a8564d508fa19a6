package io.cpor.report.intake;

import io.cpor.report.intake.Application.CompleteMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts the rows of an import into force, in a few statements, whatever their number. */
@Component
class RowApplication {
    private final JdbcClient jdbc;

    RowApplication(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Puts them into force.
     *
     * @param newer what the person said of rows that do not say themselves which is newer
     */
    void apply(String id, RowSql sql, boolean newer, List<CompleteMonth> complete) {
        if (jdbc.sql(sql.anyInForce()).query(Long.class).single() > 0) {
            // the first one comes first, while unchanged rows still stand in the import
            complete.forEach(month -> end(id, sql, newer, month));
            forgetUnchanged(id, sql);
            keepAsEarlier(id, sql, newer);
            replace(id, sql);
        }
        run(
                id,
                "update " + sql.table() + " set in_force = true where import_id = :id and not in_force"
                        + " and replaced_by is null");
        learnCustomers(id, sql);
    }

    /** What the file lacks of a month that it is complete for is over, unless it is newer than the file. */
    private void end(String id, RowSql sql, boolean newer, CompleteMonth complete) {
        String older = sql.kind().isDated()
                ? " and (f.calculated_at is null or f.calculated_at <= (select max(n.calculated_at) from " + sql.table()
                        + " n where n.import_id = :id))"
                : " and cast(:newer as boolean)";
        JdbcClient.StatementSpec end = jdbc.sql("update " + sql.table()
                        + " f set in_force = false, replaced_by = :id where f.in_force and f.in_month = :month"
                        + " and f.location_id = :location" + sql.ofKind("f") + " and not exists (select 1 from "
                        + sql.table() + " s where s.import_id = :id and s.row_key = f.row_key)" + older)
                .param("id", id)
                .param("month", complete.month().atDay(1))
                .param("location", complete.locationId());
        (sql.kind().isDated() ? end : end.param("newer", newer)).update();
    }

    private void forgetUnchanged(String id, RowSql sql) {
        run(
                id,
                "delete from " + sql.table() + " s where s.import_id = :id and not s.in_force and s.replaced_by is null"
                        + " and exists (select 1 from " + sql.table()
                        + " f where f.row_key = s.row_key and f.in_force and "
                        + sql.same("s", "f") + ")");
    }

    /** A row that is older than the one in force stays readable, but once. */
    private void keepAsEarlier(String id, RowSql sql, boolean newer) {
        String inForce = " from " + sql.table() + " f where f.row_key = s.row_key and f.in_force";
        jdbc.sql("update " + sql.table() + " s set replaced_by = (select max(f.import_id)" + inForce
                        + ") where s.import_id = :id and not s.in_force and s.replaced_by is null and exists (select 1"
                        + inForce + " and " + sql.older() + ")")
                .param("id", id)
                .param("older", !newer)
                .update();
        run(
                id,
                "delete from " + sql.table() + " s where s.import_id = :id and s.replaced_by is not null"
                        + " and exists (select 1 from " + sql.table()
                        + " f where f.row_key = s.row_key and f.import_id <> :id and "
                        + sql.same("s", "f") + ")");
    }

    private void replace(String id, RowSql sql) {
        run(
                id,
                "update " + sql.table()
                        + " f set in_force = false, replaced_by = :id where f.in_force and f.import_id <> :id"
                        + " and exists (select 1 from " + sql.table()
                        + " s where s.import_id = :id and s.row_key = f.row_key"
                        + " and not s.in_force and s.replaced_by is null)");
    }

    /** Which customer a TPID is, from rows that hold both. */
    private void learnCustomers(String id, RowSql sql) {
        if (sql.kind().targets().contains("tpid")) {
            run(
                    id,
                    "insert into customer_tpid (tpid, tenant_id) select distinct s.tpid, s.tenant_id from "
                            + sql.table()
                            + " s where s.import_id = :id and s.tpid is not null and s.tenant_id is not null and not exists (select 1"
                            + " from customer_tpid c where c.tpid = s.tpid and c.tenant_id = s.tenant_id)");
        }
    }

    private void run(String id, String sql) {
        jdbc.sql(sql).param("id", id).update();
    }
}
