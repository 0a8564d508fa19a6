package io.cpor.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A file on disk whose tables are too large to be held in memory: CSV, TSV, an Excel workbook, or a ZIP of CSV files. */
public final class LargeTable implements AutoCloseable {
    private final ZipFile zip;
    private final List<TablePart> parts;

    private LargeTable(ZipFile zip, List<TablePart> parts) {
        this.zip = zip;
        this.parts = parts;
    }

    /** @throws TableRefused if it is no such file */
    public static LargeTable open(Path file) throws IOException {
        byte[] begin;
        try (InputStream in = Files.newInputStream(file)) {
            begin = in.readNBytes(4);
        }
        if (CsvText.hasPrefix(begin, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new TableRefused(
                    TableRefused.Kind.NOT_A_TABLE,
                    "This is an old or a protected Excel file. Save it without a password as .xlsx or as CSV.");
        }
        if (!CsvText.hasPrefix(begin, 'P', 'K')) {
            return new LargeTable(null, List.of(new CsvPart("", Files.size(file), () -> Files.newInputStream(file))));
        }
        ZipFile zip = ZipParts.open(file);
        try {
            return ZipParts.isWorkbook(zip)
                    ? new LargeTable(zip, List.of(new XlsxPart(file)))
                    : new LargeTable(zip, ZipParts.of(zip, file));
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** Always in the same order. */
    public List<TablePart> parts() {
        return parts;
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }
}
