package io.cpor.web.form;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.cpor.table.SpreadsheetText;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A table that a person downloads and opens in a spreadsheet. */
public final class CsvDownload {
    /** Tells spreadsheets that this is UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final CsvWriter csv;

    private CsvDownload(CsvWriter csv) {
        this.csv = csv;
    }

    /**
     * Begins the answer with the table's first line.
     *
     * @param name of the file, in ASCII
     */
    public static CsvDownload begin(String name, HttpServletResponse response, List<String> columns)
            throws IOException {
        return begin(name, ',', response, columns);
    }

    /** The same, with a separator that spreadsheets of some countries expect. */
    public static CsvDownload begin(String name, char separator, HttpServletResponse response, List<String> columns)
            throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getWriter().write(BYTE_ORDER_MARK);
        CsvDownload download =
                new CsvDownload(CsvWriter.builder().fieldSeparator(separator).build(response.getWriter()));
        download.csv.writeRecord(columns);
        return download;
    }

    /** @param cells each a text, a number or {@code null}, which is left empty */
    public void row(Object... cells) {
        csv.writeRecord(Arrays.stream(cells).map(CsvDownload::cell).toList());
    }

    /** A number below zero begins with a minus sign and is no formula, so it stays a number. */
    private static String cell(Object value) {
        if (value instanceof Number) {
            return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        }
        return SpreadsheetText.escape(value == null ? null : value.toString());
    }
}
