package io.cpor.process.inbox.importing;

import io.cpor.partnercenter.export.ExportRow;
import io.cpor.process.inbox.importing.ImportPlan.Change;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an import is to do, row by row as it was shown, and what became of each. */
@Component
class StoredChanges {
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate many;
    private final ImportJson json;

    StoredChanges(JdbcClient jdbc, JdbcTemplate many, ImportJson json) {
        this.jdbc = jdbc;
        this.many = many;
        this.json = json;
    }

    /** @param doubt whether nothing of it is applied, and people are to look at it */
    record Pending(Change change, boolean doubt) {
        int line() {
            return change.row().line();
        }
    }

    void add(String run, ImportPlan plan) {
        add(run, plan.changes(), false, false);
        add(run, plan.questions(), false, true);
        add(run, plan.doubts(), true, false);
    }

    private void add(String run, List<Change> changes, boolean doubt, boolean asked) {
        many.batchUpdate(
                "insert into claims_import_row (run_id, line, association_id, doubt, asked, facts) values (?, ?, ?, ?, ?, ?)",
                changes,
                AT_ONCE,
                (insert, change) -> fill(insert, run, change, doubt, asked));
    }

    private void fill(PreparedStatement insert, String run, Change change, boolean doubt, boolean asked)
            throws SQLException {
        insert.setString(1, run);
        insert.setInt(2, change.row().line());
        insert.setString(3, change.associationId());
        insert.setBoolean(4, doubt);
        insert.setBoolean(5, asked);
        insert.setString(6, json.written(change.row()));
    }

    /** The next that are not done, in the order of the file; doubts come last. */
    List<Pending> pending(String run, Instant handedIn, int most) {
        return jdbc.sql("select association_id, doubt, ticked, facts from claims_import_row where run_id = :run"
                        + " and facts is not null and (ticked or not asked) order by doubt, line limit :most")
                .param("run", run)
                .param("most", most)
                .query((row, number) -> new Pending(
                        new Change(
                                json.read(row.getString("facts"), ExportRow.class),
                                row.getString("association_id"),
                                handedIn,
                                row.getBoolean("ticked")),
                        row.getBoolean("doubt")))
                .list();
    }

    /** Keeps what became of a row, unless somebody else did it at the same time and keeps that. */
    void markDone(String run, ImportEntry entry) {
        jdbc.sql("update claims_import_row set entry = :entry, facts = null"
                        + " where run_id = :run and line = :line and facts is not null")
                .param("entry", json.written(entry))
                .param("run", run)
                .param("line", entry.line())
                .update();
    }

    /** The lines of the rows that are applied only if somebody says so, and of which nobody has yet. */
    Set<Integer> questions(String run) {
        return Set.copyOf(jdbc.sql("select line from claims_import_row where run_id = :run and asked and not ticked")
                .param("run", run)
                .query(Integer.class)
                .list());
    }

    void tick(String run, Collection<Integer> lines) {
        many.batchUpdate(
                "update claims_import_row set ticked = true where run_id = ? and line = ? and asked",
                lines,
                AT_ONCE,
                (update, line) -> {
                    update.setString(1, run);
                    update.setInt(2, line);
                });
    }

    Set<Integer> ticked(String run) {
        return Set.copyOf(jdbc.sql("select line from claims_import_row where run_id = :run and ticked")
                .param("run", run)
                .query(Integer.class)
                .list());
    }

    /** People are told. */
    void removeDoubt(String run, int line) {
        jdbc.sql("delete from claims_import_row where run_id = :run and line = :line and doubt")
                .param("run", run)
                .param("line", line)
                .update();
    }

    ImportProgress progress(String run) {
        return jdbc.sql("select count(entry) as done, count(*) as total from claims_import_row"
                        + " where run_id = :run and not doubt and (ticked or not asked)")
                .param("run", run)
                .query(ImportProgress.class)
                .single();
    }

    /** What became of the rows. */
    List<ImportEntry> entries(String run) {
        return jdbc
                .sql("select entry from claims_import_row where run_id = :run and entry is not null order by line")
                .param("run", run)
                .query(String.class)
                .list()
                .stream()
                .map(entry -> json.read(entry, ImportEntry.class))
                .toList();
    }

    void forget(String run) {
        jdbc.sql("delete from claims_import_row where run_id = :run")
                .param("run", run)
                .update();
    }
}
