package io.cpor.partnercenter.export;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/** Reads an export, CSV or XLSX. One at a time, so that many at once do not need many times the memory. */
@Component
public class ClaimsExportReader {
    static final int MOST_ROWS = 100_000;
    static final int LARGEST = 10 * 1024 * 1024;

    /** Titles may stand above the names of the columns. */
    private static final int HEADER_DEPTH = 20;

    private final Clock clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    ClaimsExportReader(Clock clock) {
        this.clock = clock;
    }

    /** @throws ExportRefused if it is no export at all */
    public ClaimsExport read(InputStreamSource file) throws IOException {
        oneAtATime.lock();
        try (RawRows rows = open(file)) {
            return read(rows);
        } finally {
            oneAtATime.unlock();
        }
    }

    private static RawRows open(InputStreamSource file) throws IOException {
        byte[] content;
        try (InputStream in = file.getInputStream()) {
            content = in.readNBytes(LARGEST + 1);
        }
        if (content.length > LARGEST) {
            throw new ExportRefused(
                    ExportRefused.Kind.TOO_LARGE, "The file is larger than 10 MB. Filter the claims before exporting.");
        }
        if (CsvText.begins(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new ExportRefused(
                    ExportRefused.Kind.NOT_A_TABLE,
                    "This is an old or a protected Excel file. Save it without a password as .xlsx or as CSV.");
        }
        boolean zip = CsvText.begins(content, 'P', 'K', 3, 4);
        return zip ? XlsxRows.of(content) : CsvRows.of(CsvText.of(content), HEADER_DEPTH);
    }

    private ClaimsExport read(RawRows rows) {
        List<RawRow> top = new ArrayList<>();
        Optional<Header> header = Optional.empty();
        while (header.isEmpty() && top.size() < HEADER_DEPTH && rows.hasNext()) {
            top.add(rows.next());
            header = Header.find(top);
        }
        Header columns = header.orElseThrow(() -> Header.missing(top));
        List<UnreadableRow> unreadable = new ArrayList<>();
        List<RawRow> trusted = new ArrayList<>();
        while (rows.hasNext()) {
            RawRow row = rows.next();
            String doubt = row.blank() ? null : rows.doubt(row, columns.width());
            if (doubt != null) {
                unreadable.add(new UnreadableRow(row.line(), null, doubt));
            } else if (!row.blank()) {
                trusted.add(columns.sought(row));
            }
            if (trusted.size() + unreadable.size() > MOST_ROWS) {
                throw tooManyRows();
            }
        }
        return claims(trusted, unreadable);
    }

    static ExportRefused tooManyRows() {
        return new ExportRefused(
                ExportRefused.Kind.TOO_LARGE,
                "The file has more than 100,000 rows. Filter the claims before exporting, and import the parts.");
    }

    private ClaimsExport claims(List<RawRow> trusted, List<UnreadableRow> unreadable) {
        List<String> written = trusted.stream()
                .map(row -> CleanText.line(row.text(Column.CHANGED)))
                .toList();
        RowReader reader = new RowReader(ExportDates.of(written, clock.getZone()));
        Instant tomorrow = clock.instant().plus(1, ChronoUnit.DAYS);
        List<ExportRow> claims = new ArrayList<>();
        for (RawRow row : trusted) {
            try {
                ExportRow claim = reader.read(row);
                if (claim.changedAt() != null && claim.changedAt().at().isAfter(tomorrow)) {
                    throw new RowReader.Unreadable("Its date, " + row.text(Column.CHANGED)
                            + ", lies in the future. Is the day written before the month?");
                }
                claims.add(claim);
            } catch (RowReader.Unreadable e) {
                unreadable.add(new UnreadableRow(row.line(), idOf(row), e.getMessage()));
            }
        }
        unreadable.sort(Comparator.comparingInt(UnreadableRow::line));
        return new ClaimsExport(List.copyOf(claims), List.copyOf(unreadable));
    }

    private static String idOf(RawRow row) {
        String id = CleanText.clipped(RowReader.claimId(row), 64);
        return id.isEmpty() ? null : id;
    }
}
