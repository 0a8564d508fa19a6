package io.cpor.partnercenter.export;

import static io.cpor.partnercenter.export.Exports.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.cpor.table.TableRefused;
import io.cpor.table.TableRefused.Kind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An export as CSV: what is tolerated, and what is refused or reported. */
class CsvExportTest {
    private static final String TENANT = "2f6f1c52-0000-4000-8000-00000000000a";

    private static ExportRow one(String csv) {
        ClaimsExport export = read(csv);
        assertThat(export.unreadable()).isEmpty();
        assertThat(export.rows()).hasSize(1);
        return export.rows().get(0);
    }

    private static String why(String csv) {
        ClaimsExport export = read(csv);
        assertThat(export.rows()).isEmpty();
        assertThat(export.unreadable()).hasSize(1);
        return export.unreadable().get(0).why();
    }

    static Stream<Arguments> tolerated() {
        return Stream.of(
                arguments("plain", "Claim ID,Status,Customer name\n1000027,Approved,Zoë & Söhne\n"),
                arguments("semicolons", "Claim ID;Status;Customer name\n1000027;Approved;Zoë & Söhne\n"),
                arguments("tabs", "Claim ID\tStatus\tCustomer name\n1000027\tApproved\tZoë & Söhne\n"),
                arguments("byte order mark", "\uFEFFClaim ID,Status,Customer name\n1000027,Approved,Zoë & Söhne\n"),
                arguments("Windows' line ends", "Claim ID,Status,Customer name\r\n1000027,Approved,Zoë & Söhne\r\n"),
                arguments("another order", "Status,Customer name,Claim ID\nApproved,Zoë & Söhne,1000027\n"),
                arguments("another writing", "CLAIM-ID, status ,customer_NAME\n1000027,Approved,Zoë & Söhne\n"),
                arguments("other columns", "Role,Claim ID,X,Status,Customer\nA,1000027,,Approved,Zoë & Söhne\n"),
                arguments("a title", "Customer claims\n\nClaim ID,Status,Customer\n1000027,Approved,Zoë & Söhne\n"),
                arguments("Excel's own hint", "sep=;\nClaim ID;Status;Customer\n1000027;Approved;Zoë & Söhne\n"),
                arguments("quoted", "\"Claim ID\",\"Status\",\"Customer\"\n\"1000027\",\"Approved\",\"Zoë & Söhne\"\n"),
                arguments("German", "Anspruchs-ID;Status;Kundenname\n1000027;Approved;Zoë & Söhne\n"),
                arguments("French", "Nom du client;ID de la réclamation;Statut\nZoë & Söhne;1000027;Approved\n"),
                arguments("Spanish", "ID DE RECLAMACIÓN,Estado,Nombre del cliente\n1000027,Approved,Zoë & Söhne\n"),
                arguments("a number", "Claim ID,Status,Customer\n1000027.0,Approved,Zoë & Söhne\n"),
                arguments("marked as text", "Claim ID,Status,Customer\n\"=\"\"1000027\"\"\",Approved,Zoë & Söhne\n"),
                arguments("an apostrophe", "Claim ID,Status,Customer\n'1000027,Approved,Zoë & Söhne\n"),
                arguments(
                        "blanks", "Claim ID,Status,Customer\n \u00a01000027 , Approved\t, Zoë  &\u00a0Söhne \n\n,,\n"),
                arguments("status in capitals", "Claim ID,Status,Customer\n1000027,APPROVED,Zoë & Söhne\n"),
                arguments("empty columns behind", "Claim ID,Status,Customer,,\n1000027,Approved,Zoë & Söhne,,\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tolerated")
    void an_export_is_read_however_it_is_written(String what, String csv) {
        assertThat(one(csv))
                .returns("1000027", ExportRow::claimId)
                .returns("Approved", ExportRow::status)
                .returns("Zoë & Söhne", ExportRow::customerName)
                .returns(null, ExportRow::changedAt)
                .returns(null, ExportRow::reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void its_encoding_is_found_out(String encoding) {
        byte[] file = "Claim ID;Status;Customer\n1;Approved;Größe – „Ö“\n".getBytes(Charset.forName(encoding));

        assertThat(read(file).rows().get(0).customerName()).isEqualTo("Größe – „Ö“");
    }

    @Test
    void excels_unicode_text_is_read() {
        byte[] file = "\uFEFFClaim ID\tStatus\n1\tApproved\n".getBytes(StandardCharsets.UTF_16LE);

        assertThat(read(file).rows()).hasSize(1);
    }

    @Test
    void every_column_is_taken_over_and_lines_are_counted_through_line_breaks() {
        ClaimsExport export = read(
                "Claim ID,Status,Reason,Tenant ID,Workload,Last modified date\n1,Rejected,\"No date.\nSign \"\"again\"\".\",{"
                        + TENANT.toUpperCase(java.util.Locale.ROOT)
                        + "},Teams,2026-11-20T10:00:00Z\n2,Approved,,4711,,\n");

        assertThat(export.rows().get(0).reason()).isEqualTo("No date.\nSign \"again\".");
        assertThat(export.rows().get(0).tenantId()).isEqualTo(TENANT);
        assertThat(export.rows().get(0).workload()).isEqualTo("Teams");
        assertThat(export.rows().get(0).changedAt().at()).isEqualTo("2026-11-20T10:00:00Z");
        assertThat(export.rows().get(1).line()).isEqualTo(4);
        assertThat(export.rows().get(1).tenantId()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Disputed,Dispute",
        "Editing,Draft",
        "under   REVIEW,Under review",
        "Rejected-Final,Rejected final",
        "Awaiting customer consent response,Awaiting customer consent response"
    })
    void a_status_that_we_know_is_written_as_we_do(String written, String read) {
        assertThat(one("Claim ID,Status\n1," + written).status()).isEqualTo(read);
    }

    @Test
    void the_best_of_several_columns_is_taken() {
        ExportRow row = one("Comments,Claim status,Claim ID,Status,Reason\nhello,Draft,1,Rejected,too old\n");

        assertThat(row.status()).isEqualTo("Rejected");
        assertThat(row.reason()).isEqualTo("too old");
    }

    @Test
    void long_texts_are_cut_and_unprintable_characters_left_out() {
        ExportRow row =
                one("Claim ID,Status,Reason,Customer\n1,Approved," + "x".repeat(5000) + ",A\u0007B\u202E<script>\n");

        assertThat(row.reason()).hasSize(2000);
        assertThat(row.customerName()).isEqualTo("A B\u202E<script>");
    }

    @Test
    void missing_columns_are_named_beside_those_that_are_there() {
        assertThatThrownBy(() -> read("Name;Identifier;State of play\nA;1;Approved\n"))
                .isInstanceOf(TableRefused.class)
                .hasMessageContaining("No column Claim ID and no column Status was found")
                .hasMessageContaining("Line 1 names these columns: Name, Identifier, State of play.")
                .hasMessageContaining("Looked for Claim ID (or Claim number,")
                .extracting(e -> ((TableRefused) e).kind())
                .isEqualTo(Kind.WRONG_COLUMNS);
        assertThatThrownBy(() -> read("Title\nClaim ID;Customer\n1;A\n"))
                .hasMessageContaining("No column Status was found. Line 2 names these columns: Claim ID, Customer.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF", ";;;\n"})
    void an_empty_file_is_refused(String csv) {
        assertThatThrownBy(() -> read(csv)).isInstanceOf(TableRefused.class).hasMessage("The file is empty.");
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("Claim ID,Status\n,Approved\n", "It has no claim ID."),
                arguments("Claim ID,Status\n1,\n", "It has no status."),
                arguments("Claim ID,Status\n1.00003E+06,Approved\n", "Excel has shortened the claim ID to 1.00003E+06"),
                arguments("Claim ID,Status\n" + "9".repeat(65) + ",Approved\n", "longer than 64"),
                arguments("Claim ID,Status,Customer\n1,Approved,Smith, Jones\n", "more columns than the first line"),
                arguments("Claim ID,Customer,Status\n1,\"Smith,Approved\n2,Jones,Approved\n", "opened and not closed"),
                arguments("Claim ID,Status,Customer\n1,Approved,\"Smith\n2,Approved,Jones\n", "opened and not closed"),
                arguments("Claim ID,Status,Modified\n1,Approved,yesterday\n", "\"yesterday\" is not a date"),
                arguments("Claim ID,Status,Modified\n1,Approved,2026-02-30\n", "\"2026-02-30\" is not a date"),
                arguments("Claim ID,Status,Modified\n1,Approved,11/20/26\n", "\"11/20/26\" is not a date"),
                arguments("Claim ID,Status,Modified\n1,Approved,12/11/2026\n", "lies in the future"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_row_that_cannot_be_read_is_reported(String csv, String why) {
        assertThat(why(csv)).contains(why);
    }

    @Test
    void all_that_is_wrong_with_a_row_is_told_at_once() {
        assertThat(why("Claim ID,Status,Modified\n,,soon\n"))
                .contains("no claim ID")
                .contains("no status")
                .contains("\"soon\" is not a date");
    }

    @Test
    void an_unreadable_row_holds_up_no_other() {
        ClaimsExport export = read("Claim ID,Status,Modified\n1,Approved,soon\n2,Approved,\n,Approved,\n3,Draft,\n");

        assertThat(export.rows()).extracting(ExportRow::claimId).containsExactly("2", "3");
        assertThat(export.unreadable()).extracting(UnreadableExportRow::line).containsExactly(2, 4);
        assertThat(export.unreadable()).extracting(UnreadableExportRow::claimId).containsExactly("1", null);
    }

    @Test
    void more_rows_or_bytes_than_is_sensible_are_refused() {
        String row = "1000027,Approved\n";
        assertThat(read("Claim ID,Status\n" + row.repeat(100_000)).rows()).hasSize(100_000);
        assertThatThrownBy(() -> read("Claim ID,Status\n" + row.repeat(100_001)))
                .hasMessageContaining("more than 100,000 rows")
                .extracting(e -> ((TableRefused) e).kind())
                .isEqualTo(Kind.TOO_LARGE);
        assertThatThrownBy(() -> read("Claim ID,Status\n" + " ".repeat(11 << 20)))
                .hasMessageContaining("larger than 10 MB");
    }

    @Test
    void what_is_no_table_is_refused() {
        assertThatThrownBy(() -> read("%PDF-1.7\n\0\0\0 binary"))
                .hasMessageContaining("neither CSV nor an Excel workbook")
                .extracting(e -> ((TableRefused) e).kind())
                .isEqualTo(Kind.NOT_A_TABLE);
        assertThatThrownBy(() -> read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}))
                .hasMessageContaining("an old or a protected Excel file");
    }

    @Test
    void a_line_of_too_many_columns_is_refused() {
        assertThatThrownBy(() -> read("Claim ID,Status" + ",".repeat(1_000) + "\n"))
                .isInstanceOf(TableRefused.class)
                .hasMessageContaining("more than 1,000 columns");
    }
}
