package io.cpor.report.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.cpor.testing.ReportFixtures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Files that are damaged, or made to do harm, get words and change nothing. Python's csv and zipfile wrote most of them
 * ({@code src/test/resources/hostile-reports/make.py}), so that no program of ours both writes and reads them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileReportsTest {
    private static final Path FILES = Path.of("src/test/resources/hostile-reports");
    private static final String LOCATION = "7000001";

    @TempDir
    static Path folder;

    private AnnotationConfigApplicationContext context;
    private JdbcClient jdbc;
    private ReportImports reports;
    private ImportedReports imported;

    @BeforeAll
    void open() {
        context = ReportContext.open(
                JdbcConnectionPool.create("jdbc:h2:mem:hostile;DB_CLOSE_DELAY=-1", "sa", ""),
                folder.resolve("reports"));
        jdbc = context.getBean(JdbcClient.class);
        reports = context.getBean(ReportImports.class);
        imported = ImportedReports.in(context);
    }

    @AfterAll
    void close() {
        context.close();
    }

    private ReportImport read(String name) throws IOException {
        return imported.read(name, Files.readAllBytes(FILES.resolve(name)));
    }

    private long rows() {
        return jdbc.sql("select count(*) from usage_row").query(Long.class).single();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            truncated.zip     | The ZIP is damaged or cut off
            no-directory.zip  | The ZIP is damaged or cut off
            changed.zip       | The ZIP is damaged or cut off
            broken.zip        | The ZIP is damaged or cut off
            changed.xlsx      | cannot be read as an Excel workbook
            nested.zip        | In the ZIP, more.zip is packed itself
            bomb.zip          | far larger than the ZIP
            lzma.zip          | packed in a way that is not read
            truncated.xlsx    | The ZIP is damaged or cut off
            entities.xlsx     | cannot be read as an Excel workbook
            huge-cell.xlsx    | A cell in line 2 is longer than Excel allows
            many-columns.csv  | Line 2 has more than 1,000 columns
            """)
    void what_cannot_be_read_is_refused_and_leaves_nothing(String name, String words) throws IOException {
        long before = rows();

        ReportImport read = read(name);

        assertThat(read.state()).isEqualTo(ReportState.REFUSED);
        assertThat(read.refusal()).contains(words);
        assertThat(rows()).isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from report_fault where import_id = :id")
                        .param("id", read.id())
                        .query(Long.class)
                        .single())
                .isZero();
        try (Stream<Path> kept = Files.list(folder.resolve("reports"))) {
            assertThat(kept).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"whole.zip", "piped.zip", "bzip2.zip", "outside.zip", "whole.xlsx"})
    void what_another_program_packed_is_read_and_only_in_its_place(String name) throws IOException {
        ReportImport read = read(name);

        assertThat(read.state()).as(read.refusal()).isEqualTo(ReportState.PREVIEW);
        assertThat(read.rowsRead()).isEqualTo(89);
        assertThat(read.rowsRefused()).isZero();
        assertThat(Files.exists(folder.resolve("../../../outside.csv"))).isFalse();
        assertThat(reports.forget(read.id())).isTrue();
    }

    @Test
    void a_line_of_megabytes_is_refused() throws IOException {
        ReportFixtures fixtures = new ReportFixtures(LOCATION);
        String row = fixtures.usageRow(1, 1, YearMonth.of(2026, 3), 5);
        String csv =
                String.join("\n", ReportFixtures.USAGE, row, row.replace("Ltd", "x".repeat(2_000_000)), row) + "\n";

        ReportImport read = imported.read("long.csv", csv.getBytes(StandardCharsets.UTF_8));

        assertThat(read.state()).isEqualTo(ReportState.REFUSED);
        assertThat(read.refusal()).contains("cannot be read as CSV after line 2");
    }

    @Test
    void a_huge_cell_is_a_fault_of_its_row_alone() throws IOException {
        ReportImport read = read("huge-cell.csv");

        assertThat(read.rowsRead()).isEqualTo(2);
        assertThat(reports.faults(read.id()))
                .extracting(RowFault::line, RowFault::words)
                .containsExactly(tuple(3L, "CustomerName holds more than 5,000 characters."));
        assertThat(reports.forget(read.id())).isTrue();
    }

    @Test
    void a_formula_is_a_name_and_never_a_number() throws IOException {
        ReportImport numbers = read("formula-numbers.csv");
        assertThat(numbers.rowsRead()).isEqualTo(1);
        assertThat(reports.faults(numbers.id()))
                .extracting(RowFault::words)
                .containsExactly(
                        "MonthlyActiveUsers: \"=1+1\" is no number.",
                        "Date: \"=TODAY()\" is no month, such as 2026-05-01.",
                        "CustomerTenantId: \"=A1\" is no tenant ID, such as 6b1f2f5e-0c7a-4b57-9a50-3f0c2d9c5a11.");
        assertThat(reports.forget(numbers.id())).isTrue();

        ReportImport names = imported.apply(read("formulas.csv"), null);

        assertThat(names.state()).isEqualTo(ReportState.APPLIED);
        List<String> kept = imported.inForce("usage_row", LOCATION).stream()
                .map(row -> (String) row.get("customer_name"))
                .toList();
        assertThat(kept)
                .contains("=cmd|' /C calc'!A0", "+1+1", "' or 1=1 --", "<script>alert(1)</script>", "Tab")
                .hasSize(10);
    }

    @Test
    void what_a_formula_of_a_workbook_computed_is_a_name() throws IOException {
        ReportImport read = read("formulas.xlsx");

        assertThat(read.state()).as(read.refusal()).isEqualTo(ReportState.PREVIEW);
        List<Map<String, Object>> rows = imported.rows("usage_row", LOCATION).stream()
                .filter(row -> row.get("import_id").equals(read.id()))
                .toList();
        assertThat(rows).extracting(row -> row.get("customer_name")).containsExactly("Contoso 1", "=cmd");
        assertThat(reports.forget(read.id())).isTrue();
    }
}
