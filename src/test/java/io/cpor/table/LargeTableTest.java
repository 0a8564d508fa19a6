package io.cpor.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cpor.testing.ReportFixtures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that are too large for memory, as programs and people hand them in, and hostile ones. */
class LargeTableTest {
    private enum Column implements TableColumn {
        NAME,
        COUNT;

        @Override
        public String label() {
            return name();
        }

        @Override
        public List<String> names() {
            return List.of(TableColumn.bare(name()));
        }

        @Override
        public boolean isRequired() {
            return true;
        }

        @Override
        public String otherNames() {
            return "";
        }
    }

    private record Layout(String label, List<Column> columns) implements TableLayout {}

    private static final List<Layout> LAYOUTS = List.of(new Layout("Counts", List.of(Column.values())));

    @TempDir
    Path folder;

    private List<String> read(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("file"), content);
        List<String> rows = new ArrayList<>();
        try (LargeTable table = LargeTable.open(file)) {
            for (TablePart part : table.parts()) {
                try (TableStream<Layout> stream = TableStream.open(part, LAYOUTS)) {
                    while (stream.hasNext()) {
                        RawRow row = stream.next();
                        String doubt = stream.lastDoubt();
                        rows.add(doubt == null ? row.line() + " " + String.join("/", row.cells()) : row.line() + "!");
                    }
                }
            }
        }
        return rows;
    }

    private List<String> read(String content) throws IOException {
        return read(content.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void any_separator_and_order_of_columns_will_do_and_a_title_may_stand_above(String separator) throws IOException {
        String text =
                "Counts of May\n\nother,count,name\nx,7,\"Contoso, Ltd\"\n".replace("\"Contoso, Ltd\"", "Contoso");

        assertThat(read(text.replace(",", separator))).containsExactly("4 Contoso/7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "windows-1250"})
    void letters_are_read_as_they_were_written(String charset) throws IOException {
        String name = charset.equals("windows-1250") ? "Zakład Żabka" : "Müller & Söhne";
        boolean mark = charset.startsWith("UTF-16");
        byte[] content = ((mark ? "\uFEFF" : "") + "name,count\n" + name + ",1\n").getBytes(Charset.forName(charset));

        assertThat(read(content)).containsExactly("2 " + name + "/1");
    }

    @Test
    void a_letter_on_the_border_of_two_blocks_is_read_and_one_far_behind_tells_the_encoding() throws IOException {
        String rows = "name,count\n" + "abcdefghi,1\n".repeat(6_000);

        assertThat(read(rows + "aé,2\n" + "ü".repeat(100) + ",3\n"))
                .hasSize(6_002)
                .contains("6002 aé/2");
        byte[] western = (rows + "Müller,2\n").getBytes(Charset.forName("windows-1252"));
        assertThat(read(western)).contains("6002 Müller/2");
    }

    @Test
    void a_workbook_is_read_row_by_row() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sheet");
            sheet.value(0, 0, "Name");
            sheet.value(0, 1, "Count");
            for (int row = 1; row <= 3_000; row++) {
                sheet.value(row, 0, "Customer " + row);
                sheet.value(row, 1, row);
            }
        }

        assertThat(read(out.toByteArray())).hasSize(3_000).contains("3001 Customer 3000/3000");
    }

    private static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void the_files_of_a_zip_are_read_one_after_the_other_without_what_file_managers_add() throws IOException {
        Map<String, byte[]> files = new TreeMap<>(Map.of(
                "a/one.csv", csv("name,count\na,1\n"),
                "a/two.tsv", csv("count\tname\n2\tb\n"),
                "__MACOSX/one.csv", csv("rubbish"),
                "a/.DS_Store", csv("rubbish")));

        assertThat(read(ReportFixtures.zip(files))).containsExactly("2 a/1", "2 b/2");
    }

    private void refused(byte[] content, String words) {
        assertThatThrownBy(() -> read(content)).isInstanceOf(TableRefused.class).hasMessageContaining(words);
    }

    @Test
    void what_is_packed_twice_or_is_no_table_is_refused() {
        byte[] inner = ReportFixtures.zip(Map.of("a.csv", csv("name,count\n")));
        refused(ReportFixtures.zip(Map.of("b.zip", inner)), "b.zip is packed itself");
        refused(ReportFixtures.zip(Map.of("b.csv", inner)), "b.csv is packed itself");
        refused(ReportFixtures.zip(Map.of("b.pdf", csv("%PDF"))), "b.pdf is no CSV file");
        refused(ReportFixtures.zip(Map.of()), "holds no file");
        Map<String, byte[]> many = new TreeMap<>();
        for (int at = 0; at <= 200; at++) {
            many.put(at + ".csv", csv("name,count\n"));
        }
        refused(ReportFixtures.zip(many), "more than 200 files");
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, "old or a protected Excel file");
    }

    @Test
    void a_bomb_is_noticed_by_what_it_unpacks_to() {
        byte[] zeros = new byte[30_000_000];
        Arrays.fill(zeros, (byte) ' ');
        byte[] header = csv("name,count\n");
        System.arraycopy(header, 0, zeros, 0, header.length);

        refused(ReportFixtures.zip(Map.of("a.csv", zeros)), "far larger than the ZIP");
    }

    @Test
    void a_zip_that_is_cut_off_or_changed_is_refused() {
        byte[] zip = ReportFixtures.zip(Map.of("a.csv", csv("name,count\n" + "a,1\n".repeat(2_000))));
        refused(Arrays.copyOf(zip, zip.length - 30), "damaged or cut off");
        byte[] changed = zip.clone();
        changed[45] ^= 0x55;
        refused(changed, "");
    }

    @Test
    void a_table_that_is_cut_off_is_refused_where_it_ends() {
        refused(csv("name,count\na,1\nb"), "ends in the middle of line 3");
        refused(csv("name,count\na,1\n\"b,2\n"), "ends in the middle of line 3");
    }

    @Test
    void a_quotation_mark_that_is_never_closed_does_not_fill_the_memory() {
        refused(csv("name,count\n\"a,1\n" + "b,2\n".repeat(400_000)), "cannot be read as CSV after line");
    }

    @Test
    void a_row_that_may_have_slipped_is_doubted() throws IOException {
        assertThat(read("name,count\nContoso, Ltd,1\nb,2\n")).containsExactly("2!", "3 b/2");
        assertThat(read("name,count\n" + "x".repeat(6_000) + ",1\nb,2\n")).containsExactly("2!", "3 b/2");
    }
}
