package io.cpor.partnercenter.export;

import io.cpor.association.value.InvalidInput;
import io.cpor.table.DateParser;
import io.cpor.table.RawRow;
import io.cpor.table.Table;
import io.cpor.table.TableReader;
import io.cpor.table.TableRefused;
import io.cpor.table.TextSanitizer;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/** Reads an export, CSV or XLSX. */
@Component
public class ClaimsExportReader {
    private static final int MOST_ROWS = 100_000;
    private static final String WHEN_TOO_MUCH = "Filter the claims before exporting, and import the parts.";

    private final TableReader tables;
    private final Clock clock;

    ClaimsExportReader(TableReader tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** @throws TableRefused if it is no export at all */
    public ClaimsExport read(InputStreamSource file) throws IOException {
        Table table = tables.read(file, List.of(Column.values()), MOST_ROWS, WHEN_TOO_MUCH);
        List<UnreadableExportRow> unreadable = new ArrayList<>();
        table.doubtful().forEach(row -> unreadable.add(new UnreadableExportRow(row.line(), null, row.why())));
        return claims(table, unreadable);
    }

    private ClaimsExport claims(Table table, List<UnreadableExportRow> unreadable) {
        ExportRowReader reader = new ExportRowReader(
                DateParser.of(written(table, Column.CHANGED), clock.getZone()),
                AssociatedDays.of(written(table, Column.ASSOCIATED), clock),
                clock.instant().plus(1, ChronoUnit.DAYS),
                table.columns().contains(Column.SUB_STATUS));
        List<ExportRow> claims = new ArrayList<>();
        for (RawRow row : table.rows()) {
            try {
                claims.add(reader.read(row));
            } catch (InvalidInput e) {
                unreadable.add(new UnreadableExportRow(row.line(), idOf(row), e.getMessage()));
            }
        }
        unreadable.sort(Comparator.comparingInt(UnreadableExportRow::line));
        return new ClaimsExport(List.copyOf(claims), List.copyOf(unreadable));
    }

    private static List<String> written(Table table, Column column) {
        return table.rows().stream()
                .map(row -> TextSanitizer.line(row.text(column)))
                .toList();
    }

    private static String idOf(RawRow row) {
        String id = TextSanitizer.clip(ExportRowReader.claimId(row), 64);
        return id.isEmpty() ? null : id;
    }
}
