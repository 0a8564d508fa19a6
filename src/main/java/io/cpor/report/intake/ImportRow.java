package io.cpor.report.intake;

import io.cpor.association.value.Coded;
import io.cpor.report.layout.ReportKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** Reads an import as it is stored. */
final class ImportRow {
    private ImportRow() {}

    static ReportImport read(ResultSet row, int number) throws SQLException {
        String kind = row.getString("kind");
        OffsetDateTime applied = row.getObject("applied_at", OffsetDateTime.class);
        return new ReportImport(
                row.getString("id"),
                kind == null ? null : Coded.of(ReportKind.class, kind),
                Coded.of(ReportState.class, row.getString("state")),
                row.getString("file_name"),
                row.getLong("file_size"),
                row.getString("kept_as"),
                row.getString("uploaded_by"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                row.getLong("lines_read"),
                row.getLong("rows_read"),
                row.getLong("rows_refused"),
                row.getInt("percent_read"),
                row.getString("refusal"),
                row.getObject("newer", Boolean.class),
                row.getString("applied_by"),
                applied == null ? null : applied.toInstant());
    }
}
