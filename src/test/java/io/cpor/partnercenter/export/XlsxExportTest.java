package io.cpor.partnercenter.export;

import static io.cpor.partnercenter.export.Exports.read;
import static io.cpor.partnercenter.export.Exports.xlsx;
import static io.cpor.partnercenter.export.Exports.zipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.cpor.table.TableRefused;
import io.cpor.table.TableRefused.Kind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An export as an Excel workbook: what is tolerated, and what is refused before it can do harm. */
class XlsxExportTest {
    private static final String STRINGS = "<sst><si><t>Claim ID</t></si><si><t>Status</t></si></sst>";
    private static final String HEAD =
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>";

    private static String sheet(String rows) {
        return "<worksheet><sheetData>" + HEAD + rows + "</sheetData></worksheet>";
    }

    private static void head(Worksheet sheet, String... names) {
        for (int column = 0; column < names.length; column++) {
            sheet.value(0, column, names[column]);
        }
    }

    @Test
    void texts_numbers_and_dates_are_read() {
        ClaimsExport export = read(xlsx(sheet -> {
            head(sheet, "Status", "Claim ID", "Last modified date", "Customer name");
            sheet.value(1, 0, "Approved");
            sheet.value(1, 1, 1000027);
            sheet.value(1, 2, LocalDateTime.of(2026, 11, 20, 10, 15, 30));
            sheet.style(1, 2).format("dd/mm/yyyy hh:mm").set();
            sheet.value(1, 3, "Größe <&>");
            sheet.value(3, 0, "Rejected");
            sheet.value(3, 1, "1000028");
            sheet.value(3, 2, LocalDate.of(2026, 11, 20));
            sheet.style(3, 2).format("[$-407]d. mmmm yyyy;@").set();
            sheet.value(4, 0, "Draft");
            sheet.value(4, 1, 1000029.0);
            sheet.value(4, 2, 46346.25);
        }));

        assertThat(export.unreadable()).isEmpty();
        assertThat(export.rows()).extracting(ExportRow::claimId).containsExactly("1000027", "1000028", "1000029");
        assertThat(export.rows()).extracting(ExportRow::line).containsExactly(2, 4, 5);
        assertThat(export.rows())
                .extracting(row -> row.changedAt().at().toString())
                .containsExactly("2026-11-20T09:15:30Z", "2026-11-19T23:00:00Z", "2026-11-20T05:00:00Z");
        assertThat(export.rows()).extracting(row -> row.changedAt().wholeDay()).containsExactly(false, true, false);
        assertThat(export.rows().get(0).customerName()).isEqualTo("Größe <&>");
    }

    @Test
    void a_number_keeps_the_zeros_that_excel_shows_before_it() {
        ClaimsExport export = read(xlsx(sheet -> {
            head(sheet, "Status", "Claim ID");
            String[] formats = {"0000000", "\"MPN \"0000000", "0000000;-0000000", "0.00", "General"};
            for (int row = 0; row < formats.length; row++) {
                sheet.value(row + 1, 0, "Approved");
                sheet.value(row + 1, 1, 47110);
                sheet.style(row + 1, 1).format(formats[row]).set();
            }
        }));

        assertThat(export.rows())
                .extracting(ExportRow::claimId)
                .containsExactly("0047110", "0047110", "0047110", "47110", "47110");
    }

    @Test
    void a_workbook_without_styles_is_read() {
        String cell = "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>";
        ClaimsExport export = read(Exports.withoutStyles("<worksheet><sheetData><row r=\"1\">"
                + cell.formatted("A1", "Claim ID") + cell.formatted("B1", "Status") + cell.formatted("C1", "Modified")
                + "</row><row r=\"2\"><c r=\"A2\"><v>1000027</v></c>" + cell.formatted("B2", "Approved")
                + "<c r=\"C2\"><v>46346</v></c></row></sheetData></worksheet>"));

        assertThat(export.rows())
                .singleElement()
                .returns("1000027", ExportRow::claimId)
                .returns("2026-11-19T23:00:00Z", row -> row.changedAt().at().toString());
    }

    @Test
    void a_row_without_a_claim_id_is_reported_with_its_line() {
        ClaimsExport export = read(xlsx(sheet -> {
            head(sheet, "Claim ID", "Status");
            sheet.value(4, 1, "Approved");
        }));

        assertThat(export.unreadable()).containsExactly(new UnreadableExportRow(5, null, "It has no claim ID."));
    }

    @Test
    void missing_columns_are_named() {
        assertThatThrownBy(() -> read(xlsx(sheet -> head(sheet, "Claim", "Customer"))))
                .hasMessageContaining("No column Status was found. Line 1 names these columns: Claim, Customer.");
    }

    @Test
    void a_workbook_made_by_hand_is_read() {
        ClaimsExport export = read(zipped(
                sheet("<row r=\"2\"><c r=\"A2\"><v>1.000027E6</v></c><c r=\"B2\" t=\"str\"><v>Approved</v></c></row>"),
                STRINGS));

        assertThat(export.rows()).extracting(ExportRow::claimId).containsExactly("1000027");
    }

    static Stream<Arguments> hostile() {
        String row = "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row>";
        return Stream.of(
                arguments("macros", zipped(sheet(row), STRINGS, "xl/vbaProject.bin", "x"), "holds macros"),
                arguments(
                        "macros by type",
                        zipped(
                                sheet(row),
                                STRINGS,
                                "docProps/x.xml",
                                "<Override ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/>"),
                        "holds macros"),
                arguments("macro sheet", zipped(sheet(row), STRINGS, "xl/macrosheets/sheet1.xml", "<x/>"), "macros"),
                arguments(
                        "a file inside", zipped(sheet(row), STRINGS, "xl/embeddings/a.docx", "x"), "more than a plain"),
                arguments("a path", zipped(sheet(row), STRINGS, "../../evil.xml", "<x/>"), "more than a plain"),
                arguments("another zip", zipped(sheet(row), STRINGS, "word/document.xml", "<x/>"), "more than a plain"),
                arguments("a far cell", zipped(sheet(row.replace("A2", "ZZZZZZ2")), STRINGS), "cannot be read"),
                arguments(
                        "a string that is not there",
                        zipped(sheet("<row><c r=\"A2\" t=\"s\"><v>2000000000</v></c></row>"), STRINGS),
                        "cannot be read"),
                arguments(
                        "a formula over an area",
                        zipped(sheet("<row><c r=\"A2\"><f t=\"array\" ref=\"A1:B2\">1</f></c></row>"), STRINGS),
                        "formulas over areas"),
                arguments(
                        "an external entity",
                        zipped("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + sheet(row), STRINGS),
                        "cannot be read"),
                arguments(
                        "too many cells", zipped(sheet("<row>" + "<c/>".repeat(16_385) + "</row>"), STRINGS), "cannot"),
                arguments(
                        "too many attributes",
                        zipped(sheet("<row" + many(" a%d='1'", 5_000) + "/>"), STRINGS),
                        "cannot"),
                arguments(
                        "too many namespaces",
                        zipped(sheet("<row" + many(" xmlns:a%d='b'", 5_000) + "/>"), STRINGS),
                        "cannot"),
                arguments("too many names", zipped(sheet(many("<a%d/>", 5_000)), STRINGS), "cannot"),
                arguments("too deep", zipped(sheet("<a>".repeat(200) + "</a>".repeat(200)), STRINGS), "cannot be read"),
                arguments(
                        "rows that reach far to the right",
                        zipped(sheet(many("<row r=\"%d\"><c r=\"XFD1\"/></row>", 2_000)), STRINGS),
                        "too many rows of too many columns"),
                arguments(
                        "a namespace in place of an address",
                        zipped(sheet("<row><c xmlns:r=\"A1\" r=\"A99999999999\"/></row>"), STRINGS),
                        "cannot be read"),
                arguments("broken XML", zipped("<worksheet><sheetData>", STRINGS), "cannot be read"),
                arguments(
                        "a link elsewhere",
                        zipped(
                                sheet(row),
                                STRINGS,
                                "xl/_rels/other.xml.rels",
                                "<Relationship Id=\"a\" Target=\"media/a.bin\"/>"),
                        "cannot be read"),
                arguments(
                        "a cell longer than Excel's",
                        zipped(
                                sheet("<row r=\"2\"><c r=\"A2\" t=\"str\"><v>" + "x".repeat(32_768) + "</v></c></row>"),
                                STRINGS),
                        "longer than Excel allows"),
                arguments("cut off", Arrays.copyOf(zipped(sheet(row), STRINGS), 700), "cannot be read"),
                arguments("nothing in it", zipped("<worksheet/>", "<sst/>"), "The file is empty"));
    }

    private static String many(String pattern, int times) {
        return IntStream.range(1, times).mapToObj(pattern::formatted).collect(Collectors.joining());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void what_is_not_a_plain_workbook_is_refused(String what, byte[] file, String why) {
        assertThatThrownBy(() -> read(file)).isInstanceOf(TableRefused.class).hasMessageContaining(why);
    }

    @Test
    void a_bomb_is_refused_by_what_comes_out_of_it() {
        byte[] sheetBomb = zipped(sheet("<row r=\"2\"><c><v>" + "1".repeat(40 << 20) + "</v></c></row>"), STRINGS);
        byte[] stringBomb = zipped(sheet(""), "<sst>" + "<si><t>a</t></si>".repeat(2_000_000) + "</sst>");
        byte[] mediaBomb = zipped(sheet(""), STRINGS, "xl/media/a.png", "\0".repeat(30 << 20));

        for (byte[] bomb : new byte[][] {sheetBomb, stringBomb, mediaBomb}) {
            assertThat(bomb).hasSizeLessThan(200_000);
            assertThatThrownBy(() -> read(bomb))
                    .hasMessageContaining("Unpacked, the workbook is larger")
                    .extracting(e -> ((TableRefused) e).kind())
                    .isEqualTo(Kind.TOO_LARGE);
        }
    }

    @Test
    void each_row_has_a_line_of_its_own_whatever_numbers_they_bear() {
        String row = "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"str\"><v>Draft</v></c></row>";
        String rows = row + row + row.replace(" r=\"2\"", "");

        assertThat(read(zipped(sheet(rows), STRINGS)).rows())
                .extracting(ExportRow::line)
                .containsExactly(2, 3, 4);
    }

    @Test
    void one_text_in_many_cells_is_not_multiplied() {
        String text = " " + "ab ".repeat(10_000);
        String cell = "<c r=\"C2\" t=\"s\"><v>2</v></c>";
        StringBuilder rows = new StringBuilder();
        for (int line = 2; line < 2000; line++) {
            rows.append("<row r=\"").append(line).append("\">").append(cell.replace("C2", "A" + line));
            rows.append("<c r=\"B").append(line).append("\" t=\"str\"><v>Draft</v></c></row>");
        }
        String strings = STRINGS.replace("</sst>", "<si><t>" + text + "</t></si></sst>");

        ClaimsExport export = read(zipped(sheet(rows.toString()), strings));
        assertThat(export.rows()).isEmpty();
        assertThat(export.unreadable())
                .hasSize(1998)
                .extracting(UnreadableExportRow::why)
                .allSatisfy(why -> assertThat(why).isEqualTo("Claim ID holds more than 5,000 characters."));
    }

    @Test
    void more_text_than_fits_in_memory_is_refused() {
        StringBuilder rows = new StringBuilder();
        for (int line = 2; line < 9000; line++) {
            rows.append("<row r=\"").append(line).append("\"><c r=\"A").append(line);
            rows.append("\" t=\"s\"><v>2</v></c><c r=\"B").append(line).append("\" t=\"s\"><v>2</v></c></row>");
        }
        String strings = STRINGS.replace("</sst>", "<si><t>" + "ab".repeat(2400) + "</t></si></sst>");

        assertThatThrownBy(() -> read(zipped(sheet(rows.toString()), strings)))
                .hasMessageContaining("holds more text than is read here. Filter the claims")
                .extracting(e -> ((TableRefused) e).kind())
                .isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void too_many_rows_are_refused() {
        String row = "<row><c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"str\"><v>Draft</v></c></row>";

        assertThatThrownBy(() -> read(xlsx(sheet -> {
                    head(sheet, "Claim ID", "Status");
                    for (int line = 1; line <= 100_001; line++) {
                        sheet.value(line, 0, 1_000_000 + line * 7919 % 1_000_003);
                        sheet.value(line, 1, "Draft");
                    }
                })))
                .hasMessageContaining("more than 100,000 rows");
        assertThat(read(zipped(sheet(row), STRINGS)).rows()).hasSize(1);
    }
}
