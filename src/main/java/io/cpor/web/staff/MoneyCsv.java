package io.cpor.web.staff;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.cpor.money.MoneyReport;
import io.cpor.table.SpreadsheetText;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;

/** A table of the money as a spreadsheet opens it. */
final class MoneyCsv {
    /** Tells spreadsheets that this is UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private MoneyCsv() {}

    static void write(Writer to, MoneyTable table, MoneyReport report) throws IOException {
        to.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().build(to);
        csv.writeRecord(table.columns());
        table.rows(report)
                .forEach(row -> csv.writeRecord(row.stream().map(MoneyCsv::cell).toList()));
    }

    /** A number below zero begins with a minus sign and is no formula, so it stays a number. */
    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof BigDecimal number ? number.toPlainString() : SpreadsheetText.escape(value.toString());
    }
}
