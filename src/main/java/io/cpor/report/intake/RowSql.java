package io.cpor.report.intake;

import io.cpor.report.layout.ReportKind;
import io.cpor.report.layout.ReportRow;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statements for the rows of one kind of report. {@code s} is a row of the import, {@code f} the one in force. */
final class RowSql {
    private final ReportKind kind;
    private final String table;
    private final List<String> targets;

    RowSql(ReportKind kind) {
        this.kind = kind;
        this.table = kind.table();
        this.targets = kind.targets();
    }

    ReportKind kind() {
        return kind;
    }

    String table() {
        return table;
    }

    private boolean hasKind() {
        return table.equals("usage_row");
    }

    String insert() {
        List<String> columns = Stream.concat(
                        hasKind() ? Stream.of("kind") : Stream.empty(),
                        Stream.concat(Stream.of("import_id", "line", "row_key"), targets.stream()))
                .toList();
        return "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }

    /** What {@link #insert} takes. */
    Object[] values(String importId, ReportRow row) {
        return Stream.concat(
                        hasKind() ? Stream.of(kind.code()) : Stream.empty(),
                        Stream.concat(Stream.of((Object) importId, row.line(), row.key()), row.values().stream()))
                .toArray();
    }

    /** That both rows say the same. */
    String same(String one, String other) {
        return targets.stream()
                .map(column -> one + "." + column + " is not distinct from " + other + "." + column)
                .collect(Collectors.joining(" and "));
    }

    /** That the rows themselves say which of the two is newer. */
    String decided() {
        return kind.isDated() ? "coalesce(s.calculated_at <> f.calculated_at, false)" : "false";
    }

    /** That the row of the import is the older one; where the rows do not say, it is as the person said. */
    String older() {
        String said = "cast(:older as boolean)";
        return kind.isDated()
                ? "case when " + decided() + " then s.calculated_at < f.calculated_at else " + said + " end"
                : said;
    }

    /** Of rows in force: that they are of this kind. */
    String ofKind(String row) {
        return hasKind() ? " and " + row + ".kind = '" + kind.code() + "'" : "";
    }

    /** Asks whether any row of this kind is in force: while none is, nothing has to be compared. */
    String anyInForce() {
        return "select count(*) from (select f.id from " + table + " f where f.in_force = true" + ofKind("f")
                + " limit 1) found";
    }

    /** The rows of the import beside those in force that they would replace. */
    String beside() {
        return table + " s join " + table + " f on f.row_key = s.row_key and f.in_force"
                + " where s.import_id = :id and s.replaced_by is null";
    }
}
